import type { Component } from '../collectors.ts';
import { checkConditions, checkGroup, checkStatements, type Finding, type Group, type Text } from '../ottl/group.ts';
import type { ContextName } from '../ottl/language.ts';
import { isMap } from '../substitution.ts';
import type { Report } from './report.ts';

type Config = Readonly<Record<string, unknown>>;

/** All OTTL statements and conditions of a component. */
export function checkOttl(component: Pick<Component, 'class' | 'type'>, config: Config, report: Report): void {
  for (const { field, text, what, problem } of ottlFindings(component, config)) {
    const verdict = problem.starts ? 'does not work' : `is not OTTL ${what}`;
    const message =
      text === '' ? problem.reason : `'${text}' ${verdict}, at character ${problem.at + 1}: ${problem.reason}`;
    const say = problem.starts ? report.advise : report.error;
    say(codes[problem.kind], field, message, problem.hint);
  }
}

/** Problems of a component's OTTL texts. */
export function ottlFindings(of: Pick<Component, 'class' | 'type'>, config: Config): readonly Finding[] {
  return findings[`${of.class}/${of.type}`]?.(config) ?? [];
}

const codes = {
  syntax: 'collector-config/ottl-syntax',
  name: 'collector-config/ottl-name',
  argument: 'collector-config/ottl-argument',
} as const;

const findings: Readonly<Record<string, (config: Config) => readonly Finding[]>> = {
  'processors/filter': (config) => [
    ...conditionsIn(config, 'traces.span', 'span'),
    ...conditionsIn(config, 'traces.spanevent', 'spanevent'),
    ...conditionsIn(config, 'metrics.metric', 'metric'),
    ...conditionsIn(config, 'metrics.datapoint', 'datapoint'),
    ...conditionsIn(config, 'logs.log_record', 'log'),
  ],
  'processors/transform': (config) =>
    Object.entries(signals).flatMap(([field, contexts]) => [
      ...mixed(config[field], field),
      ...groupsIn(config[field], field).flatMap((group) =>
        group.context !== undefined && !contexts.includes(group.context)
          ? unknownContext(group, contexts)
          : checkGroup(group, contexts),
      ),
    ]),
  'processors/signoztransform': (config) =>
    Object.entries(signals).flatMap(([field, contexts]) =>
      groupsIn(config[field], field).flatMap((group) =>
        group.context === undefined || !contexts.includes(group.context)
          ? unknownContext(group, contexts)
          : checkStatements(group.statements, 'signoztransform', group.context),
      ),
    ),
  'processors/tail_sampling': (config) => policiesIn(config.policies, 'policies'),
  // Its telemetry is not known here, so it must be valid for all signals.
  'processors/routing': (config) =>
    listOf(config.table).flatMap(({ statement }, index) => {
      const texts = textsOf(statement, `table[${index}].statement`);
      const contexts = ['span', 'datapoint', 'log'] as const;
      const all = contexts.map((context) => checkStatements(texts, 'routing processor', context));
      return all.find((one) => one.length > 0) ?? [];
    }),
  'connectors/routing': (config) => listOf(config.table).flatMap((route, index) => ofRoute(route, `table[${index}]`)),
  'connectors/count': (config) => measured(config),
  'connectors/sum': (config) => measured(config),
};

const common = ['resource', 'scope'] as const;

/** The contexts of the statements for each signal. */
const signals: Readonly<Record<string, readonly ContextName[]>> = {
  trace_statements: ['span', 'spanevent', ...common],
  metric_statements: ['metric', 'datapoint', ...common],
  log_statements: ['log', ...common],
};

/** The groups under a signal; plain texts are one group without a context. */
function groupsIn(value: unknown, field: string): readonly Group[] {
  const items = Array.isArray(value) ? value : [];
  const alone = items.flatMap((item, index) => textsOf(item, `${field}[${index}]`));
  const groups = items.flatMap((item, index): Group[] => {
    if (!isMap(item)) return [];
    const place = `${field}[${index}]`;
    return [
      {
        field: place,
        context: typeof item.context === 'string' && item.context !== '' ? (item.context as ContextName) : undefined,
        statements: textsOf(item.statements, `${place}.statements`),
        conditions: textsOf(item.conditions, `${place}.conditions`),
      },
    ];
  });
  return alone.length === 0 ? groups : [...groups, { field, context: undefined, statements: alone, conditions: [] }];
}

