import { isArray, isObject, type Json, type JsonObject, text } from '../json.ts';
import { GoError } from './go-json.ts';
import { queryShapes } from './query.ts';
import {
  always,
  anything,
  boolean,
  custom,
  decode,
  type Field,
  fieldsOf,
  float,
  integer,
  list,
  map,
  pointer,
  type Shape,
  string,
  struct,
  UnknownField,
  unlessEmpty,
} from './shape.ts';

const strict = (fields: Readonly<Record<string, Field>>): Shape => struct('', fields, { strict: true });

/** One of several texts; the first is the default. */
function choice(what: string, first: string, ...others: readonly string[]): Shape {
  const all = [first, ...others];
  const named = all.map((one) => `\`${one}\``);
  const list = named.length < 3 ? named.join(' or ') : `${named.slice(0, -1).join(', ')}, or ${named.at(-1)}`;
  return custom('string', first, (value) => {
    if (typeof value === 'string' && all.includes(value)) return value;
    throw new GoError(`invalid ${what} ${JSON.stringify(text(value))}: must be ${list}`);
  });
}

const display = strict({ name: always(string), description: always(string) });
const link = strict({
  name: always(string),
  url: always(string),
  tooltip: always(string),
  renderVariables: always(boolean),
  targetBlank: always(boolean),
});
const links = always(list(link));

const basic = {
  timePreference: always(
    choice(
      'timePreference',
      'global_time',
      ...['last_5_min', 'last_15_min', 'last_30_min', 'last_1_hr', 'last_6_hr'],
      ...['last_1_day', 'last_3_days', 'last_1_week', 'last_1_month'],
    ),
  ),
};
const decimalPrecision = always(choice('precision option', '2', '0', '1', '3', '4', 'full'));
const number = always(pointer(float));

const formatting = always(strict({ unit: always(string), decimalPrecision }));
const axes = always(strict({ softMin: number, softMax: number, isLogScale: always(boolean) }));
const legend = always(
  strict({
    position: always(choice('legend position', 'bottom', 'right')),
    mode: always(choice('legend mode', 'list', 'table')),
    customColors: always(map(string)),
  }),
);
const visualization = (more: Readonly<Record<string, Field>> = {}): Field => always(strict({ ...basic, ...more }));

const compared = {
  value: always(float),
  operator: always(choice('operator', 'above', 'above_or_equal', 'below', 'below_or_equal', 'equal', 'not_equal')),
  unit: always(string),
  color: always(string),
  format: always(choice('format', 'text', 'background')),
};
const lines = { value: always(float), unit: always(string), color: always(string), label: always(string) };
const inTable = { ...compared, columnName: always(string) };

/** The thresholds of a kind of panel, with its required fields. */
function thresholds(panel: string, fields: Readonly<Record<string, Field>>, wanted: readonly string[]): Field {
  const shape = list(strict(fields));
  return always({
    ...shape,
    read(value, where, before) {
      const read = shape.read(value, where, before);
      const missing = items(read).flatMap((one, at) =>
        wanted
          .filter(
            (field) => one[field.toLowerCase()] === '' || one[`${field[0]?.toLowerCase()}${field.slice(1)}`] === '',
          )
          .map(
            (field) =>
              `Key: '${panel}.Thresholds[${at}].${field}' Error:Field validation for '${field}' failed on the 'required' tag`,
          ),
      );
      if (missing.length > 0) throw new GoError(missing.join('\n'));
      return read;
    },
  });
}

const panelKinds: Readonly<Record<string, Shape>> = {
  'signoz/TimeSeriesPanel': strict({
    visualization: visualization({ fillSpans: always(boolean) }),
    formatting,
    chartAppearance: always(
      strict({
        lineInterpolation: always(choice('line interpolation', 'spline', 'linear', 'step_after', 'step_before')),
        showPoints: always(boolean),
        lineStyle: always(choice('line style', 'solid', 'dashed')),
        fillMode: always(choice('fill mode', 'none', 'solid', 'gradient')),
        spanGaps: always(strict({ fillOnlyBelow: always(boolean), fillLessThan: always(string) })),
      }),
    ),
    axes,
    legend,
    thresholds: thresholds('TimeSeriesPanelSpec', lines, ['Color']),
  }),
  'signoz/BarChartPanel': strict({
    visualization: visualization({ fillSpans: always(boolean), stackedBarChart: always(boolean) }),
    formatting,
    axes,
    legend,
    thresholds: thresholds('BarChartPanelSpec', lines, ['Color']),
  }),
  'signoz/NumberPanel': strict({
    visualization: visualization(),
    formatting,
    thresholds: thresholds('NumberPanelSpec', compared, ['Color']),
  }),
  'signoz/PieChartPanel': strict({ visualization: visualization(), formatting, legend }),
  'signoz/TablePanel': strict({
    visualization: visualization(),
    formatting: always(strict({ columnUnits: always(map(string)), decimalPrecision })),
    thresholds: thresholds('TablePanelSpec', inTable, ['Color', 'ColumnName']),
  }),
  'signoz/HistogramPanel': strict({
    histogramBuckets: always(
      strict({ bucketCount: number, bucketWidth: number, mergeAllActiveQueries: always(boolean) }),
    ),
    legend,
  }),
  'signoz/ListPanel': strict({
    selectFields: always(
      list(
        strict({
          name: always(string),
          description: unlessEmpty(string),
          unit: unlessEmpty(string),
          signal: always(string),
          fieldContext: always(string),
          fieldDataType: always(string),
        }),
      ),
    ),
  }),
};

