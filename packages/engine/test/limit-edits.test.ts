import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { limitEdits } from '../src/patches/limit-basis.ts';

const root = mkdtempSync(join(tmpdir(), 'limit-edits-'));
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => mkdirSync(join(root, 'telemetry/limits'), { recursive: true }));

const basis = {
  value: 8,
  date: '2026-11-29',
  from: '2026-11-28T00:00Z',
  to: '2026-11-29T00:00Z',
  points: 1440,
  environment: 'production',
};
const WRITTEN =
  "{ value: 8, date: '2026-11-29', from: '2026-11-28T00:00Z', to: '2026-11-29T00:00Z', points: 1440, environment: 'production' }";

/** The new texts of these files when each of the names gets the value 9; or why there are none. */
function edited(files: Readonly<Record<string, string>>, ...names: readonly string[]) {
  const all = { 'index.ts': "import * as limits from './limits.ts';\nexport { limits };\n", ...files };
  for (const [path, text] of Object.entries(all)) writeFileSync(join(root, 'telemetry', path), text);
  const { files: made, refused } = limitEdits(
    root,
    'telemetry',
    names.map((name) => ({ name, value: 9, basis })),
  );
  return refused.length > 0
    ? refused.map(({ name, because }) => `${name}: ${because}`)
    : Object.fromEntries(made.map(({ file, text }) => [file, text]));
}
const one = (text: string, ...names: readonly string[]) => {
  const made = edited({ 'limits.ts': text }, ...(names.length > 0 ? names : ['a']));
  return Array.isArray(made) ? made : made['telemetry/limits.ts'];
};

describe('a measured limit is written where it is defined', () => {
  test.each([
    [
      'quoted names',
      "export const a = defineLimit({ 'value': 1, \"basis\": { document: 'x' } });",
      `export const a = defineLimit({ 'value': 9, "basis": ${WRITTEN} });`,
    ],
    [
      'a comma behind a comment',
      'export const a = defineLimit({\n  value: 1,\n  measure: m /* why */,\n});',
      undefined,
    ],
    [
      'a comment at the end',
      'export const a = defineLimit({\n  value: 1,\n  measure: m // why\n  // and more\n});',
      undefined,
    ],
    ['a brace behind the last field', "export const a = defineLimit({ value: 1,\n    unit: 's' });", undefined],
    [
      'a call of a helper',
      'export const a = limitOf({ value: 1, unit });',
      `export const a = limitOf({ value: 9, unit, basis: ${WRITTEN} });`,
    ],
    [
      'a sign and digits apart',
      'export const a = defineLimit({ value: -1_000, unit });',
      `export const a = defineLimit({ value: 9, unit, basis: ${WRITTEN} });`,
    ],
    [
      'what is spread before it',
      'export const a = defineLimit({ ...common, value: 1 });',
      `export const a = defineLimit({ ...common, value: 9, basis: ${WRITTEN} });`,
    ],
  ])('%s', (_, text, expected) => {
    const made = one(text) as string;
    if (expected !== undefined) expect(made).toBe(expected);
    // Every comment is still there, once, and the file can be read.
    for (const comment of text.match(/\/\*.*?\*\/|\/\/.*/g) ?? []) expect(made).toContain(comment);
    expect(made.match(/\bbasis\b/g)).toHaveLength(1);
    expect(made).not.toMatch(/,\s*(\/\*.*\*\/)?\s*,/);
    expect(evaluated(made)).toMatchObject({ value: 9, basis });
  });

  test('two on one line, and limits in several files', () => {
    const two = 'export const a = defineLimit({ value: 1, unit }), b = defineLimit({ value: 2, unit });';
    expect(one(two, 'b', 'a')).toBe(
      `export const a = defineLimit({ value: 9, unit, basis: ${WRITTEN} }), b = defineLimit({ value: 9, unit, basis: ${WRITTEN} });`,
    );
    const files = {
      'limits.ts': "export * from './limits/x.ts';\nexport { y as other } from './limits/y.ts';\n",
      'limits/x.ts': 'export const x = defineLimit({ value: 1 });\n',
      'limits/y.ts': 'export const y = defineLimit({ value: 1 });\n',
    };
    expect(Object.keys(edited(files, 'x', 'other'))).toEqual(['telemetry/limits/x.ts', 'telemetry/limits/y.ts']);
  });

  test('comments between the fields of a basis stay', () => {
    const old = WRITTEN.replace('value: 8,', 'value: 7, /* a quiet week */').replace('1440', '99');
    const made = one(`export const a = defineLimit({ value: 1, basis: ${old} });`);
    expect(made).toBe(
      `export const a = defineLimit({ value: 9, basis: ${WRITTEN.replace('value: 8,', 'value: 8, /* a quiet week */')} });`,
    );
  });

  test.each([
    ['its basis has comments', "export const a = defineLimit({ value: 1, basis: { /* signed */ document: 'x' } });"],
    ['its value is not a plain number (10 * 10)', 'export const a = defineLimit({ value: 10 * 10 });'],
    ['its value is not a plain number (value)', 'export const a = defineLimit({ value });'],
    ['its basis is not written in its place', 'export const a = defineLimit({ value: 1, basis });'],
    ['it is not defined by', 'export const a = defineLimit(spec);'],
    ['it is not defined by', 'export const a = pick ? defineLimit({ value: 1 }) : other;'],
    ['no file below telemetry defines it', 'export const { a } = limitsOf({ value: 1 });'],
    ['no file below telemetry defines it', "export { a } from 'elsewhere';"],
  ])('or refused: %s', (because, text) => {
    expect(one(text)).toEqual([expect.stringContaining(`a: ${because}`)]);
  });

  test('one limit with two names is not written twice', () => {
    expect(one('export const a = defineLimit({ value: 1 });\nexport { a as b };', 'a', 'b')).toEqual([
      'b: it is the limit a by another name: measure one of them',
    ]);
  });
});

/** The value of an object in a call of these texts at run time. */
function evaluated(text: string): unknown {
  const body = text.replace(/^export const a =/, 'return');
  const same = (spec: unknown) => spec;
  return new Function('defineLimit', 'limitOf', 'm', 'unit', 'common', body)(same, same, 0, 's', { value: 3 });
}
