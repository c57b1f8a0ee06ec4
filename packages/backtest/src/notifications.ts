import { match } from '@signoz-as-code/expr-lang';
import { REMEMBERED, seriesKey } from './alerts.ts';
import type { Firing } from './firings.ts';
import type { JudgedRule } from './rule.ts';

/** A message to a channel. */
export interface Notification {
  readonly channel: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Whether it fires, still fires, or is resolved. */
  readonly tells: 'firing' | 'again' | 'resolved';
}

export interface Policy {
  readonly expression: string;
  readonly channels: readonly string[];
}

/** What decides who is notified, apart from the rule. */
export interface Routing {
  readonly policies: readonly Policy[];
  /** Whether a channel is notified when an alert is resolved. */
  readonly tellsResolved: (channel: string) => boolean;
  /** Whether a maintenance mutes the notifications of an alert at a time. */
  readonly isMuted?: (labels: Readonly<Record<string, string>>, time: number) => boolean;
}

/** SigNoz's Alertmanager (v0.108.0 to v0.138.0, pkg/alertmanager/alertmanagerserver): milliseconds. */
const GROUP_WAIT = 30_000;
const GROUP_INTERVAL = 300_000;

/**
 * Who would have been notified of a rule's firings until `end`. SigNoz groups alerts by the rule's labels, waits half a
 * minute for more of them, looks again every five minutes, and repeats what still fires. A muted alert is left out of
 * each message; that it ended is only told where it is no longer muted within the next 15 minutes.
 */
export function notifications(
  rule: JudgedRule,
  firings: readonly Firing[],
  end: number,
  routing: Routing,
): Notification[] {
  const labelsOf = new Map(firings.map((firing) => [firing, alertLabels(rule, firing)]));
  const isHeldBack = heldBack(rule, firings, (firing) => labelsOf.get(firing) ?? {});
  const isMuted = (firing: Firing, time: number): boolean =>
    isHeldBack(firing, time) || (routing.isMuted?.(labelsOf.get(firing) ?? {}, time) ?? false);
  const groups = new Map<string, { channel: string; repeat: number; firings: Firing[] }>();
  for (const firing of firings) {
    const labels = labelsOf.get(firing) ?? {};
    const group = rule.notify.groupBy.map((name) => [name, labels[name] ?? '']);
    for (const channel of new Set(channelsOf(rule, firing, labels, routing.policies))) {
      const key = JSON.stringify([channel, group, firing.threshold === undefined]);
      const found = groups.get(key) ?? {
        channel,
        repeat: firing.threshold === undefined ? rule.notify.repeat.absent : rule.notify.repeat.firing,
        firings: [],
      };
      found.firings.push(firing);
      groups.set(key, found);
    }
  }
  return [...groups.values()]
    .flatMap(({ channel, repeat, firings: own }) =>
      messages(own, {
        channel,
        repeat,
        end,
        resolved: routing.tellsResolved(channel),
        isMuted,
      }),
    )
    .sort((a, b) => a.time - b.time);
}

function alertLabels(rule: JudgedRule, { labels, threshold }: Firing): Readonly<Record<string, string>> {
  return {
    ...labels,
    ...(threshold === undefined
      ? { nodata: 'true' }
      : { 'threshold.name': threshold, severity: threshold.toLowerCase() }),
    ...rule.labels,
    alertname: threshold === undefined ? `[No data] ${rule.name}` : rule.name,
  };
}

/**
 * Whether SigNoz holds an alert back at a time: while the next more severe threshold fires in the same group, for any
 * series (v0.108.0 to v0.138.0, GetInhibitRules in pkg/types/ruletypes/api_params.go). Routing policies have no such
 * rules.
 */
