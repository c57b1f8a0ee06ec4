import { describe, expect, it } from 'vitest';
import type { Code, CodeExample, CodeTable, Diagnostic } from '../src/index.ts';

/** A concern's diagnostics for definitions, one of which has these fields. */
export type Found = (
  fields: string,
  kind: string,
  example: CodeExample,
  half: 'wrong' | 'right',
) => readonly Diagnostic[] | Promise<readonly Diagnostic[]>;

/** The value of an object's fields written as text, over those of a valid definition. `scope` has the names in them. */
export function over(good: object, fields: string, scope: Readonly<Record<string, unknown>> = {}): never {
  const own = new Function(...Object.keys(scope), `return { ${fields} }`)(...Object.values(scope));
  return { ...good, ...own } as never;
}

/**
 * Tests the examples of codes: the wrong one gives its code with its severity, the correction gives nothing. A code
 * without an example says why.
 */
export function testCodes(tables: Readonly<Record<string, CodeTable>>, found: Found): void {
  const all = Object.entries(tables).flatMap(([kind, codes]) =>
    Object.entries(codes).map(([code, about]) => ({ code, kind, about })),
  );
  const once = [...new Map(all.map((one) => [one.code, one])).values()];
  const examples = once.flatMap(({ code, kind, about }) =>
    typeof about === 'object' && about.example !== undefined
      ? [[code, about, about.example.in ?? kind, about.example] as const]
      : [],
  );

  it('every code has an example, or says why it has none', () => {
    const has = (about: string | Code) =>
      typeof about === 'object' ? [about.example, about.noExample].filter((one) => one !== undefined).length : 0;
    expect(once.filter(({ about }) => has(about) !== 1).map(({ code }) => code)).toEqual([]);
  });

  describe.each(examples)('%s', (code, { severity, meaning, since }: Code, kind, example) => {
    it('is reported for its wrong example', async () => {
      const problems = await found(example.wrong, kind, example, 'wrong');
      expect(
        problems.find((one) => one.code === code),
        JSON.stringify(problems),
      ).toMatchObject({ severity });
    });
    it('is not reported for the correction, and nothing else is', async () =>
      expect(await found(example.right, kind, example, 'right')).toEqual([]));
    it('has a meaning, and the first version with it', () => {
      expect(meaning).toMatch(/^\S.*\.$/s);
      expect(since).toMatch(/^\d+\.\d+\.\d+$/);
    });
  });
}