/** `{ kind, spec }`, where the spec depends on the kind. */
function plugin(what: string, kinds: Readonly<Record<string, Shape>>): Shape {
  return custom('Plugin', { kind: '', spec: null }, (value) => {
    const { kind, spec } = fieldsOf(value);
    const shape = kinds[text(kind)];
    if (shape === undefined) {
      const allowed = Object.keys(kinds)
        .sort()
        .map((one) => `\`${one}\``);
      throw new GoError(
        `unknown ${what} plugin kind ${JSON.stringify(text(kind))}; allowed values: ${allowed.join(', ')}`,
      );
    }
    if (spec === undefined) throw new GoError(`kind ${JSON.stringify(text(kind))}: spec is required`);
    return { kind: text(kind), spec: decode(shape, spec) };
  });
}

/** A single query is written without its unset fields; several queries are written in full. */
const ENVELOPES: Readonly<Record<string, string>> = {
  'signoz/BuilderQuery': 'builder_query',
  'signoz/Formula': 'builder_formula',
  'signoz/TraceOperator': 'builder_trace_operator',
  'signoz/PromQLQuery': 'promql',
  'signoz/ClickHouseSQL': 'clickhouse_sql',
};
const alone = (type: string): Shape =>
  custom('Query', null, (spec) => fieldsOf(decode(queryShapes.said.envelope, { type, spec })).spec ?? null);
const queryKinds: Readonly<Record<string, Shape>> = {
  ...Object.fromEntries(Object.entries(ENVELOPES).map(([kind, type]) => [kind, alone(type)])),
  'signoz/CompositeQuery': strict({ queries: always(list(queryShapes.whole.envelope)) }),
};

const query = strict({
  kind: always(string),
  spec: always(strict({ name: unlessEmpty(string), plugin: always(plugin('query', queryKinds)) })),
});

const panel = strict({
  kind: always(string),
  spec: always(
    strict({
      display: always(display),
      plugin: always(plugin('panel', panelKinds)),
      queries: always(list(query)),
      links,
    }),
  ),
});

const variableKinds: Readonly<Record<string, Shape>> = {
  'signoz/DynamicVariable': strict({
    name: always(string),
    signal: always(choice('signal', 'all', 'traces', 'logs', 'metrics')),
  }),
  'signoz/QueryVariable': strict({ queryValue: always(string) }),
  'signoz/CustomVariable': strict({ customValue: always(string) }),
};
const variables: Readonly<Record<string, Shape>> = {
  ListVariable: strict({
    display: always(display),
    defaultValue: unlessEmpty(anything),
    allowAllValue: always(boolean),
    allowMultiple: always(boolean),
    customAllValue: always(string),
    capturingRegexp: always(string),
    sort: always(
      choice(
        'sort',
        'none',
        ...['alphabetical-asc', 'alphabetical-desc', 'numerical-asc', 'numerical-desc'],
        ...['alphabetical-ci-asc', 'alphabetical-ci-desc'],
      ),
    ),
    plugin: always(plugin('variable', variableKinds)),
    name: always(string),
  }),
  TextVariable: strict({
    display: always(display),
    value: always(string),
    constant: always(boolean),
    name: always(string),
  }),
};
const variable = custom('Variable', { kind: '', spec: null }, (value) => {
  const { kind, spec = null } = fieldsOf(value);
  const shape = variables[text(kind)];
  if (shape === undefined) throw new GoError(`unknown variable kind ${JSON.stringify(text(kind))}`);
  return { kind: text(kind), spec: decode(shape, spec) };
});

