import { dialectOf } from '@signoz-as-code/signoz-client';
import { describe, expect, it } from 'vitest';
import { type Firing, judgedRule, notifications, type Routing, silenceOf, suppressionOf } from '../src/index.ts';
import { evaluationOf } from '../src/window.ts';
import { MINUTE, ruleBody } from './bodies.ts';

const START = Date.parse('2026-11-02T00:00:00Z');
const END = START + 24 * 60 * MINUTE;

const firing = (from: number, to: number | undefined, labels = {}, threshold = 'critical'): Firing => ({
  labels,
  threshold,
  channels: ['ops'],
  start: START + from * MINUTE,
  end: to === undefined ? undefined : START + to * MINUTE,
  value: 1,
});

const told = (
  firings: readonly Firing[],
  {
    settings = {},
    policies = [],
    tellsResolved = true,
    isMuted,
  }: {
    settings?: object;
    policies?: { expression: string; channels: string[] }[];
    tellsResolved?: boolean;
    isMuted?: Routing['isMuted'];
  } = {},
): string[] =>
  notifications(
    judgedRule(
      ruleBody({ notificationSettings: { groupBy: [], ...settings }, labels: { team: 'backend' } }),
      dialectOf('v0.138.0').facts.judgement,
    ),
    firings,
    END,
    { policies, tellsResolved: () => tellsResolved, ...(isMuted === undefined ? {} : { isMuted }) },
  ).map(({ channel, time, tells }) => `${(time - START) / MINUTE} ${channel} ${tells}`);

