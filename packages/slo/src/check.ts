import type { Metric } from '@signoz-as-code/catalogue';
import { isObject } from '@signoz-as-code/core';
import { type Duration, seconds } from '@signoz-as-code/platform';
import { type BurnWindows, burnOf, canFire, type Severities, WORKBOOK } from './burn.ts';
import type { Found } from './codes.ts';
import type { Condition, Events, Indicator } from './events.ts';
import { boundOf } from './promql.ts';
import type { SloSpec } from './spec.ts';

const HOUR = 3_600;

/** Problems of an SLO's arguments. */
export function checkSlo(given: SloSpec, problems: Found): void {
  const spec: Partial<SloSpec> = isObject(given) ? given : {};
  if (typeof spec.key !== 'string' || !/^[a-z0-9][a-z0-9-]*$/.test(spec.key))
    problems.error(
      'slo/key',
      'key',
      `${shown(spec.key)} cannot be a key`,
      'use lower-case letters, digits and hyphens: api-availability',
    );
  if (typeof spec.name !== 'string' || spec.name.trim() === '')
    problems.error('slo/key', 'name', 'the name is empty', 'say what the objective is about: API availability');
  const { service } = spec;
  if (!isObject(service) || !isText(service.name) || !isText(service.owner))
    problems.error(
      'slo/service',
      'service',
      'it is not a service of the catalogue, with a name and an owner',
      'import one of the catalogue, which has both',
    );
  const { objective } = spec;
  const isObjective = typeof objective === 'number' && objective > 0 && objective < 100;
  if (!isObjective)
    problems.error(
      'slo/objective',
      'objective',
      `${shown(objective)} is not a share in percent between 0 and 100`,
      typeof objective === 'number' && objective >= 100 ? 'leave some budget: 99.9' : 'write the percentage: 99.9',
    );
  const window = minutesOf(spec.window ?? '30d');
  if (window === undefined || window < HOUR)
    problems.error(
      'slo/window',
      'window',
      `${shown(spec.window)} is not a window of an SLO`,
      'write whole days, hours or minutes of at least an hour: 30d',
    );
  if (spec.absentAfter !== undefined && minutesOf(spec.absentAfter) === undefined)
    problems.error(
      'slo/window',
      'absentAfter',
      `${shown(spec.absentAfter)} is not a duration in whole minutes`,
      'write one: 10m',
    );
  if (spec.absentAfter !== undefined && spec.page === false)
    problems.error(
      'slo/no-rule',
      'absentAfter',
      'it makes the page fire, and `page: false` makes none',
      'leave it out, or let the page be',
    );
  for (const severity of ['page', 'ticket'] as const)
    checkBurns(spec[severity], severity, isObjective ? objective : undefined, window, problems);
  checkIndicator(spec.indicator, problems.within('indicator'));
}

function checkBurns(
  given: SloSpec['page'],
  severity: Severities,
  objective: number | undefined,
  window: number | undefined,
  problems: Found,
): void {
  if (given === false) return;
  if (given !== undefined && (!Array.isArray(given) || given.length === 0)) {
    problems.error(
      'slo/burn',
      severity,
      'it has no pair of windows',
      `write one, or \`${severity}: false\` for no rule`,
    );
    return;
  }
  const before = problems.found.length;
  for (const [index, one] of (given ?? []).entries()) checkBurn(one, window, problems.within(`${severity}[${index}]`));
  if (problems.found.length > before || objective === undefined || window === undefined) return;
  const whole = `${window / 60}m` as const;
  const burns = (given ?? WORKBOOK[severity]).map((one) => burnOf(one, objective, whole));
  const highest = 100 / (100 - objective);
  burns.forEach((burn, index) => {
    if (canFire(burn) || (given === undefined && burns.some(canFire))) return;
    const field = given === undefined ? severity : `${severity}[${index}]`;
    problems.error(
      'slo/never-fires',
      field,
      `it fires above ${burn.factor} times the even burn rate, and a total outage of an objective of ${objective} burns ${rounded(highest)} times`,
      `use a factor below ${rounded(highest)}, a smaller budget, or \`${severity}: false\``,
    );
  });
}

