import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../src/canonical.ts';
import { expressionProblem, labelOf, labelsIn, match, parse, printProblem } from '../src/index.ts';

interface Recorded {
  readonly alerts: readonly Readonly<Record<string, string>>[];
  readonly verdicts: readonly {
    readonly expression: string;
    readonly refused?: string;
    readonly matches: readonly boolean[];
  }[];
}
const { alerts, verdicts } = JSON.parse(
  readFileSync(new URL('recorded/verdicts.json', import.meta.url), 'utf8'),
) as Recorded;

const closed = (labels: Readonly<Record<string, string | undefined>>) => ({
  known: new Map(Object.entries(labels)),
  open: false,
});

describe("the verdicts of SigNoz's own expr-lang", () => {
  it.each(verdicts)('$expression', ({ expression, refused, matches }) => {
    const problem = expressionProblem(expression);
    const printed = problem && printProblem(expression, problem);
    // Messages do not repeat types of Go functions, and texts of Go's own parsers.
    if (refused === undefined || /func\(|invalid char escape|error parsing regexp/.test(refused))
      expect(printed === undefined).toBe(refused === undefined);
    else expect(printed).toBe(refused);
    if (refused !== undefined && matches.every((one) => !one)) return;
    const found = alerts.map((labels) => match(expression, closed(labels)).matches);
    for (const [index, one] of found.entries()) if (one !== 'maybe') expect(one === 'always').toBe(matches[index]);
  });

  it('is certain about nearly all of them', () => {
    const unsure = verdicts.filter(
      ({ expression, refused }) =>
        refused === undefined && alerts.some((labels) => match(expression, closed(labels)).matches === 'maybe'),
    );
    expect(unsure.map(({ expression }) => expression).sort()).toMatchInlineSnapshot(`
      [
        "::len("a") == 1",
        "all([1], # > 0)",
        "all([1], {# > 0})",
        "let x = severity; x == "critical"",
        "severity in {critical: 1}",
      ]
    `);
  });
});

describe('knowledge about an alert before it fires', () => {
  it('names the missing label', () => {
    const labels = closed({ severity: undefined, team: 'backend' });
    expect(match('severity == "critical" && region == "eu"', labels)).toEqual({ matches: 'never', because: 'region' });
    expect(match('region == "eu" || team == "backend"', labels)).toEqual({ matches: 'never', because: 'region' });
    expect(match('service.name == "x"', labels)).toEqual({ matches: 'never', because: 'service.name' });
  });

  it('leaves the value of a known label open', () => {
    const labels = closed({ severity: undefined, team: 'backend' });
    expect(match('severity == "critical"', labels)).toEqual({ matches: 'maybe' });
    expect(match('severity == "critical" || team == "backend"', labels)).toEqual({ matches: 'always' });
    expect(match('severity == "critical" && team == "frontend"', labels)).toEqual({ matches: 'never' });
  });

  it('leaves open whether it has a label when there may be others', () => {
    const labels = { known: new Map([['team', 'backend']]), open: true };
    expect(match('host.name == "a"', labels)).toEqual({ matches: 'maybe' });
    expect(match('host.name == "a" && team == "frontend"', labels)).toEqual({ matches: 'never' });
  });

  it('knows that a label with dots hides the one that is its beginning', () => {
    const labels = closed({ service: 'x', 'service.name': 'y' });
    expect(match('service == "x"', labels)).toMatchObject({
      matches: 'never',
      because: expect.stringContaining('mismatched types'),
    });
    expect(match('service.name == "y"', labels)).toEqual({ matches: 'always' });
  });
});

it('names the labels of an expression with their places', () => {
  const names = (text: string): string[] => labelsIn(parse(text)).map(({ name, at }) => `${name}@${at}`);
  expect(names('severity == "a" && service.name in [team] || $env["type"] != severity')).toEqual([
    'severity@0',
    'service.name@19',
    'team@36',
    'type@45',
  ]);
  expect(names('let x = team; x == "a" && lower(zone) == "b"')).toEqual(['team@8', 'zone@32']);
});

it('any label can be referred to by its name', () => {
  const part = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]*$/);
  const word = fc.constantFrom('in', 'NOT', 'type', 'count', 'nil', 'let', 'matches', '1st', '');
  fc.assert(
    fc.property(fc.array(fc.oneof(part, word), { minLength: 1, maxLength: 4 }), fc.string(), (parts, value) => {
      const name = parts.join('.');
      const expression = `${labelOf(name)} == ${JSON.stringify(value)}`;
      fc.pre(!/[\u007f-\uffff]/.test(value) || expressionProblem(expression) === undefined);
      expect(expressionProblem(expression)).toBeUndefined();
      expect(match(expression, closed({ [name]: value })).matches).toBe('always');
      expect(match(expression, closed({ [name]: `${value}.` })).matches).toBe('never');
    }),
  );
});

it('an expression means the same in its canonical spelling', () => {
  expect(canonical("severity = 'critical'  AND (team IN ['a','b'] OR NOT x.y regexp `^z`)")).toBe(
    'severity == "critical" && (team in ["a", "b"] || not x.y matches "^z")',
  );
  for (const { expression } of verdicts) {
    const other = canonical(expression);
    expect(canonical(other)).toBe(other);
    expect(expressionProblem(other) === undefined).toBe(expressionProblem(expression) === undefined);
    if (expressionProblem(expression) !== undefined) continue;
    for (const labels of alerts)
      expect(match(other, closed(labels)).matches).toBe(match(expression, closed(labels)).matches);
  }
});