describe('notifications', () => {
  it('go out half a minute after an alert fires, and at the next check after it is resolved', () => {
    expect(told([firing(10, 12)])).toEqual(['10.5 ops firing', '15.5 ops resolved']);
    expect(told([firing(10, 12)], { tellsResolved: false })).toEqual(['10.5 ops firing']);
  });

  it('skip an alert that is resolved before the first check', () => {
    expect(told([firing(10, 10.25)])).toEqual([]);
  });

  it('tell of each time without data, also soon after the one before', () => {
    const absent = [firing(10, 11), firing(13, undefined)].map((one) => ({ ...one, threshold: undefined, labels: {} }));
    expect(told(absent)).toEqual(['10.5 ops firing', '15.5 ops firing']);
    expect(told([firing(10, 11), firing(13, undefined)])).toEqual(['10.5 ops firing']);
  });

  it('group alerts at the same time, and are separate for each group', () => {
    const both = [firing(10, 12, { host: 'a' }), firing(10, 12, { host: 'b' })];
    expect(told(both)).toHaveLength(2);
    expect(told(both, { settings: { groupBy: ['host'] } })).toHaveLength(4);
  });

  it('repeat only where the rule says so: as often as it says, and after four hours in states that it does not name', () => {
    const again = (renotify: object, threshold?: string): number =>
      told([{ ...firing(0, undefined), threshold }], { settings: { renotify } }).filter((line) =>
        line.endsWith('again'),
      ).length;
    expect(again({ enabled: false }, 'critical')).toBe(0);
    expect(again({}, 'critical')).toBe(0);
    expect(again({ enabled: false })).toBe(0);
    const hourly = { enabled: true, interval: '1h0m0s' };
    expect(again({ ...hourly, alertStates: ['firing'] }, 'critical')).toBeGreaterThan(15);
    expect(again({ ...hourly, alertStates: ['nodata'] }, 'critical')).toBe(5);
    expect(again({ ...hourly, alertStates: ['firing'] })).toBe(5);
    expect(again({ ...hourly, alertStates: ['firing', 'nodata'] })).toBeGreaterThan(15);
  });

  it('are left out while the alert is muted; what ends then is reported as resolved within a quarter of an hour', () => {
    const isMuted: Routing['isMuted'] = (_, time) => time >= START + 12 * MINUTE && time < START + 30 * MINUTE;
    expect(told([firing(15, undefined)], { isMuted })).toEqual(['30.5 ops firing']);
    expect(told([firing(15, 20)], { isMuted })).toEqual([]);
    expect(told([firing(10, 14)], { isMuted })).toEqual(['10.5 ops firing']);
    expect(told([firing(10, 20)], { isMuted })).toEqual(['10.5 ops firing', '30.5 ops resolved']);
    expect(told([firing(10, 34)], { isMuted })).toEqual(['10.5 ops firing', '35.5 ops resolved']);
    // Of two alerts in one message, only one is muted.
    const both = [firing(15, undefined, { host: 'a' }), firing(15, undefined, { host: 'b' })];
    expect(told(both, { isMuted: ({ host }) => host === 'a' })).toEqual(['15.5 ops firing']);
  });

  it('hold a severity back while the next higher one fires in the same group, whatever the series', () => {
    const thresholds = [
      { name: 'warning', target: 10, channels: ['slack'] },
      { name: 'critical', target: 20, channels: ['pager'] },
      // SigNoz compares the numbers of targets as they are written.
      { name: 'error', target: 0.2, targetUnit: 'h', channels: ['mail'] },
    ].map((one) => ({ matchType: '1', op: '1', ...one }));
    const body = (settings: object) =>
      ruleBody({
        condition: { thresholds: { spec: thresholds } },
        notificationSettings: { groupBy: [], ...settings },
      });
    const channels = { warning: ['slack'], critical: ['pager'], error: ['mail'] } as const;
    const sent = (settings: object, ...all: readonly (readonly [keyof typeof channels, number, number, string])[]) =>
      notifications(
        judgedRule(body(settings), dialectOf('v0.138.0').facts.judgement),
        all.map(([threshold, from, to, host]) => ({
          ...firing(from, to, { host }, threshold),
          channels: channels[threshold],
        })),
        END,
        { policies: [{ expression: 'severity == "warning"', channels: ['slack'] }], tellsResolved: () => true },
      )
        .filter(({ tells }) => tells === 'firing')
        .map(({ channel, time }) => `${(time - START) / MINUTE} ${channel}`);
    const other = [
      ['critical', 10, 30, 'a'],
      ['warning', 10, 60, 'b'],
    ] as const;
    expect(sent({}, ...other)).toEqual(['10.5 pager', '30.5 slack']);
    expect(sent({ groupBy: ['host'] }, ...other)).toEqual(['10.5 pager', '10.5 slack']);
    expect(sent({ usePolicy: true }, ...other)).toEqual(['10.5 slack']);
    // Only neighbours: with the error's 0.2 h written smaller than 10, warning holds it back, and critical does not.
    expect(sent({}, ['warning', 10, 60, 'a'], ['error', 10, 60, 'a'])).toEqual(['10.5 slack']);
    expect(sent({}, ['critical', 10, 60, 'a'], ['error', 10, 60, 'a'])).toEqual(['10.5 pager', '10.5 mail']);
    // A warning that ends before the critical alert does, and never was told.
    expect(sent({}, ['critical', 10, 40, 'a'], ['warning', 10, 30, 'a'])).toEqual(['10.5 pager']);
  });

  it('follow routing policies when the rule uses them', () => {
    const policies = [
      { expression: 'team == "backend" && severity == "critical"', channels: ['pager'] },
      { expression: 'team == "web"', channels: ['web'] },
    ];
    expect(told([firing(10, 12)], { settings: { usePolicy: true }, policies })).toEqual([
      '10.5 pager firing',
      '15.5 pager resolved',
    ]);
  });
});