function checkBurn(one: BurnWindows, window: number | undefined, problems: Found): void {
  const [long, short] = [minutesOf(one?.long), minutesOf(one?.short)];
  for (const [name, length] of [
    ['long', long],
    ['short', short],
  ] as const)
    if (length === undefined)
      problems.error('slo/burn', name, `${shown(one?.[name])} is not a window in whole minutes`, 'write one: 1h, 5m');
  if (long !== undefined && short !== undefined && short >= long)
    problems.error(
      'slo/burn',
      'short',
      `${one.short} is not shorter than ${one.long}`,
      'make it about a twelfth of the long window',
    );
  if (long !== undefined && window !== undefined && long > window)
    problems.error('slo/burn', 'long', `${one.long} is longer than the window of the SLO`, 'make it shorter');
  const rates = (['factor', 'budget'] as const).filter((name) => one?.[name] !== undefined);
  if (rates.length !== 1)
    problems.error(
      'slo/burn',
      '',
      rates.length === 0 ? 'it does not say how fast is too fast' : 'it has both `factor` and `budget`',
      'give one of them: `budget: 2` (percent of the whole budget in the long window) or `factor: 14.4`',
    );
  for (const name of rates) {
    const value = one[name] as number;
    const isShare = name === 'factor' || value <= 100;
    if (typeof value !== 'number' || !(value > 0) || !Number.isFinite(value) || !isShare)
      problems.error(
        'slo/burn',
        name,
        `${shown(value)} is not ${name === 'factor' ? 'a number above 0' : 'a share in percent, above 0 and at most 100'}`,
        name === 'factor' ? 'write one like 14.4' : 'write one like 2',
      );
  }
}

function checkIndicator(indicator: Indicator | undefined, problems: Found): void {
  if (!isObject(indicator) || !isEvents(indicator.total) || (indicator.counts as string) === 'both') {
    problems.error(
      'slo/indicator',
      '',
      isObject(indicator) && (indicator.counts as string) === 'both'
        ? 'it counts both the good and the bad events'
        : 'it is not an indicator',
      'use availability.… or latency.…, with `total` and either `good` or `bad`',
    );
    return;
  }
  const { total, part, counts } = indicator as Indicator;
  checkEvents(total, problems.within('total'));
  if (!isEvents(part)) {
    problems.error('slo/indicator', '', 'it counts neither the good nor the bad events', 'give `good` or `bad`');
    return;
  }
  checkEvents(part, problems.within(counts), 'where' in total ? total.where : []);
  if (total.from !== part.from)
    problems.error(
      'slo/indicator',
      counts,
      `it comes from ${part.from}, and all events from ${total.from}`,
      'count both in one kind of telemetry',
    );
  if (total.from !== 'metric' || part.from !== 'metric') return;
  const [one, other] = [temporalityOf(total.metric), temporalityOf(part.metric)];
  if (one !== undefined && other !== undefined && one !== other)
    problems.error(
      'slo/temporality',
      counts,
      `${part.metric.name} is ${part.metric.temporality}, and ${total.metric.name} is ${total.metric.temporality}`,
      'use two metrics of one temporality',
    );
}

/** How a metric is queried: PromQL does not see delta series. */
export function temporalityOf(metric: Metric | undefined): 'delta' | 'cumulative' | undefined {
  if (metric?.temporality === undefined) return undefined;
  return metric.temporality === 'delta' ? 'delta' : 'cumulative';
}

/** `known` are conditions that were checked already: those of all events also apply to a part. */
function checkEvents(events: Events, problems: Found, known: unknown = []): void {
  if (events.from === 'promql') {
    if (typeof events.of !== 'function')
      problems.error(
        'slo/indicator',
        '',
        'it is not a function of the window',
        "write (window) => raw('sum(rate(requests[' + window + ']))')",
      );
    return;
  }
  if (events.from === 'metric') checkMetric(events, problems);
  if (events.from === 'spans') checkSpans(events, problems);
  const list: unknown = events.where;
  if (!Array.isArray(list)) {
    problems.error('slo/condition', 'where', 'it is not a list of conditions', 'write [{ attribute, equals: … }]');
    return;
  }
  (list as readonly Condition[]).forEach((one, index) => {
    if (!Array.isArray(known) || !known.includes(one)) checkCondition(one, events, problems.within(`where[${index}]`));
  });
}

const KINDS = ['server', 'client', 'consumer', 'producer', 'internal', 'any'];

function checkSpans(events: Events & { from: 'spans' }, problems: Found): void {
  if (!KINDS.includes(events.kind))
    problems.error(
      'slo/indicator',
      'kind',
      `${shown(events.kind)} is not a kind of span`,
      `use one of ${KINDS.join(', ')}`,
    );
  if ('below' in events) checkLimit(events.below, problems);
}

