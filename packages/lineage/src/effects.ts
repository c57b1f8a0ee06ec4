import type { Metric } from '@signoz-as-code/catalogue';
import { asObject } from '@signoz-as-code/core';
import type { Signal } from '@signoz-as-code/queries';
import { type Config, type Effect, type Effects, equals, list, texts, type Unjudged } from './effect.ts';
import { operators } from './log-operators.ts';
import { goPattern, metricsNamedBy, readCondition } from './ottl.ts';
import { statements } from './transform.ts';

type Judge = (config: Config, signal: Signal) => Effects;

const none: Judge = () => ({ effects: [], unjudged: [] });

/**
 * The effects of processors of signoz-otel-collector v0.129.12 on the names of metrics and attributes, by type.
 * Processors that drop whole spans, points or records for other reasons (sampling, memory) have no effect on names.
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

/**
 * The effects of a processor on the names in a pipeline of a signal. A processor of an unknown type cannot be judged.
 */
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

/** Dropped spans and records lose no names; metrics that a filter drops by name are gone. */
function filter(config: Config, signal: Signal): Effects {
  if (signal !== 'metrics') return none(config, signal);
  const metrics = asObject(config.metrics);
  const effects: Effect[] = [];
  const unjudged: Unjudged[] = [];
  for (const side of ['include', 'exclude'] as const) {
    const { match_type: type, metric_names: names, ...others } = asObject(metrics[side]);
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
    texts(metrics[level]).forEach((text, index) => {
      const field = `metrics.${level}[${index}]`;
      const condition = readCondition(text);
      // Points are dropped by their content; only a condition on the metric's name may drop all of them.
      const named = condition === undefined ? 'unclear' : metricsNamedBy(condition, level);
      if (named === 'unclear') unjudged.push({ field, text });
      else
        for (const { ofMetric, sometimes } of named ?? [])
          effects.push({ does: 'drops', of: 'metric', concerns: ofMetric, sometimes, field });
    });
  }
  return { effects, unjudged };
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
    const sometimes = Object.keys(asObject(one.experimental_match_labels)).length > 0;
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

/** The attributes that each detector sets about the collector's machine. */
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

/** What cumulativetodelta converts: monotonic sums, and histograms. Nothing else is cumulative. */
const CONVERTED: Readonly<Partial<Record<Metric['instrument'], string>>> = { counter: 'sum', histogram: 'histogram' };

function cumulativetodelta({ include, exclude }: Config): Effects {
  const unjudged: Unjudged[] = [];
  const side = (name: 'include' | 'exclude', config: unknown): ((metric: string) => boolean) | undefined => {
    const { metrics, match_type: type } = asObject(config);
    if (texts(metrics).length === 0) return undefined;
    if (type !== 'regexp') return (metric) => texts(metrics).includes(metric);
    const patterns = texts(metrics).map(goPattern);
    if (patterns.includes(undefined)) unjudged.push({ field: name, text: texts(metrics).join(', ') });
    return (metric) => patterns.some((pattern) => pattern?.test(metric));
  };
  const [included, excluded] = [side('include', include), side('exclude', exclude)];
  const [types, others] = [include, exclude].map((config) => texts(asObject(config).metric_types));
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
