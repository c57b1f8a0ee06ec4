import { dialectOf } from '@signoz-as-code/signoz-client';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backtest,
  backtestMarkdown,
  backtestText,
  notifications,
  type Outcome,
  type Replayed,
  summary,
  timeline,
} from '../src/index.ts';
import { answering, MINUTE, ruleBody } from './bodies.ts';

const START = Date.parse('2026-11-02T00:00:00Z');
const DAY = 1_440 * MINUTE;
const range = { start: START, end: START + DAY };
const judgement = dialectOf('v0.138.0').facts.judgement;

const given = { routing: { policies: [], tellsResolved: () => true } };

async function outcome(
  body: Record<string, unknown>,
  at: (minute: number) => number | undefined,
  labels: Readonly<Record<string, string>> = { host: 'a' },
  more: { readonly maxQueries?: number; readonly range?: typeof range; readonly isSilent?: () => boolean } = {},
): Promise<Outcome> {
  return backtest(body, {
    range,
    judgement,
    ask: answering([{ labels, at: (time) => at((time - START) / MINUTE) }]),
    maxQueries: 10_000,
    ...given,
    isRefusal: () => undefined,
    ...more,
  });
}

async function replayed(...given: Parameters<typeof outcome>): Promise<Replayed> {
  const made = await outcome(...given);
  if (made.is !== 'replayed') throw new Error(made.because);
  return made;
}

const once = (minute: number): number => (minute >= 600 && minute < 700 ? 40 : 5);
const above = (target: number): Record<string, unknown> => ruleBody({ threshold: { target } });

