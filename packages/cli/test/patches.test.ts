import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limitPatches, type Patched, patches } from '../../engine/src/patches/index.ts';
import { literalPatches } from '../../engine/src/patches/literal.ts';
import { limits as ownLimits } from './fixtures/platform/packages/telemetry/definitions/index.ts';
import { copyProject, type TestProject } from './support.ts';

const definition = `// Who is told, and when.
export default defineRule({
  name: 'Errors',
  thresholds: [
    { severity: 'warning', target: 10, channels: [slack] }, // half of it
    { severity: 'critical', target: 10, channels: [slack] },
  ],
  over: '5m',
  every: "5m",
  limit: -10,
  annotations: { 'summary': \`Errors\`, description: 'It is 10' },
  disabled: false,
});
`;

const changed = (text: string): string[] =>
  text.split('\n').filter((line, index) => line !== definition.split('\n')[index]);

describe('the literals of a definition with a value', () => {
  it('are ordered by how well their surroundings match, and only the literal changes', () => {
    const [first, ...others] = literalPatches(definition, ['threshold critical · target'], 10, 15);
    expect(changed(first?.text ?? '')).toEqual(["    { severity: 'critical', target: 15, channels: [slack] },"]);
    expect(first).toMatchObject({ line: 6, before: expect.stringContaining('target: 10') });
    expect(others.map(({ line }) => line)).toEqual([5]);
  });

  it('keep their quotes, and escape what is necessary', () => {
    const [name, summary] = ['name', 'annotations · summary'].map((label) =>
      changed(literalPatches(definition, [label], 'Errors', 'It\'s `all` ${x} "off"')[0]?.text ?? ''),
    );
    expect(name).toEqual(["  name: 'It\\'s `all` ${x} \"off\"',"]);
    expect(summary?.[0]).toContain("'summary': `It's \\`all\\` \\${x} \"off\"`");
  });

  it("are found for durations in SigNoz's form, and written in their short form", () => {
    const every = (live: string) => changed(literalPatches(definition, ['every'], '5m0s', live)[0]?.text ?? '');
    expect(every('1h0m0s')).toEqual(['  every: "1h",']);
    expect(every('1h30m0s')).toEqual(['  every: "90m",']);
    expect(literalPatches(definition, ['every'], '5m0s', '0s')).toEqual([]);
  });

  it('are numbers with their sign, and booleans', () => {
    expect(changed(literalPatches(definition, ['limit'], -10, 7)[0]?.text ?? '')).toEqual(['  limit: 7,']);
    expect(changed(literalPatches(definition, ['disabled'], false, true)[0]?.text ?? '')).toEqual([
      '  disabled: true,',
    ]);
  });

  it('are never names, comments, or values of another type', () => {
    expect(literalPatches(definition, ['summary'], 'summary', 'x')).toEqual([]);
    expect(literalPatches(definition, ['x'], 'Who is told, and when.', 'x')).toEqual([]);
    expect(literalPatches(definition, ['target'], 10, 'ten')).toEqual([]);
  });
});

describe('the places for a new or removed part', () => {
  const found = (label: string, before: unknown, after: unknown): Patched[] =>
    patches(definition, { label, path: label.split(' · '), before, after } as Parameters<typeof patches>[1]);

  it('are objects: a field goes next to similar ones, on their line or on its own', () => {
    expect(changed(found('annotations · runbook', 'Do it', undefined)[0]?.text ?? '')[0]).toBe(
      "  annotations: { 'summary': `Errors`, description: 'It is 10', runbook: 'Do it' },",
    );
    const [first] = found('thresholds · critical · recovery', 5, undefined);
    expect(changed(first?.text ?? '')).toEqual([
      "    { severity: 'critical', target: 10, channels: [slack], recovery: 5 },",
    ]);
    const whole = patches(`x({\n  a: 1, // one\n})`, {
      label: 'my-b',
      path: ['my-b'],
      before: [1, 'two'],
    });
    expect(whole.map(({ text }) => text)).toEqual([`x({\n  a: 1, // one\n  'my-b': [1, 'two'],\n})`]);
  });

  it('are the removed fields, with their comment and their line', () => {
    expect(found('limit', undefined, -10).map(({ text }) => changed(text)[0])).toEqual([
      "  annotations: { 'summary': `Errors`, description: 'It is 10' },",
    ]);
    const text = 'x({\n  a: 1,\n  // why b\n  b: 2,\n})';
    const gone = patches(text, { label: 'b', path: ['b'], after: 2 });
    expect(gone.map((one) => one.text)).toEqual(['x({\n  a: 1,\n})']);
    const last = patches('x({ a: 1, b: 2 })', { label: 'b', path: ['b'], after: 2 });
    expect(last.map((one) => one.text)).toEqual(['x({ a: 1 })']);
  });

  it('are lists of texts, by their name', () => {
    const text = "x({ tags: ['a', 'b'], other: ['a'] })";
    const add = patches(text, { label: 'tags · 2', path: ['tags', '2'], before: "c's" });
    expect(add.map((one) => one.text)).toEqual(["x({ tags: ['a', 'b', 'c\\'s'], other: ['a'] })"]);
    const remove = patches(text, { label: 'tags · 0', path: ['tags', '0'], after: 'a' });
    expect(remove.map((one) => one.text)).toEqual(["x({ tags: ['b'], other: ['a'] })"]);
  });

  it('are none for results of constructors', () => {
    expect(found('panel "x"', { title: 'x' }, undefined)).toEqual([]);
  });
});

