import { type Catalogue, unknownValues } from '@signoz-as-code/catalogue';
import { parseFilter, type Query, readKey, unknownValue } from '@signoz-as-code/queries';
import type { Found } from './codes.ts';
import type { Dashboard, Panel, Variable } from './define.ts';
import { allPanels, isBuilder } from './panels.ts';

const NAME = /^[A-Za-z_][A-Za-z0-9_.]*$/;

/** Variables that SigNoz stores and then cannot fill in, offer or apply. */
export function checkVariables(dashboard: Dashboard, catalogue: Catalogue, problems: Found): void {
  const compared = comparedWith(dashboard);
  const attributes = new Map<string, string>();
  const used = new Set([
    ...allPanels(dashboard).flatMap(({ panel }) => usedVariables(panel)),
    ...Object.values(dashboard.variables ?? {}).flatMap((variable) =>
      variable.type === 'QUERY' ? textVariables(variable.sql) : [],
    ),
  ]);
  for (const [name, variable] of Object.entries(dashboard.variables ?? {})) {
    const field = `variables.${name}`;
    if (!NAME.test(name))
      problems.error(
        'dashboards/variable-name',
        field,
        `'${name}' cannot be the name of a variable`,
        'use letters, digits, _ and dots, without blanks, like service.name or host',
      );
    checkValues(variable, problems.within(field));
    const about = variable.type === 'DYNAMIC' ? [variable.attribute.name] : (compared.get(name) ?? []);
    for (const attribute of about) checkOffered(variable, attribute, catalogue, problems.within(field));
    if (variable.type === 'DYNAMIC') {
      const before = attributes.get(variable.attribute.name);
      if (before === undefined) attributes.set(variable.attribute.name, name);
      else
        problems.error(
          'dashboards/variable-attribute',
          `${field}.attribute`,
          `'${before}' is about ${variable.attribute.name} too`,
          'use one variable for both',
        );
    }
    if (NAME.test(name) && !used.has(name))
      problems.warning(
        'dashboards/variable-unused',
        field,
        `no query uses $${name}`,
        `use it, for example inVariable(attribute, '${name}'), or remove it`,
      );
  }
}

/** The attributes that filters compare with each variable. */
function comparedWith(dashboard: Dashboard): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { panel } of allPanels(dashboard)) {
    const filters =
      panel.kind === 'list'
        ? [panel.where]
        : Object.values(panel.queries)
            .filter(isBuilder)
            .map(({ where }) => where);
    for (const { key, asks, value } of filters.flatMap((where) => (where ? parseFilter(where.filter).compared : []))) {
      if (asks !== 'equals' || !value.startsWith('$')) continue;
      const name = value.slice(1);
      found.set(name, [...new Set([...(found.get(name) ?? []), readKey(key).name])]);
    }
  }
  return found;
}

/** An offered value must be a value of the attribute that filters compare the variable with. */
function checkOffered(variable: Variable, attribute: string, catalogue: Catalogue, problems: Found): void {
  const offered: (readonly [field: string, value: string])[] = [
    ...(variable.type === 'CUSTOM' ? variable.values.map((value, at) => [`values[${at}]`, value] as const) : []),
    // The default of a list is one of its values.
    ...(variable.type === 'CUSTOM' ? [] : defaultsOf(variable).map((value) => ['default', value] as const)),
  ];
  for (const [field, value] of offered)
    for (const { known } of unknownValues([{ attribute, asks: 'equals', value, at: 0 }], catalogue))
      problems.error('query/unknown-value', field, ...unknownValue(value, attribute, known));
}

function defaultsOf(variable: Variable): readonly string[] {
  return [variable.default ?? []].flat();
}

function checkValues(variable: Variable, problems: Found): void {
  if (variable.type === 'QUERY' && variable.sql.trim() === '')
    problems.error('dashboards/variable-values', 'sql', 'the SQL is empty', 'write a SELECT of one column');
  if (variable.type === 'DYNAMIC' && variable.attribute.name === '')
    problems.error('dashboards/variable-values', 'attribute', 'no attribute is named', 'name the one to choose from');
  if (variable.type !== 'CUSTOM') return;
  if (variable.values.length === 0)
    problems.error('dashboards/variable-values', 'values', 'there are no values', 'give at least one');
  for (const [index, value] of variable.values.entries()) {
    if (value.trim() === '' || value.includes(','))
      problems.error(
        'dashboards/variable-values',
        `values[${index}]`,
        `'${value}' cannot be a value: SigNoz splits them at commas`,
        'leave out blank values and commas',
      );
  }
  const strange = defaultsOf(variable).find((value) => !variable.values.includes(value));
  if (strange !== undefined)
    problems.error(
      'dashboards/variable-default',
      'default',
      `'${strange}' is not one of the values`,
      `use one of ${variable.values.join(', ')}`,
    );
}

function usedVariables(panel: Panel): string[] {
  if (panel.kind === 'list') return panel.where ? [...parseFilter(panel.where.filter).variables] : [];
  return Object.values(panel.queries).flatMap(queryVariables);
}

/** The variables that a query names, without the dollar sign. */
export function queryVariables(query: Query): string[] {
  if (isBuilder(query)) return query.where ? [...parseFilter(query.where.filter).variables] : [];
  if (query.type === 'promql') return textVariables(query.expression.promql);
  return query.type === 'clickhouse_sql' ? textVariables(query.sql) : [];
}

/** The variables that SigNoz itself fills into ClickHouse queries. */
const BUILT_IN = new Set([
  'start_timestamp',
  'end_timestamp',
  'start_timestamp_ms',
  'end_timestamp_ms',
  'start_timestamp_nano',
  'end_timestamp_nano',
  'start_datetime',
  'end_datetime',
  'SIGNOZ_START_TIME',
  'SIGNOZ_END_TIME',
]);

/**
 * SigNoz fills in `{{.name}}`, `[[name]]` and `$name` in texts. A `$` at the end of a quoted pattern is not a variable, and
 * neither is that of a column: `resource_string_service$$name`.
 */
function textVariables(text: string): string[] {
  const matches = text.matchAll(/\{\{\s*\.([\w.]+)\s*\}\}|\[\[\s*([A-Za-z_][\w.]*)\s*\]\]|(?<!\$)\$([A-Za-z_][\w.]*)/g);
  return [...matches]
    .map(([, braces, brackets, dollar]) => braces ?? brackets ?? dollar ?? '')
    .filter((name) => !BUILT_IN.has(name));
}
