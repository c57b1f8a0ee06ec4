import type { Variable } from '../define.ts';
import type { DashboardVariable } from '../schema/v5.generated.ts';

/**
 * A variable as SigNoz's UI writes it. ALL is chosen at first where it can be and there is no default: with nothing
 * chosen, filters that use the variable match nothing. Afterwards the choice is the viewer's.
 */
export function dashboardVariable(name: string, order: number, variable: Variable): DashboardVariable {
  const multiSelect = variable.type !== 'TEXTBOX' && (variable.multiSelect ?? false);
  return {
    id: name,
    name,
    order,
    type: variable.type,
    description: variable.description ?? '',
    ...values(variable),
    sort: variable.type === 'TEXTBOX' ? 'DISABLED' : ((variable.sort ?? 'ASC') as DashboardVariable['sort']),
    multiSelect,
    showALLOption: offersAll(variable),
    allSelected: multiSelect && offersAll(variable) && variable.default === undefined,
    defaultValue: [variable.default ?? ''].flat()[0] ?? '',
  };
}

/** The UI offers ALL for every dynamic variable, whatever it says. */
function offersAll(variable: Variable): boolean {
  return variable.type === 'DYNAMIC' || (variable.type !== 'TEXTBOX' && (variable.all ?? false));
}

function values(variable: Variable): Partial<DashboardVariable> {
  switch (variable.type) {
    case 'DYNAMIC':
      return {
        dynamicVariablesAttribute: variable.attribute.name,
        dynamicVariablesSource: variable.source ?? 'All telemetry',
      };
    case 'QUERY':
      return { queryValue: variable.sql };
    case 'CUSTOM':
      return { customValue: variable.values.join(',') };
    case 'TEXTBOX':
      return { textboxValue: variable.default ?? '' };
  }
}