const REFERENCE = /^#\/spec\/panels\/([a-zA-Z0-9_-]+)$/;
const reference = custom('JSONRef', '', (value) => {
  if (REFERENCE.test(text(value))) return value;
  throw new GoError(`ref ${JSON.stringify(text(value))} is not accepted`);
});
const place = strict({
  x: always(integer),
  y: always(integer),
  width: always(integer),
  height: always(integer),
  content: always(strict({ $ref: always(reference) })),
});
const layout = strict({
  kind: always(string),
  spec: always(
    strict({
      display: unlessEmpty(
        pointer(strict({ title: always(string), collapse: unlessEmpty(pointer(strict({ open: always(boolean) }))) })),
      ),
      items: always(list(place)),
    }),
  ),
});

const spec = strict({
  display: always(display),
  variables: always(list(variable)),
  panels: always(map(panel)),
  layouts: always(list(layout)),
  duration: always(string),
  refreshInterval: always(string),
  links,
});

const metadata = { schemaVersion: always(string), image: always(string), name: always(string) };
const tags = always(list(strict({ key: always(string), value: always(string) })));

/** The body of a create: a name, or `generateName`. */
export const postable = strict({ ...metadata, generateName: always(boolean), tags, spec: always(spec) });
/** The body of an update. */
export const updatable = strict({ ...metadata, tags, spec: always(spec) });

/** A dashboard as sent, with the values that SigNoz fills in. Throws a {@link GoError} with SigNoz's refusal. */
export function readDashboard(shape: Shape, value: Json): JsonObject {
  try {
    return fieldsOf(decode(shape, value));
  } catch (error) {
    throw error instanceof UnknownField ? new GoError(`json: ${error.message}`) : error;
  }
}

/** The problem of a spec whose fields were read; undefined when there is none. */
export function specProblem(given: JsonObject): string | undefined {
  const { display: shown, variables: asked, panels, layouts } = given;
  return (
    nameProblem('dashboard', 'spec.display.name', shown) ??
    (asked === null
      ? 'spec.variables: is required and must not be null; use [] for a dashboard with no variables'
      : variablesProblem(items(asked))) ??
    (panels === null
      ? 'spec.panels: is required and must not be null; use {} for a dashboard with no panels'
      : first(Object.entries(fieldsOf(panels)), ([key, one]) => panelProblem(key, fieldsOf(fieldsOf(one).spec)))) ??
    (layouts === null
      ? 'spec.layouts: is required and must not be null; use [] for a dashboard with no layouts'
      : layoutsProblem(items(layouts), fieldsOf(panels)))
  );
}

function nameProblem(what: string, path: string, shown: Json | undefined): string | undefined {
  const length = [...text(fieldsOf(shown).name)].length;
  return length > 128 ? `${path}: ${what} name must be at most 128 characters, got ${length}` : undefined;
}

function variablesProblem(all: readonly JsonObject[]): string | undefined {
  const names = all.map((one) => text(fieldsOf(one.spec).name));
  return first([...all.entries()], ([at, one]) => {
    const path = `spec.variables[${at}]`;
    const own = fieldsOf(one.spec);
    const name = names[at] ?? '';
    if (name === '') return 'name cannot be empty';
    if (/^\d+$/.test(name)) return `${path}: variable name cannot contain only digits`;
    if (names.indexOf(name) < at) return `${path}: duplicate variable name ${JSON.stringify(name)}`;
    if (one.kind !== 'ListVariable') return nameProblem('variable', `${path}.spec.display.name`, own.display);
    if (own.customAllValue !== '' && own.allowAllValue === false)
      return `${path}: customAllValue cannot be set if allowAllValue is not set to true`;
    if (own.allowAllValue === true && own.allowMultiple === false)
      return `${path}: allowAllValue cannot be set if allowMultiple is not set to true`;
    if (isArray(own.defaultValue) && own.allowMultiple === false)
      return `${path}: defaultValue cannot be a list if allowMultiple is not set to true`;
    return nameProblem('variable', `${path}.spec.display.name`, own.display);
  });
}

const EVERY = [...Object.keys(ENVELOPES), 'signoz/CompositeQuery'];
const withoutPromql = EVERY.filter((kind) => kind !== 'signoz/PromQLQuery');
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'signoz/PieChartPanel': withoutPromql,
  'signoz/TablePanel': withoutPromql,
  'signoz/ListPanel': ['signoz/BuilderQuery'],
};