function heldBack(
  { notify, thresholds }: JudgedRule,
  firings: readonly Firing[],
  labelsOf: (firing: Firing) => Readonly<Record<string, string>>,
): (firing: Firing, time: number) => boolean {
  if (notify.usePolicy || thresholds.length < 2) return () => false;
  const above = new Map(thresholds.slice(1).map(({ name }, index) => [name, thresholds[index]?.name]));
  const placeOf = (firing: Firing, threshold: string | undefined): string => {
    const labels = labelsOf(firing);
    return JSON.stringify([threshold, ...notify.groupBy.map((name) => labels[name] ?? '')]);
  };
  /** When any alert of a threshold and group fires: the beginnings and ends of its periods, in order. */
  const periods = new Map<string, { start: number; end: number }[]>();
  for (const firing of firings) {
    const place = placeOf(firing, firing.threshold);
    const own = periods.get(place) ?? [];
    const last = own.at(-1);
    const end = firing.end ?? Number.POSITIVE_INFINITY;
    if (last !== undefined && firing.start <= last.end) last.end = Math.max(last.end, end);
    else own.push({ start: firing.start, end });
    periods.set(place, own);
  }
  return (firing, time) => {
    const severer = firing.threshold === undefined ? undefined : above.get(firing.threshold);
    if (severer === undefined) return false;
    const own = periods.get(placeOf(firing, severer)) ?? [];
    let [low, high] = [0, own.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((own[middle]?.start ?? 0) <= time) low = middle + 1;
      else high = middle;
    }
    const latest = own[low - 1];
    return latest !== undefined && time < latest.end;
  };
}

function channelsOf(
  rule: JudgedRule,
  firing: Firing,
  labels: Readonly<Record<string, string>>,
  policies: readonly Policy[],
): readonly string[] {
  if (!rule.notify.usePolicy) return firing.channels;
  const known = new Map(Object.entries(labels));
  return policies
    .filter(({ expression }) => match(expression, { known, open: false }).matches === 'always')
    .flatMap(({ channels }) => channels);
}

interface Group {
  readonly channel: string;
  readonly repeat: number;
  readonly end: number;
  readonly resolved: boolean;
  readonly isMuted: (firing: Firing, time: number) => boolean;
}

/** What Alertmanager sends of one group of alerts, flush by flush. */
function messages(
  firings: readonly Firing[],
  { channel, repeat, end, resolved: tellsResolved, isMuted }: Group,
): Notification[] {
  const told: Notification[] = [];
  // The index of the next one: taking them out of a list takes the square of their number.
  let next = 0;
  let held: Firing[] = [];
  let flush = Number.POSITIVE_INFINITY;
  let sent: { time: number; firing: ReadonlySet<string>; resolved: ReadonlySet<string> } | undefined;
  // The alert for absent data has a label with the time of the last data, so each is another alert.
  const keyOf = ({ labels, threshold, start }: Firing): string =>
    threshold === undefined ? `absent since ${start}` : seriesKey(labels, threshold);
  for (;;) {
    if (held.length === 0) flush = (firings[next]?.start ?? Number.POSITIVE_INFINITY) + GROUP_WAIT;
    if (flush > end) return told;
    const now = flush;
    for (let one = firings[next]; one !== undefined && one.start <= now; one = firings[next]) {
      held.push(one);
      next += 1;
    }
    const isOver = (firing: Firing): boolean => firing.end !== undefined && firing.end <= now;
    // SigNoz sends a resolved alert again for as long as it remembers it.
    held = held.filter(({ end }) => end === undefined || now - end <= REMEMBERED);
    const heard = held.filter((one) => !isMuted(one, now));
    const firing = new Set(heard.filter((one) => !isOver(one)).map(keyOf));
    const over = new Set(
      heard
        .filter(isOver)
        .map(keyOf)
        .filter((key) => !firing.has(key)),
    );
    const isNew = sent === undefined ? firing.size > 0 : [...firing].some((key) => !sent?.firing.has(key));
    const isOverNow = sent !== undefined && over.size > 0 && firing.size === 0 && sent.firing.size > 0;
    const someOver =
      tellsResolved && sent !== undefined && firing.size > 0 && [...over].some((key) => !sent?.resolved.has(key));
    const isAgain = sent !== undefined && firing.size > 0 && sent.time < now - repeat;
    if (isNew || isOverNow || someOver || isAgain) {
      if (firing.size > 0 || tellsResolved)
        told.push({
          channel,
          time: now,
          tells: isNew ? 'firing' : firing.size === 0 || someOver ? 'resolved' : 'again',
        });
      sent = { time: now, firing, resolved: over };
    }
    held = held.filter((one) => !isOver(one) || isMuted(one, now));
    flush = now + GROUP_INTERVAL;
  }
}