/** After a statement without a group, no group may follow. */
function mixed(value: unknown, field: string): readonly Finding[] {
  const items = Array.isArray(value) ? value : [];
  const first = items.findIndex((item) => typeof item === 'string');
  const late = items.findIndex((item, index) => first >= 0 && index > first && isMap(item));
  if (late < 0) return [];
  const reason = 'the list mixes plain statements with a group';
  const hint = 'put all statements into groups, or none';
  return [
    { field: `${field}[${late}]`, text: '', what: 'statement', problem: { kind: 'syntax', at: 0, reason, hint } },
  ];
}

function unknownContext({ field, context }: Group, contexts: readonly ContextName[]): readonly Finding[] {
  const reason = context === undefined ? 'its context is missing' : `there is no context '${context}' here`;
  return [whole(`${field}.context`, 'name', reason, `use one of ${contexts.join(', ')}`)];
}

function conditionsIn(config: Config, field: string, context: ContextName): readonly Finding[] {
  const value = field.split('.').reduce<unknown>((inside, name) => (isMap(inside) ? inside[name] : undefined), config);
  return checkConditions(textsOf(value, field), 'filter', context);
}

/** The OTTL policies, including nested ones. */
function policiesIn(value: unknown, field: string): readonly Finding[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => policiesIn(item, `${field}[${index}]`));
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([name, inside]) => {
    const place = `${field}.${name}`;
    if (name !== 'ottl_condition') return policiesIn(inside, place);
    const { span, spanevent } = isMap(inside) ? inside : {};
    return [
      ...checkConditions(textsOf(span, `${place}.span`), 'filter', 'span'),
      ...checkConditions(textsOf(spanevent, `${place}.spanevent`), 'filter', 'spanevent'),
      ...(value.type === name && ![span, spanevent].some((one) => Array.isArray(one) && one.length > 0)
        ? [whole(place, 'argument', 'there is no condition', 'give one under span or spanevent')]
        : []),
    ];
  });
}

/** Not an OTTL text itself. */
function whole(field: string, kind: 'syntax' | 'name' | 'argument', reason: string, hint: string): Finding {
  return { field, text: '', what: 'statement', problem: { kind, at: 0, reason, hint } };
}

const routed: readonly unknown[] = ['resource', 'span', 'metric', 'datapoint', 'log'];

function ofRoute({ context = 'resource', statement, condition }: Config, field: string): readonly Finding[] {
  const conditions = textsOf(condition, `${field}.condition`);
  if (context === 'request') return conditions.flatMap(ofRequest);
  if (!routed.includes(context)) return [];
  return [
    ...checkStatements(textsOf(statement, `${field}.statement`), 'routing connector', context as ContextName),
    ...checkConditions(conditions, 'routing connector', context as ContextName),
  ];
}

/** A condition on a request is a small language of its own: one comparison. */
function ofRequest(one: Text): readonly Finding[] {
  if (/^\s*request\["[^"]+"\]\s*(==|!=)\s*"((?!==|!=)[^"])*"\s*$/.test(one.text)) return [];
  const reason = 'it is not a comparison of request["name"] with a text';
  const problem = { kind: 'syntax', at: 0, reason, hint: `write request["x-tenant"] == "acme"` } as const;
  return [{ ...one, what: 'condition', problem }];
}

const counted = {
  spans: 'span',
  spanevents: 'spanevent',
  metrics: 'metric',
  datapoints: 'datapoint',
  logs: 'log',
} as const;

/** The conditions of the metrics that a connector makes. */
function measured(config: Config): readonly Finding[] {
  return Object.entries(counted).flatMap(([field, context]) =>
    Object.entries(isMap(config[field]) ? config[field] : {}).flatMap(([name, metric]) =>
      isMap(metric)
        ? checkConditions(textsOf(metric.conditions, `${field}.${name}.conditions`), 'filter', context)
        : [],
    ),
  );
}

/** A text, or the texts of a list, as the collector reads them: a literal dollar sign is doubled. */
function textsOf(value: unknown, field: string): readonly Text[] {
  if (typeof value === 'string') return [{ field, text: value.replaceAll('$$', '$') }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item, index) => textsOf(item, `${field}[${index}]`));
}

function listOf(value: unknown): readonly Config[] {
  return Array.isArray(value) ? value.filter(isMap) : [];
}
