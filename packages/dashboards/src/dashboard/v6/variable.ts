import type { Variable } from '../define.ts';
import type { ListVariableV6, VariableV6 } from '../schema/v6.generated.ts';

/** SigNoz's names for the orders of a definition. */
export const SORTS = {
  DISABLED: 'none',
  ASC: 'alphabetical-asc',
  DESC: 'alphabetical-desc',
  NUMERIC_ASC: 'numerical-asc',
  NUMERIC_DESC: 'numerical-desc',
  CASELESS_ASC: 'alphabetical-ci-asc',
  CASELESS_DESC: 'alphabetical-ci-desc',
} as const;

const SIGNALS = { Logs: 'logs', Metrics: 'metrics', Traces: 'traces', all: 'all' } as const;

/** A variable by its name. ALL is offered where people can choose several values: SigNoz refuses it elsewhere. */
export function variableV6(name: string, variable: Variable): VariableV6 {
  const display = { name: variable.label ?? name, description: variable.description ?? '' };
  if (variable.type === 'TEXTBOX')
    return {
      kind: 'TextVariable',
      spec: { name, display, value: variable.default ?? '', ...(variable.constant ? { constant: true } : {}) },
    };
  const allowMultiple = variable.multiSelect ?? false;
  return {
    kind: 'ListVariable',
    spec: {
      name,
      display,
      allowMultiple,
      allowAllValue: allowMultiple && (variable.all ?? variable.type === 'DYNAMIC'),
      ...(variable.allValue === undefined ? {} : { customAllValue: variable.allValue }),
      ...(variable.pattern === undefined ? {} : { capturingRegexp: variable.pattern }),
      sort: SORTS[variable.sort ?? 'ASC'],
      ...(variable.default === undefined
        ? {}
        : { defaultValue: typeof variable.default === 'string' ? variable.default : [...variable.default] }),
      plugin: plugin(variable),
    },
  };
}

function plugin(variable: Exclude<Variable, { readonly type: 'TEXTBOX' }>): ListVariableV6['spec']['plugin'] {
  switch (variable.type) {
    case 'DYNAMIC':
      return {
        kind: 'signoz/DynamicVariable',
        spec: { name: variable.attribute.name, signal: SIGNALS[variable.source ?? 'all'] },
      };
    case 'QUERY':
      return { kind: 'signoz/QueryVariable', spec: { queryValue: variable.sql } };
    case 'CUSTOM':
      return { kind: 'signoz/CustomVariable', spec: { customValue: variable.values.join(',') } };
  }
}
