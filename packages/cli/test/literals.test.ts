import { describe, expect, it } from 'vitest';
import { literalPatches } from '../src/literals.ts';

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

describe('the places where a definition says a value', () => {
  it('are ordered by how well what encloses them fits, and only the literal changes', () => {
    const [first, ...others] = literalPatches(definition, ['threshold critical · target'], 10, 15);
    expect(changed(first?.text ?? '')).toEqual(["    { severity: 'critical', target: 15, channels: [slack] },"]);
    expect(first).toMatchObject({ line: 6, before: expect.stringContaining('target: 10') });
    expect(others.map(({ line }) => line)).toEqual([5]);
  });

  it('keep their own quotes, and escape what needs it', () => {
    const [name, summary] = ['name', 'annotations · summary'].map((label) =>
      changed(literalPatches(definition, [label], 'Errors', 'It\'s `all` ${x} "off"')[0]?.text ?? ''),
    );
    expect(name).toEqual(["  name: 'It\\'s `all` ${x} \"off\"',"]);
    expect(summary?.[0]).toContain("'summary': `It's \\`all\\` \\${x} \"off\"`");
  });

  it('are found under durations as SigNoz gives them back, and written as people write them', () => {
    const patches = literalPatches(definition, ['every'], '5m0s', '1h0m0s');
    expect(changed(patches[0]?.text ?? '')).toEqual(['  every: "1h",']);
    expect(literalPatches(definition, ['every'], '5m0s', '1h30m0s')).toEqual([]);
  });

  it('are numbers with their sign, and truth values', () => {
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
