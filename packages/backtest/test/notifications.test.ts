import { describe, expect, it } from 'vitest';
import { type Firing, judgedRule, notifications, silenceOf } from '../src/index.ts';
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
  }: { settings?: object; policies?: { expression: string; channels: string[] }[]; tellsResolved?: boolean } = {},
): string[] =>
  notifications(
    judgedRule(ruleBody({ notificationSettings: { groupBy: [], ...settings }, labels: { team: 'backend' } })),
    firings,
    END,
    { policies, tellsResolved: () => tellsResolved },
  ).map(({ channel, time, tells }) => `${(time - START) / MINUTE} ${channel} ${tells}`);

describe('notifications', () => {
  it('go out half a minute after an alert fires, and at the next check after it is resolved', () => {
    expect(told([firing(10, 12)])).toEqual(['10.5 ops firing', '15.5 ops resolved']);
    expect(told([firing(10, 12)], { tellsResolved: false })).toEqual(['10.5 ops firing']);
  });

  it('skip an alert that is resolved before the first check', () => {
    expect(told([firing(10, 10.25)])).toEqual([]);
  });

  it('group alerts at the same time, and are separate for each group', () => {
    const both = [firing(10, 12, { host: 'a' }), firing(10, 12, { host: 'b' })];
    expect(told(both)).toHaveLength(2);
    expect(told(both, { settings: { groupBy: ['host'] } })).toHaveLength(4);
  });

  it('repeat after four hours, or as often as the rule says', () => {
    expect(told([firing(0, undefined)]).filter((line) => line.endsWith('again'))).toHaveLength(5);
    const hourly = { renotify: { enabled: true, interval: '1h0m0s' } };
    expect(
      told([firing(0, undefined)], { settings: hourly }).filter((line) => line.endsWith('again')).length,
    ).toBeGreaterThan(15);
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
});
