import type { Metric } from '../catalogue.ts';
import type { Signal } from '../fields.ts';
import {
  attributesIn,
  goPattern,
  metricNameCondition,
  type NameCondition,
  readStatement,
  type Statement,
  type Value,
} from './ottl.ts';

/** What a processor does to names. */
export interface Effect {
  readonly does: 'deletes' | 'renames' | 'hashes' | 'replaces' | 'moves' | 'drops' | 'makes-delta' | 'adds';
  readonly of: 'metric' | 'attribute';
  /** Where the attribute stands; of a metric, and where it does not matter, undefined. */
  readonly context?: 'resource' | 'attribute';
  /** Whether it is about this name. */
  readonly concerns: (name: string) => boolean;
  /** What a name becomes. */
  readonly to?: (name: string) => string;
  /** Metrics whose attributes it is about; all of them where it is not given. */
  readonly ofMetric?: (name: string) => boolean;
  /** Instruments that it is about; all of them where it is not given. */
  readonly ofInstrument?: (instrument: Metric['instrument']) => boolean;
  /** Whether it holds for some spans, points or records only. */
  readonly sometimes: boolean;
  /** Where in the processor's configuration. */
  readonly field: string;
}

/** A place whose effect on names cannot be told. */
interface Unjudged {
  readonly field: string;
  readonly text: string;
}

export interface Effects {
  readonly effects: readonly Effect[];
  readonly unjudged: readonly Unjudged[];
}

type Config = Readonly<Record<string, unknown>>;
type Judge = (config: Config, signal: Signal) => Effects;

const none: Judge = () => ({ effects: [], unjudged: [] });
const equals = (text: unknown) => (name: string) => name === text;

/**
 * What processors of signoz-otel-collector v0.129.12 do to the names of metrics and attributes, by type. Those that take
 * whole spans, points or records away for other reasons (sampling, memory) do nothing to names.
 */
const judges: Readonly<Record<string, Judge>> = {
  attributes: (config) => actions(list(config.actions), 'attribute', 'actions', isLimited(config)),
  resource: (config) => actions(list(config.attributes), 'resource', 'attributes', false),
  filter,
  transform: statements,
  signoztransform: statements,
  metricstransform,
  redaction,
  groupbyattrs: ({ keys }) => ({
    effects: texts(keys).map((key, index) => ({
      does: 'moves',
      of: 'attribute',
      context: 'attribute',
      concerns: equals(key),
      sometimes: false,
      field: `keys[${index}]`,
    })),
    unjudged: [],
  }),
  resourcedetection,
  cumulativetodelta,
  deltatorate: ({ metrics }) => ({
    effects: texts(metrics).map((name, index) => ({
      does: 'replaces',
      of: 'metric',
      concerns: equals(name),
      sometimes: false,
      field: `metrics[${index}]`,
    })),
    unjudged: [],
  }),
  logstransform: operators,
  signozlogspipeline: operators,
  schema: (config) => ({ effects: [], unjudged: [{ field: 'targets', text: JSON.stringify(config.targets ?? []) }] }),
  span: ({ name }) => ({
    effects:
      name === undefined
        ? []
        : [{ does: 'replaces', of: 'attribute', concerns: equals('name'), sometimes: true, field: 'name' }],
    unjudged: [],
  }),
  batch: none,
  groupbytrace: none,
  k8sattributes: none,
  memory_limiter: none,
  metricsgeneration: none,
  probabilistic_sampler: none,
  routing: none,
  signoz_tail_sampling: none,
  signozspanmetrics: none,
  tail_sampling: none,
};

/** What a processor does to the names in a pipeline of a signal. One of a type that is not known here cannot be judged. */
export function effectsOf(type: string, config: Config, signal: Signal): Effects {
  return judges[type]?.(config, signal) ?? { effects: [], unjudged: [{ field: '', text: type }] };
}