function panelProblem(key: string, own: JsonObject): string | undefined {
  const path = `spec.panels.${key}`;
  if (!/^[a-zA-Z0-9_.-]+$/.test(key)) return `spec.panels: "${key}" is not a correct name. It should match the regexp`;
  const asked = items(own.queries);
  const named = nameProblem('panel', `${path}.spec.display.name`, own.display);
  if (named !== undefined) return named;
  if (asked.length !== 1) return `${path}.spec.queries: panel must have one query, found ${asked.length}`;
  const kind = text(fieldsOf(own.plugin).kind);
  const allowed = ALLOWED[kind] ?? EVERY;
  const [one] = asked;
  const { kind: type, spec: plugged } = fieldsOf(fieldsOf(one?.spec).plugin);
  const where = `${path}.spec.queries[0].spec.plugin`;
  if (!allowed.includes(text(type)))
    return `${where}: query kind ${JSON.stringify(text(type))} is not supported by panel kind ${JSON.stringify(kind)}`;
  const isComposite = type === 'signoz/CompositeQuery';
  const envelopes = isComposite
    ? items(fieldsOf(plugged).queries)
    : [{ type: ENVELOPES[text(type)] ?? '', spec: plugged ?? null }];
  const unfit = envelopes.findIndex(
    (each) => !allowed.some((name) => ENVELOPES[name] === each.type || (ENVELOPES[name] === undefined && !isComposite)),
  );
  if (isComposite && unfit >= 0)
    return `${where}.spec.queries[${unfit}]: sub-query type ${JSON.stringify(text(envelopes[unfit]?.type))} is not supported by panel kind ${JSON.stringify(kind)}`;
  return text(one?.kind).startsWith('raw') || one?.kind === 'trace' ? undefined : first(envelopes, queryProblem);
}

/** The problem of one query of a panel. Formulas and filters are not read. */
export function queryProblem({ type, spec: own }: JsonObject): string | undefined {
  if (type !== 'builder_query' || !isObject(own)) return undefined;
  const aggregations = items(own.aggregations);
  const problem = (message: string) => `invalid query '${text(own.name)}': ${message}`;
  if (aggregations.length === 0) return problem('at least one aggregation is required');
  return first([...aggregations.entries()], ([at, one]) => {
    if (own.signal === 'metrics')
      return text(one.metricName) === ''
        ? problem(`metric name is required for aggregation #${at + 1} in query '${text(own.name)}'`)
        : undefined;
    const said = text(one.expression);
    return isClosed(said) ? undefined : `invalid aggregation expression \`${said}\`: unable to parse expression`;
  });
}

function isClosed(expression: string): boolean {
  const count = (letter: string) => expression.split(letter).length;
  return expression.trim() !== '' && count('(') === count(')');
}

const WIDTH = 12;

function layoutsProblem(all: readonly JsonObject[], panels: JsonObject): string | undefined {
  const placed = new Map<string, string>();
  return first([...all.entries()], ([at, one]) => {
    const places = items(fieldsOf(one.spec).items);
    return (
      geometryProblem(places, `spec.layouts[${at}].spec.items`) ??
      first([...places.entries()], ([index, each]) => {
        const path = `spec.layouts[${at}].spec.items[${index}].content`;
        const key = REFERENCE.exec(text(fieldsOf(each.content).$ref))?.[1] ?? '';
        if (panels[key] === undefined) return `${path}: references unknown panel ${JSON.stringify(key)}`;
        const before = placed.get(key);
        if (before !== undefined) return `${path}: panel ${JSON.stringify(key)} is already placed by ${before}`;
        placed.set(key, path);
        return undefined;
      })
    );
  });
}

function geometryProblem(places: readonly JsonObject[], path: string): string | undefined {
  const rects = places.map(({ x, y, width, height }) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }));
  return first([...rects.entries()], ([at, { x, y, width, height }]) => {
    const where = `${path}[${at}]`;
    if (width < 1) return `${where}: width must be at least 1, got ${width}`;
    if (height < 1) return `${where}: height must be at least 1, got ${height}`;
    if (x < 0) return `${where}: x must not be negative, got ${x}`;
    if (y < 0) return `${where}: y must not be negative, got ${y}`;
    if (x + width > WIDTH) return `${where}: x (${x}) + width (${width}) exceeds grid width ${WIDTH}`;
    const other = rects.findIndex(
      (one, index) =>
        index < at && one.x < x + width && x < one.x + one.width && one.y < y + height && y < one.y + one.height,
    );
    return other < 0 ? undefined : `${path}[${other}] and items[${at}] overlap`;
  });
}

function first<Item>(all: readonly Item[], problem: (item: Item) => string | undefined): string | undefined {
  for (const one of all) {
    const found = problem(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

function items(value: Json | undefined): readonly JsonObject[] {
  return isArray(value) ? value.filter(isObject) : [];
}