describe('the timeline', () => {
  it('draws the values, both thresholds across them, and the bands of both rules', async () => {
    const lines = timeline(await replayed(above(50), once), await replayed(above(10), once));
    expect(lines.every((line) => line.length < 100)).toBe(true);
    const drawn = timeline(await replayed(above(50), once), await replayed(above(10), once));
    expect(drawn).toMatchInlineSnapshot(`
      [
        "  50 │━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━│ ━ new above 50",
        "     │                         ▇▇▇▇▇                              │",
        "     │                         █████                              │",
        "     │                         █████                              │",
        "     │╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌█████╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌│ ╌ live above 10",
        "   0 │▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆█████▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆│",
        "     ├────────────────────────────────────────────────────────────┤",
        " new │····························································│ never",
        "live │·························█████······························│ 1 ×",
        "      11-02 00:00             11-02 12:00              11-03 00:00 UTC",
      ]
    `);
  });

  it('names each severity when there are several, and absent data', async () => {
    const body = ruleBody({ condition: { alertOnAbsent: true, absentFor: 10 } });
    const drawn = timeline(await replayed(body, (minute) => (minute > 700 && minute < 900 ? undefined : 1)), undefined);
    expect(drawn.filter((line) => /critical │|no data │/.test(line))).toEqual([
      expect.stringMatching(/^critical │·{60}│ never$/),
      expect.stringMatching(/^ no data │·+█+·+│ 1 ×$/),
    ]);
  });

  it('shows the deciding value for each operator and match: beyond the target exactly when it fires', async () => {
    const compares = {
      '1': (value: number) => value > 10,
      '2': (value: number) => value < 10,
      '5': (value: number) => value >= 10,
      '6': (value: number) => value <= 10,
      '7': (value: number) => Math.abs(value) >= 10,
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...(Object.keys(compares) as (keyof typeof compares)[])),
        fc.constantFrom('1', '2', '3', '4', '5'),
        fc.array(fc.integer({ min: -15, max: 15 }), { minLength: 20, maxLength: 20 }),
        async (op, matchType, values) => {
          const body = ruleBody({ threshold: { op, matchType }, query: { order: [{ key: { name: '__result_0' } }] } });
          const { replay, firings } = await replayed(body, (minute) => values[Math.abs(minute) % values.length]);
          for (const [time, value] of replay.judged)
            expect([time, firings.some(({ start, end }) => start <= time && time < (end ?? range.end + 1))]).toEqual([
              time,
              compares[op](value),
            ]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('does not end a block or a cell because of a name or a label', async () => {
    const evil = '</summary>```\n| <img src=x> @everyone';
    const wanted = await outcome(above(10), once, { host: evil });
    const report = { address: 'rule/a', title: evil, wanted, live: { is: 'none' } } as const;
    const text = backtestMarkdown([report], range);
    // Text in a code block is literal.
    const outside = text.replaceAll(/^(`{3,})$[\s\S]*?^\1$/gm, '');
    expect(outside).not.toMatch(/<img|^`/m);
    expect(outside.match(/<\/summary>/g)).toHaveLength(1);
    expect(backtestText([report], range)).not.toContain('```\n|');
  });

  it('reports a rule that would have fired hundreds of thousands of times', async () => {
    const wanted = await replayed(above(10), once);
    const firings = Array.from({ length: 300_000 }, (_, index) => ({
      ...(wanted.firings[0] as (typeof wanted.firings)[number]),
      labels: { host: `${index % 150}` },
      start: START + Math.floor(index / 150) * MINUTE,
      end: START + (Math.floor(index / 150) + 2) * MINUTE,
    }));
    const { routing } = given;
    const told = notifications(wanted.rule, firings, START + 2 * DAY, routing);
    const report = {
      address: 'rule/a',
      title: 'A',
      wanted: { ...wanted, firings, told },
      live: { is: 'none' },
    } as const;
    for (const text of [backtestText([report], range), backtestMarkdown([report], range)])
      expect(text).toContain('300000 times (longest 2 min');
  });

  it('says that SigNoz has no data instead of calling the rule silent', async () => {
    const report = (wanted: Outcome) => [{ address: 'rule/a', title: 'A', wanted, live: { is: 'none' } } as const];
    const none = backtestText(report(await outcome(above(10), () => undefined)), range);
    expect(none).toContain('would have fired: never: SigNoz has no data of that time');
    const late = await outcome(above(10), (minute) => (minute < 720 ? undefined : 5));
    for (const text of [backtestText(report(late), range), backtestMarkdown(report(late), range)])
      expect(text).toMatch(/its data begins at 2026-11-02 12:0\dZ: it is unknown whether it would have fired before/);
    expect(summary(late)).toMatch(/^never since 2026-11-02 12:0\dZ, when its data begins$/);
    const whole = backtestText(report(await outcome(above(10), () => 5)), range);
    expect(whole).toContain('would have fired: never\n');
    expect(whole).not.toContain('begins at');
  });

  it('says everywhere that only a part was replayed, or why nothing was', async () => {
    const body = ruleBody({ query: { limit: 1 } });
    const part = await outcome(body, () => 5, {}, { maxQueries: 200 });
    expect(summary(part)).toBe('never; only the last 3 h were replayed');
    expect(summary(await outcome(body, () => 40, {}, { maxQueries: 200 }))).toContain(
      'only the last 3 h were replayed)',
    );
    // A list of its 144 million evaluations would not fit into memory.
    const ages = { start: START - 99_999 * DAY, end: START + DAY };
    expect(summary(await outcome(body, () => 5, {}, { maxQueries: 200, range: ages }))).toBe(summary(part));
    expect(summary(await outcome(body, () => 5, {}, { maxQueries: 0 }))).toContain('--max-queries is too low');
    expect(summary(await outcome(body, () => 5, {}, { isSilent: () => true }))).toBe(
      'not replayed: SigNoz does not evaluate it in this period',
    );
  });

  it('of a thousand changed rules fits into a comment with the plan, and says how many are left out', async () => {
    const wanted = await outcome(above(10), once);
    const reports = Array.from({ length: 1_000 }, (_, index) => ({
      address: `rule/r-${index}`,
      title: `Rule ${index}`,
      wanted,
      live: { is: 'none' } as const,
    }));
    const text = backtestMarkdown(reports, range);
    expect(text.length).toBeLessThan(27_000);
    expect(text).toMatch(/… and \d+ more, which `backtest --changed` shows/);
    expect(text.match(/<details/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0);
  });
});