/** The actions of attributes and resource. */
function actions(
  entries: readonly Config[],
  context: 'resource' | 'attribute',
  field: string,
  sometimes: boolean,
): Effects {
  const effects: Effect[] = [];
  const unjudged: Unjudged[] = [];
  entries.forEach(({ action, key, pattern }, index) => {
    const at = { of: 'attribute', context, sometimes, field: `${field}[${index}]` } as const;
    const matches = typeof pattern === 'string' && pattern !== '' && action !== 'extract' ? goPattern(pattern) : null;
    if (matches === undefined) {
      unjudged.push({ field: at.field, text: String(pattern) });
      return;
    }
    const concerns = matches === null ? equals(key) : (name: string) => name === key || matches.test(name);
    if (action === 'delete') effects.push({ ...at, does: 'deletes', concerns });
    else if (action === 'hash') effects.push({ ...at, does: 'hashes', concerns });
    else if (action === 'insert' || action === 'upsert')
      effects.push({ ...at, does: 'adds', concerns: equals(key), sometimes });
    else if (action === 'extract') {
      const groups = new Set([...String(pattern).matchAll(/\(\?P?<(\w+)>/g)].map(([, name]) => name));
      effects.push({ ...at, does: 'adds', concerns: (name) => groups.has(name) });
    }
  });
  return { effects, unjudged };
}

function isLimited({ include, exclude }: Config): boolean {
  return include !== undefined || exclude !== undefined;
}

/** Spans and records that a filter drops lose no names; metrics that it drops by name are gone. */
function filter(config: Config, signal: Signal): Effects {
  if (signal !== 'metrics') return none(config, signal);
  const metrics = object(config.metrics);
  const effects: Effect[] = [];
  const unjudged: Unjudged[] = [];
  for (const side of ['include', 'exclude'] as const) {
    const { match_type: type, metric_names: names, ...others } = object(metrics[side]);
    const field = `metrics.${side}`;
    if (type === undefined) continue;
    if (type === 'expr') {
      unjudged.push({ field, text: texts(others.expressions).join(' or ') });
      continue;
    }
    const patterns = type === 'regexp' ? texts(names).map(goPattern) : [];
    if (patterns.includes(undefined)) {
      unjudged.push({ field, text: texts(names).join(', ') });
      continue;
    }
    const listed = (name: string): boolean =>
      type === 'regexp' ? patterns.some((pattern) => pattern?.test(name)) : texts(names).includes(name);
    const isLimitedMore = list(others.resource_attributes).length > 0;
    if (texts(names).length > 0)
      effects.push({
        does: 'drops',
        of: 'metric',
        concerns: side === 'exclude' ? listed : (name) => !listed(name),
        sometimes: isLimitedMore,
        field,
      });
  }
  for (const level of ['metric', 'datapoint'] as const) {
    texts(metrics[level]).forEach((condition, index) => {
      const field = `metrics.${level}[${index}]`;
      const holds = metricNameCondition(condition);
      if (holds === 'unclear') unjudged.push({ field, text: condition });
      // Points are dropped by what they are; only a condition on the name of their metric may take all of them.
      else if (holds !== undefined)
        for (const { ofMetric, sometimes } of limits(holds))
          effects.push({ does: 'drops', of: 'metric', concerns: ofMetric, sometimes, field });
    });
  }
  return { effects, unjudged };
}

/** The metrics that a condition holds for, and those that it may hold for. */
function limits(holds: NameCondition) {
  return [
    { ofMetric: (name: string) => holds(name) === true, sometimes: false },
    { ofMetric: (name: string) => holds(name) === undefined, sometimes: true },
  ];
}

function metricstransform({ transforms }: Config): Effects {
  const effects: Effect[] = [];
  const unjudged: Unjudged[] = [];
  list(transforms).forEach((one, index) => {
    const field = `transforms[${index}]`;
    const include = String(one.include ?? '');
    const pattern = one.match_type === 'regexp' ? goPattern(include) : null;
    if (pattern === undefined) {
      unjudged.push({ field, text: include });
      return;
    }
    const ofMetric = pattern === null ? equals(include) : (name: string) => pattern.test(name);
    const sometimes = Object.keys(object(one.experimental_match_labels)).length > 0;
    // A copy is changed; the metric itself stays.
    if (one.action === 'insert') return;
    if (typeof one.new_name === 'string' && one.new_name !== '') {
      const to = one.new_name.replaceAll(/\$\{(\w+)\}/g, '$$$1');
      effects.push({
        does: 'renames',
        of: 'metric',
        concerns: ofMetric,
        to: (name) => (pattern === null ? to : name.replace(pattern, to)),
        sometimes,
        field: `${field}.new_name`,
      });
    }
    list(one.operations).forEach((operation, position) => {
      const at = { of: 'attribute', ofMetric, sometimes, field: `${field}.operations[${position}]` } as const;
      if (operation.action === 'update_label' && operation.new_label)
        effects.push({
          ...at,
          does: 'renames',
          concerns: equals(operation.label),
          to: () => String(operation.new_label),
        });
      if (operation.action === 'aggregate_labels') {
        const kept = texts(operation.label_set);
        effects.push({ ...at, does: 'deletes', context: 'attribute', concerns: (name) => !kept.includes(name) });
      }
    });
  });
  return { effects, unjudged };
}

function redaction({
  allow_all_keys: all,
  allowed_keys,
  ignored_keys,
  blocked_key_patterns,
  hash_function,
}: Config): Effects {
  const effects: Effect[] = [];
  const unjudged: Unjudged[] = [];
  const ignored = texts(ignored_keys);
  if (all !== true) {
    const kept = [...texts(allowed_keys), ...ignored];
    effects.push({
      does: 'deletes',
      of: 'attribute',
      concerns: (name) => !kept.includes(name),
      sometimes: false,
      field: 'allowed_keys',
    });
  }
  texts(blocked_key_patterns).forEach((text, index) => {
    const field = `blocked_key_patterns[${index}]`;
    const pattern = goPattern(text);
    if (pattern === undefined) unjudged.push({ field, text });
    else
      effects.push({
        does: hash_function ? 'hashes' : 'replaces',
        of: 'attribute',
        concerns: (name) => !ignored.includes(name) && pattern.test(name),
        sometimes: false,
        field,
      });
  });
  return { effects, unjudged };
}

/** What each detector says of the machine that the collector runs on. */
const DETECTED: Readonly<Record<string, readonly string[]>> = {
  system: ['host.name', 'os.type'],
  docker: ['host.name', 'os.type'],
  env: ['host.name', 'os.type'],
};

function resourcedetection({ detectors, override }: Config): Effects {
  const found = texts(detectors).flatMap((detector) => DETECTED[detector] ?? []);
  const at = { of: 'attribute', context: 'resource', sometimes: false, field: 'detectors' } as const;
  const concerns = (name: string): boolean => found.includes(name);
  return {
    effects: [{ ...at, does: override === false ? 'adds' : 'replaces', concerns }],
    unjudged: [],
  };
}

/** Of what cumulativetodelta converts: sums that only grow, and histograms. Nothing else is cumulative. */
const CONVERTED: Readonly<Partial<Record<Metric['instrument'], string>>> = { counter: 'sum', histogram: 'histogram' };

function cumulativetodelta({ include, exclude }: Config): Effects {
  const unjudged: Unjudged[] = [];
  const side = (name: 'include' | 'exclude', config: unknown): ((metric: string) => boolean) | undefined => {
    const { metrics, match_type: type } = object(config);
    if (texts(metrics).length === 0) return undefined;
    if (type !== 'regexp') return (metric) => texts(metrics).includes(metric);
    const patterns = texts(metrics).map(goPattern);
    if (patterns.includes(undefined)) unjudged.push({ field: name, text: texts(metrics).join(', ') });
    return (metric) => patterns.some((pattern) => pattern?.test(metric));
  };
  const [included, excluded] = [side('include', include), side('exclude', exclude)];
  const [types, others] = [include, exclude].map((config) => texts(object(config).metric_types));
  return {
    effects: [
      {
        does: 'makes-delta',
        of: 'metric',
        concerns: (name) => (included?.(name) ?? true) && !(excluded?.(name) ?? false),
        ofInstrument: (instrument) => {
          const type = instrument === 'unknown' ? '' : CONVERTED[instrument];
          return type !== undefined && (types!.length === 0 || types!.includes(type)) && !others!.includes(type);
        },
        sometimes: false,
        field: included === undefined ? '' : 'include',
      },
    ],
    unjudged,
  };
}

/** Operators of logs: `remove`, `move`, `retain`; the others add. */
function operators({ operators: all }: Config): Effects {
  const effects: Effect[] = [];
  list(all).forEach((operator, index) => {
    const sometimes = operator.if !== undefined;
    const at = { of: 'attribute', sometimes, field: `operators[${index}]` } as const;
    const from = operatorField(operator.type === 'remove' ? operator.field : operator.from);
    if (operator.type === 'remove' && from)
      effects.push({ ...at, does: 'deletes', context: from.context, concerns: equals(from.name) });
    if (operator.type === 'move' && from) {
      const to = operatorField(operator.to);
      effects.push({
        ...at,
        does: 'renames',
        context: from.context,
        concerns: equals(from.name),
        ...(to ? { to: () => to.name } : {}),
      });
    }
    if (operator.type === 'retain') {
      const kept = texts(operator.fields).map((text) => operatorField(text)?.name);
      effects.push({ ...at, does: 'deletes', context: 'attribute', concerns: (name) => !kept.includes(name) });
    }
    if (operator.type === 'add' || operator.type === 'copy') {
      const to = operatorField(operator.type === 'add' ? operator.field : operator.to);
      if (to) effects.push({ ...at, does: 'adds', context: to.context, concerns: equals(to.name) });
    }
  });
  return { effects, unjudged: [] };
}

/** `attributes.user.id`, `attributes["user.id"]`, `resource["host.name"]`. */
function operatorField(text: unknown): { name: string; context: 'resource' | 'attribute' } | undefined {
  const [, where, rest = ''] = /^(attributes|resource)(.+)$/.exec(String(text)) ?? [];
  if (where === undefined) return undefined;
  const name = /^\[["'](.+)["']\]$/.exec(rest)?.[1] ?? rest.replace(/^\./, '');
  return { name, context: where === 'resource' ? 'resource' : 'attribute' };
}

const SIGNALS = { trace_statements: 'traces', metric_statements: 'metrics', log_statements: 'logs' } as const;

/** The statements of transform, grouped by context or as a plain list. */
function statements(config: Config, signal: Signal): Effects {
  const effects: Effect[] = [];
  const unjudged: Unjudged[] = [];
  for (const [section, of] of Object.entries(SIGNALS)) {
    if (of !== signal || !Array.isArray(config[section])) continue;
    (config[section] as unknown[]).forEach((entry, index) => {
      const field = `${section}[${index}]`;
      if (typeof entry === 'string') judge(entry, '', false, field);
      else {
        const { context, statements: inner, conditions } = object(entry);
        texts(inner).forEach((text, position) => {
          judge(text, String(context ?? ''), texts(conditions).length > 0, `${field}.statements[${position}]`);
        });
      }
    });
  }
  return { effects, unjudged };

  function judge(text: string, context: string, isConditional: boolean, field: string): void {
    const statement = readStatement(text);
    const found = statement && ottlEffects(statement, context, { isConditional, signal }, field);
    if (found === undefined) unjudged.push({ field, text });
    else effects.push(...found);
  }
}

/** Editors that leave every name where it is. */
const HARMLESS = new Set([
  'append',
  'replace_match',
  'replace_all_matches',
  'truncate_all',
  'merge_maps',
  'set_semconv_span_name',
  'scale_metric',
  'copy_metric',
  'extract_count_metric',
  'extract_sum_metric',
  // The kind of a metric changes, or more metrics are made of it.
  'convert_gauge_to_sum',
  'convert_sum_to_gauge',
  'convert_summary_count_val_to_sum',
  'convert_summary_quantile_val_to_gauge',
  'convert_summary_sum_val_to_sum',
]);

/** What one statement does to names; undefined when it cannot be told. */
function ottlEffects(
  statement: Statement,
  context: string,
  { isConditional, signal }: { readonly isConditional: boolean; readonly signal: Signal },
  field: string,
): readonly Effect[] | undefined {
  const { where } = statement;
  // In other signals `name` is that of a span.
  const holds = where === undefined || signal !== 'metrics' ? undefined : metricNameCondition(where);
  if (holds === undefined || holds === 'unclear')
    return editorEffects(statement, context, { sometimes: isConditional || where !== undefined }, field);
  const each = limits(holds).map(({ ofMetric, sometimes }) =>
    editorEffects(statement, context, { ofMetric, sometimes: sometimes || isConditional }, field),
  );
  return each.every((effects) => effects !== undefined) ? each.flat() : undefined;
}

/** What an editor does to names where it runs. */
function editorEffects(
  { editor, args }: Statement,
  context: string,
  { ofMetric, sometimes }: Pick<Effect, 'ofMetric' | 'sometimes'>,
  field: string,
): readonly Effect[] | undefined {
  if (HARMLESS.has(editor)) return [];
  const [target, second, third, fourth] = args;
  const limited = ofMetric === undefined ? {} : { ofMetric };
  if (editor === 'aggregate_on_attributes') {
    const kept = keys(second);
    return [
      {
        does: 'deletes',
        of: 'attribute',
        context: 'attribute',
        concerns: (name) => !kept.includes(name),
        sometimes,
        field,
        ...limited,
      },
    ];
  }
  if (isMetricName(target, context)) {
    const of = { of: 'metric', concerns: ofMetric ?? (() => true), sometimes, field } as const;
    if (editor === 'set')
      return [{ ...of, does: 'renames', ...(second?.kind === 'text' ? { to: () => second.text } : {}) }];
    const pattern = editor === 'replace_pattern' && second?.kind === 'text' ? goPattern(second.text) : undefined;
    if (pattern === undefined) return undefined;
    const to = third?.kind === 'text' ? third.text.replaceAll(/\$\{?(\d+)\}?/g, '$$$1') : '';
    return [
      {
        ...of,
        does: 'renames',
        concerns: (name) => (ofMetric?.(name) ?? true) && pattern.test(name),
        to: (name) => name.replace(pattern, to),
      },
    ];
  }
  const map = attributesAt(target, context);
  // Something else than names: a value, a status, a body.
  if (map === undefined) return editor === 'set' || editor === 'replace_pattern' ? [] : undefined;
  if (map === 'elsewhere') return [];
  const at = { of: 'attribute', context: map.context, sometimes, field, ...limited } as const;
  const pattern = second?.kind === 'text' ? goPattern(second.text) : undefined;
  switch (editor) {
    case 'delete_key':
      return [{ ...at, does: 'deletes', concerns: (name) => keys(second).includes(name) }];
    case 'delete_keys':
      return [{ ...at, does: 'deletes', concerns: (name) => keys(second).includes(name) }];
    case 'keep_keys':
      return [{ ...at, does: 'deletes', concerns: (name) => !keys(second).includes(name) }];
    case 'delete_matching_keys':
      return pattern && [{ ...at, does: 'deletes', concerns: (name) => pattern.test(name) }];
    case 'keep_matching_keys':
      return pattern && [{ ...at, does: 'deletes', concerns: (name) => !pattern.test(name) }];
    case 'limit': {
      const kept = keys(third);
      return [{ ...at, does: 'deletes', concerns: (name) => !kept.includes(name), sometimes: true }];
    }
    case 'replace_all_patterns': {
      if (second?.kind !== 'text' || third?.kind !== 'text') return undefined;
      if (second.text !== 'key') return [];
      const matched = goPattern(third.text);
      const to = fourth?.kind === 'text' ? fourth.text.replaceAll(/\$\{?(\d+)\}?/g, '$$$1') : '';
      return (
        matched && [
          { ...at, does: 'renames', concerns: (name) => matched.test(name), to: (name) => name.replace(matched, to) },
        ]
      );
    }
    case 'replace_pattern':
      return [];
    case 'set': {
      if (map.key === undefined) return undefined;
      const does =
        second?.kind === 'call' && /^(SHA\d+|MD5|FNV|Murmur3Hash\w*|XXH\w+)$/.test(second.name) ? 'hashes' : 'adds';
      return [{ ...at, does, concerns: equals(map.key) }];
    }
    default:
      return undefined;
  }
}

function isMetricName(value: Value | undefined, context: string): boolean {
  if (value?.kind !== 'path' || value.keys.length > 0) return false;
  const path = value.path.join('.');
  return path === 'metric.name' || (path === 'name' && context === 'metric');
}

/** The attributes that a path leads to, and the key among them; `elsewhere` for those of events and scopes. */
function attributesAt(
  value: Value | undefined,
  context: string,
): { context: 'resource' | 'attribute'; key: string | undefined } | 'elsewhere' | undefined {
  if (value?.kind !== 'path' || value.path.at(-1) !== 'attributes') return undefined;
  const owner = value.path.length > 1 ? value.path[0]! : context;
  if (owner === 'resource') return { context: 'resource', key: value.keys[0] };
  if (['span', 'log', 'datapoint'].includes(owner)) return { context: 'attribute', key: value.keys[0] };
  return owner === '' ? undefined : 'elsewhere';
}

/** The texts of a list, or the one text. */
function keys(value: Value | undefined): string[] {
  if (value?.kind === 'text') return [value.text];
  return value?.kind === 'list' ? value.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])) : [];
}

