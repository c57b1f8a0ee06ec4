import {
  type Diagnostic,
  DiagnosticsError,
  oneLine,
  Problems,
  sortDiagnostics,
  throwOnErrors,
} from '@signoz-as-code/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const codes = { 'x/one': 'One', 'x/two': 'Two' } as const;
const diagnostic = (file: string, field: string, environment?: string, code = 'x/one'): Diagnostic => ({
  code,
  severity: 'error',
  message: 'is wrong',
  where: { file, field, ...(environment === undefined ? {} : { environment }) },
  hint: 'fix it',
});

describe('sorting', () => {
  test('is by file, field and code', () => {
    const sorted = sortDiagnostics([
      diagnostic('b.ts', 'a'),
      diagnostic('a.ts', 'b'),
      diagnostic('a.ts', 'a', undefined, 'x/two'),
      diagnostic('a.ts', 'a'),
    ]);
    expect(sorted.map(({ where, code }) => [where.file, where.field, code])).toEqual([
      ['a.ts', 'a', 'x/one'],
      ['a.ts', 'a', 'x/two'],
      ['a.ts', 'b', 'x/one'],
      ['b.ts', 'a', 'x/one'],
    ]);
  });

  test('reports the same problem of several environments once, without naming one', () => {
    const told = sortDiagnostics(['local', 'production', 'staging'].map((name) => diagnostic('a.ts', 'a', name)));
    expect(told).toEqual([diagnostic('a.ts', 'a')]);
  });

  test('keeps the environment of a problem that only one has', () => {
    expect(sortDiagnostics([diagnostic('a.ts', 'a', 'local'), diagnostic('a.ts', 'a', 'local')])).toEqual([
      diagnostic('a.ts', 'a', 'local'),
    ]);
  });

  test('does not depend on the order in which problems were found', () => {
    const some = fc.array(
      fc
        .tuple(
          fc.constantFrom('a.ts', 'b.ts'),
          fc.constantFrom('x', 'y'),
          fc.constantFrom(undefined, 'local', 'production'),
        )
        .map(([file, field, environment]) => diagnostic(file, field, environment)),
    );
    fc.assert(
      fc.property(some, (all) => {
        expect(sortDiagnostics([...all].reverse())).toEqual(sortDiagnostics(all));
      }),
    );
  });
});

describe('a collector', () => {
  test('joins the fields around it', () => {
    const problems = new Problems(codes, { file: 'a.ts' });
    problems.error('x/one', '', 'whole', 'fix');
    problems.within('panels').within('[2]').warning('x/two', 'queries.A', 'inner', 'fix');
    problems.within('panels').error('x/one', '', 'the list', 'fix');
    expect(problems.found.map(({ severity, where }) => [severity, where])).toEqual([
      ['error', { file: 'a.ts' }],
      ['warning', { file: 'a.ts', field: 'panels[2].queries.A' }],
      ['error', { file: 'a.ts', field: 'panels' }],
    ]);
  });

  test('refuses a code that is not in its table', () => {
    const problems = new Problems(codes, { file: 'a.ts' });
    // @ts-expect-error the code is not documented
    problems.error('x/three', 'field', 'message', 'hint');
    expect(problems.found).toHaveLength(1);
  });
});

test('errors stop the work, warnings do not', () => {
  const warning: Diagnostic = { ...diagnostic('a.ts', 'a'), severity: 'warning' };
  expect(() => throwOnErrors([warning])).not.toThrow();
  expect(() => throwOnErrors([warning, diagnostic('b.ts', 'b')])).toThrow(DiagnosticsError);
  try {
    throwOnErrors([warning, diagnostic('b.ts', 'b')]);
  } catch (error) {
    expect((error as DiagnosticsError).diagnostics).toEqual([diagnostic('b.ts', 'b')]);
    expect((error as Error).message).toBe('b.ts · b: is wrong — fix it [x/one]');
  }
});

test('one line has the place, the problem, the fix, and the code', () => {
  expect(oneLine({ code: 'x/one', severity: 'error', message: 'is wrong', where: { file: 'a.ts' } })).toBe(
    'a.ts: is wrong [x/one]',
  );
});