describe('maintenance', () => {
  const at = (text: string): number => Date.parse(text);
  it('is silent from its start to its end, in its own zone', () => {
    const isSilent = silenceOf({
      timezone: 'Europe/Stockholm',
      startTime: '2026-11-02T10:00:00',
      endTime: '2026-11-02T11:00:00',
    });
    expect(
      [
        at('2026-11-02T08:59:59Z'),
        at('2026-11-02T09:00:00Z'),
        at('2026-11-02T10:00:00Z'),
        at('2026-11-02T10:00:01Z'),
      ].map(isSilent),
    ).toEqual([false, true, true, false]);
  });

  it('recurs by day, week and month', () => {
    const recurring = (recurrence: object) =>
      silenceOf({
        timezone: 'UTC',
        startTime: '2026-11-01T22:00:00',
        recurrence: { startTime: '2026-11-01T22:00:00', duration: '3h0m0s', ...recurrence },
      });
    const daily = recurring({ repeatType: 'daily' });
    expect(
      [
        at('2026-11-01T21:00:00Z'),
        at('2026-11-05T23:00:00Z'),
        at('2026-11-06T00:30:00Z'),
        at('2026-11-06T02:00:00Z'),
      ].map(daily),
    ).toEqual([false, true, true, false]);
    const weekly = recurring({ repeatType: 'weekly', repeatOn: ['monday', 'friday'] });
    // Friday's begins at 22:00 and continues into Saturday.
    expect([at('2026-11-06T23:00:00Z'), at('2026-11-07T00:30:00Z'), at('2026-11-08T00:30:00Z')].map(weekly)).toEqual([
      true,
      true,
      false,
    ]);
    const monthly = silenceOf({
      timezone: 'UTC',
      startTime: '2026-10-31T10:00:00',
      recurrence: { startTime: '2026-10-31T10:00:00', duration: '1h0m0s', repeatType: 'monthly' },
    });
    expect([at('2026-11-30T10:30:00Z'), at('2026-11-29T10:30:00Z')].map(monthly)).toEqual([true, false]);
  });

  // What Go 1.26 answers to time.Date.
  it.each([
    ['Europe/Stockholm', '2026-10-25T02:30', '2026-10-25T01:30:00Z'],
    ['Europe/Stockholm', '2026-03-29T02:30', '2026-03-29T01:30:00Z'],
    ['America/New_York', '2026-03-08T02:30', '2026-03-08T06:30:00Z'],
    ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30:00Z'],
    ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T15:15:00Z'],
    ['Pacific/Auckland', '2026-04-05T02:30', '2026-04-04T14:30:00Z'],
    ['Asia/Kolkata', '2026-03-22T02:30', '2026-03-21T21:00:00Z'],
  ])('recurs where clocks change when SigNoz does: in %s at %s', (timezone, clock, moment) => {
    const begin = at(moment);
    const time = `2026-01-01T${clock.slice(11)}:00`;
    const isOn = silenceOf({
      timezone,
      startTime: time,
      recurrence: { startTime: time, duration: '20m0s', repeatType: 'daily' },
    });
    expect([begin - MINUTE, begin, begin + 20 * MINUTE, begin + 21 * MINUTE].map(isOn)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const [hour, minute] = clock.slice(11).split(':').map(Number);
    const { start } = evaluationOf({
      kind: 'cumulative',
      spec: { schedule: { type: 'daily', hour, minute }, timezone, frequency: '1m0s' },
    });
    expect([start(begin - MINUTE) < begin, start(begin), start(begin + 5 * MINUTE)]).toEqual([true, begin, begin]);
  });

  it('keeps older versions from evaluating a rule, and later ones from notifying of the alerts in its scope', () => {
    const on = { schedule: { timezone: 'UTC', startTime: '2026-11-02T10:00:00', endTime: '2026-11-02T11:00:00' } };
    const [during, later] = [at('2026-11-02T10:30:00Z'), at('2026-11-02T12:00:00Z')];
    const of = (version: string, ...all: object[]) =>
      suppressionOf(all as Record<string, unknown>[], dialectOf(version).facts.judgement);
    expect([during, later].map(of('v0.124.0', on).isSilent)).toEqual([true, false]);
    expect(of('v0.124.0', on).isMuted({}, during)).toBe(false);
    expect([during, later].map(of('v0.125.0', on).isSilent)).toEqual([false, false]);
    const { isMuted } = of('v0.138.0', { ...on, scope: 'severity == "warning"' });
    expect(isMuted({ severity: 'warning' }, during)).toBe(true);
    expect(isMuted({ severity: 'warning' }, later)).toBe(false);
    expect(isMuted({ severity: 'critical' }, during)).toBe(false);
    expect(isMuted({}, during)).toBe(false);
    expect(of('v0.138.0', on).isMuted({}, during)).toBe(true);
  });
});