/** Attributes that a component needs to do its work, and where they are named. */
export function attributesUsedBy(type: string, config: Config): { readonly name: string; readonly field: string }[] {
  const found: { name: string; field: string }[] = [];
  const walk = (value: unknown, field: string): void => {
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        walk(item, `${field}[${index}]`);
      });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        const at = field === '' ? key : `${field}.${key}`;
        if (typeof item === 'string' && key === 'key' && /_attribute$/.test(field))
          found.push({ name: item, field: at });
        else walk(item, at);
      }
    } else if (typeof value === 'string') for (const name of attributesIn(value)) found.push({ name, field });
  };
  if (type === 'tail_sampling') walk(config.policies, 'policies');
  if (type === 'signozspanmetrics' || type === 'spanmetrics' || type === 'signozmeter')
    list(config.dimensions).forEach(({ name, default: value }, index) => {
      // One with a default is not there on purpose now and then.
      if (typeof name === 'string' && value === undefined) found.push({ name, field: `dimensions[${index}]` });
    });
  if (type === 'groupbyattrs')
    texts(config.keys).forEach((name, index) => {
      found.push({ name, field: `keys[${index}]` });
    });
  return found;
}

function object(value: unknown): Config {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Config) : {};
}

function list(value: unknown): readonly Config[] {
  return Array.isArray(value) ? value.map(object) : [];
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
