import { asText, isObject } from '@signoz-as-code/core';
import { type Fields, type Ledger, Untranslatable } from './ledger.ts';

const SORTS: Readonly<Record<string, string>> = {
  none: 'DISABLED',
  'alphabetical-asc': 'ASC',
  'alphabetical-desc': 'DESC',
};
const SIGNALS: Readonly<Record<string, string>> = {
  all: 'All telemetry',
  logs: 'Logs',
  metrics: 'Metrics',
  traces: 'Traces',
};

/** A variable by its name, as the v5 form keeps it. */
export function variable(one: Fields, order: number, ledger: Ledger): [name: string, variable: unknown] {
  const fields = ledger.take(one.spec, 'variable', [
    ...['name', 'display', 'sort', 'allowAllValue', 'allowMultiple', 'defaultValue', 'plugin', 'value', 'constant'],
    ...['capturingRegexp', 'customAllValue'],
  ]);
  const name = asText(fields.name);
  const path = `variable ${name}`;
  const shown = ledger.take(fields.display, `${path}.display`, ['name', 'description']);
  ledger.usual(`${path}.display.name`, shown.name, name, undefined, '');
  ledger.usual(`${path}.constant`, fields.constant, false, undefined);
  ledger.lost(`${path}.capturingRegexp`, fields.capturingRegexp);
  ledger.lost(`${path}.customAllValue`, fields.customAllValue);
  const defaults = Array.isArray(fields.defaultValue) ? fields.defaultValue : [fields.defaultValue ?? ''];
  if (defaults.length > 1)
    ledger.lost(
      `${path}.defaultValue`,
      defaults.slice(1),
      'a variable of the form v5 keeps one default; the others are left out',
    );
  const common = {
    name,
    order,
    description: asText(shown.description),
    sort: SORTS[asText(fields.sort)] ?? 'DISABLED',
    multiSelect: fields.allowMultiple === true,
    showALLOption: fields.allowAllValue === true,
    defaultValue: asText(defaults[0]),
  };
  if (one.kind === 'TextVariable') return [name, { ...common, type: 'TEXTBOX', textboxValue: asText(fields.value) }];
  const plugin = isObject(fields.plugin) ? fields.plugin : {};
  switch (one.kind === 'ListVariable' ? plugin.kind : one.kind) {
    case 'signoz/DynamicVariable': {
      const of = ledger.take(plugin.spec, `${path}.plugin`, ['name', 'signal']);
      const dynamicVariablesSource = SIGNALS[asText(of.signal) || 'all'];
      return [name, { ...common, type: 'DYNAMIC', dynamicVariablesAttribute: of.name, dynamicVariablesSource }];
    }
    case 'signoz/QueryVariable': {
      const { queryValue } = ledger.take(plugin.spec, `${path}.plugin`, ['queryValue']);
      return [name, { ...common, type: 'QUERY', queryValue }];
    }
    case 'signoz/CustomVariable': {
      const { customValue } = ledger.take(plugin.spec, `${path}.plugin`, ['customValue']);
      return [name, { ...common, type: 'CUSTOM', customValue }];
    }
    default:
      throw new Untranslatable(`${path} is a ${String(plugin.kind ?? one.kind)}`);
  }
}