function checkMetric(events: Events & { from: 'metric' }, problems: Found): void {
  const { metric, below } = events;
  const instrument = metric?.instrument;
  if (!isObject(metric) || (instrument !== 'counter' && instrument !== 'histogram')) {
    problems.error(
      'slo/instrument',
      'metric',
      isObject(metric) ? `${metric.name} is a ${instrument}` : 'there is no metric',
      'use a counter or a histogram of the catalogue',
    );
    return;
  }
  if (!('below' in events)) return;
  if (below === undefined) {
    checkLimit(below, problems);
    return;
  }
  if (instrument !== 'histogram') {
    problems.error('slo/instrument', 'metric', `${metric.name} is a ${instrument}`, 'use a histogram');
    return;
  }
  const isNumber = typeof below === 'number';
  if (isNumber ? !(below > 0 && Number.isFinite(below)) : secondsOf(below) === undefined) {
    checkLimit(below, problems);
    return;
  }
  const unit = metric.means ?? metric.unit;
  const bound = boundOf(below, unit);
  if (bound === undefined) {
    problems.error(
      'slo/below',
      'below',
      `${metric.name} is in '${unit}', which is no time`,
      `write a number in '${unit}'`,
    );
    return;
  }
  if (metric.buckets !== undefined && !metric.buckets.includes(bound)) {
    const near = metric.buckets.toSorted((a, b) => Math.abs(a - bound) - Math.abs(b - bound)).slice(0, 2);
    problems.error(
      'slo/bucket',
      'below',
      `${metric.name} has no bucket that ends at ${bound} ${unit}`,
      `use one of its bounds, like ${near.map((one) => `${one} ${unit}`).join(' or ')}`,
    );
  }
}

function checkLimit(below: unknown, problems: Found): void {
  if (secondsOf(below) === undefined)
    problems.error('slo/below', 'below', `${shown(below)} is not a duration`, 'write a whole number and a unit: 300ms');
}

function isEvents(value: unknown): value is Events {
  return isObject(value) && ['spans', 'logs', 'metric', 'promql'].includes(value.from as string);
}

const COMPARISONS = ['equals', 'not', 'matches', 'atLeast'] as const;

function checkCondition(one: Condition, events: Events, problems: Found): void {
  const say = (field: string, message: string, hint: string): void =>
    problems.error('slo/condition', field, message, hint);
  const attribute = isObject(one) ? one.attribute : undefined;
  if (!isObject(attribute) || !isText(attribute.name)) {
    say('attribute', 'it is not an attribute', 'import one of the catalogue: attributes.httpRoute');
    return;
  }
  const given = COMPARISONS.filter((name) => (one as unknown as Record<string, unknown>)[name] !== undefined);
  if (given.length !== 1) {
    say(
      '',
      given.length === 0 ? 'it compares the attribute with nothing' : `it has ${given.join(' and ')}`,
      `give one of ${COMPARISONS.join(', ')}`,
    );
    return;
  }
  const [name] = given;
  const value = (one as unknown as Record<string, unknown>)[name as string];
  const values = name === 'equals' && Array.isArray(value) ? value : [value];
  const isFit =
    name === 'matches'
      ? typeof value === 'string'
      : name === 'atLeast'
        ? typeof value === 'number' && Number.isFinite(value)
        : values.length > 0 && values.every((each) => ['string', 'number', 'boolean'].includes(typeof each));
  if (!isFit) {
    say(
      name as string,
      `${shown(value)} cannot be compared with`,
      name === 'matches'
        ? 'write a regular expression'
        : name === 'atLeast'
          ? 'write a number'
          : 'write a text, a number, true or false, or a list of them',
    );
    return;
  }
  if (name === 'matches' && !isPattern(value as string))
    say(
      'matches',
      `${shown(value)} is not a regular expression`,
      'close its brackets, and escape what is meant as it is',
    );
  if (events.from !== 'metric' || !Array.isArray(events.metric?.attributes)) return;
  if (!events.metric.uncatalogued && !events.metric.attributes.some((carried) => carried.name === attribute.name))
    say(
      'attribute',
      `${events.metric.name} does not carry ${attribute.name}`,
      events.metric.attributes.length === 0
        ? 'it carries no attributes'
        : `use one of ${events.metric.attributes.map((carried) => carried.name).join(', ')}`,
    );
  if (name === 'atLeast' && temporalityOf(events.metric) === 'cumulative')
    say('atLeast', 'PromQL does not compare labels by size', "use matches, like '5..' for statuses from 500 to 599");
}

function isPattern(text: string): boolean {
  try {
    // Go's expressions may begin with flags, which JavaScript does not support.
    new RegExp(text.replace(/^\(\?[imsU]+\)/, ''));
    return true;
  } catch {
    return false;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function secondsOf(value: unknown): number | undefined {
  try {
    return seconds(value as Duration);
  } catch {
    return undefined;
  }
}

/** The seconds of a duration in whole minutes; undefined for anything else. */
function minutesOf(value: unknown): number | undefined {
  const length = typeof value === 'string' ? secondsOf(value) : undefined;
  return length !== undefined && length % 60 === 0 ? length : undefined;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  return typeof value === 'string' ? `'${value}'` : typeof value === 'object' ? 'an object' : String(value);
}