describe('the limits of a definition', () => {
  const limits = 'packages/telemetry/definitions/limits.ts';
  let project: TestProject;
  beforeAll(() => {
    project = copyProject();
    project.write(
      limits,
      `import { defineLimit } from '@signoz-as-code/telemetry';
export const errors = defineLimit({ value: 10, unit: 'cps', description: 'x' });
export const parts = defineLimit({ value: 1_000, unit: 'short', description: 'x' });
export const latency = defineLimit({ value: 100, unit: 'ms', description: 'x' });
export const team = 10;
`,
    );
  });
  afterAll(() => project.remove());

  const found = (body: string, wanted: number, live: number, words: readonly string[] = ['target']) => {
    const file = 'packages/alerts/definitions/rules/of-the-test.ts';
    project.write(
      file,
      `import { inUnit } from '@signoz-as-code/telemetry';\nimport { limits } from '#catalogue';\n${body}\n`,
    );
    return limitPatches(project.root, file, words, wanted, live).map(({ file, limit, line, after }) =>
      [`${file}:${line}`, limit, after.match(/value: [^,]*/)?.[0]].join(' '),
    );
  };

  it.each([
    ['export default x({ target: limits.errors.value });', 10, 15, `${limits}:2 errors value: 15`],
    ['const { value: target } = limits.errors;\nx({ target });', 10, 1.5, `${limits}:2 errors value: 1.5`],
    [
      'const { errors } = limits;\nconst many = errors.value;\nx({ target: many });',
      10,
      15,
      `${limits}:2 errors value: 15`,
    ],
    ['x({ target: limits.parts.value });', 1000, 1200, `${limits}:3 parts value: 1200`],
    ["x({ target: inUnit(limits.latency, 's') });", 0.1, 0.7, `${limits}:4 latency value: 700`],
  ])('are found in %s, in their unit', (body, wanted, live, expected) => {
    expect(found(body, wanted, live)).toEqual([expected]);
  });

  it('are ordered by how well their place matches', () => {
    project.write(limits, project.read(limits).replace('value: 100,', 'value: 10,'));
    const body = 'x({ a: { target: limits.errors.value }, b: { target: limits.latency.value } });';
    expect(found(body, 10, 15, ['b · target'])).toEqual([
      `${limits}:4 latency value: 15`,
      `${limits}:2 errors value: 15`,
    ]);
  });

  it('are not computed from one, do not have another value, and are limits', () => {
    expect(found('x({ target: limits.parts.value / 2 });', 500, 600)).toEqual([]);
    expect(found('x({ target: limits.errors.value });', 11, 15)).toEqual([]);
    expect(found('x({ target: limits.team });', 10, 15)).toEqual([]);
  });

  it('are not those of a catalogue outside the project', () => {
    const own = copyProject();
    const other = copyProject();
    other.write(
      'package.json',
      JSON.stringify({ type: 'module', imports: { '#catalogue': '@signoz-as-code/telemetry/catalogue' } }),
    );
    const { value } = ownLimits.errorRate;
    const rule = 'packages/alerts/definitions/rules/high-error-rate.ts';
    expect(limitPatches(own.root, rule, ['target'], value, 4711)).toHaveLength(1);
    expect(limitPatches(other.root, rule, ['target'], value, 4711)).toEqual([]);
    other.remove();
    own.remove();
  });
});
