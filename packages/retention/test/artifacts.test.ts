import { DiagnosticsError, type StoredArtifact, validateArtifact } from '@signoz-as-code/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { live } from '../src/live.ts';
import { artifactsOf, environmentNamed, stored } from './platform.ts';

const artifacts = stored(artifactsOf(environmentNamed('production')));
const scripts = artifacts.filter(({ path }) => path.endsWith('.sql'));
const folder = 'generated/local/retention';

function refused(changed: readonly StoredArtifact[]) {
  try {
    live.resources(changed);
  } catch (error) {
    if (error instanceof DiagnosticsError) return error.diagnostics;
    throw error;
  }
  return [];
}

const withContent = (path: string, change: (content: string) => string) =>
  artifacts.map((one) => (one.path === path ? { ...one, content: change(one.content) } : one));

describe('the reviewed SQL is what plan and apply read', () => {
  test('any other byte in a .sql is refused, naming both files and the line', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...scripts),
        fc.nat(),
        fc.nat({ max: 20 }),
        fc.string({ unit: 'binary', maxLength: 20 }),
        ({ path, content }, place, length, text) => {
          const from = place % content.length;
          const changed = content.slice(0, from) + text + content.slice(from + length);
          fc.pre(changed !== content);
          const before = content.split('\n');
          const line = changed.split('\n').findIndex((one, index) => one !== before[index]);
          const json = path.replace('.sql', '.json');
          expect(refused(withContent(path, () => changed))).toMatchObject([
            {
              code: 'retention/artifact',
              severity: 'error',
              message: expect.stringContaining(`${folder}/${path} is not what ${folder}/${json} renders to`),
              where: {
                file: `${folder}/${path}`,
                field: line === -1 ? expect.stringMatching(/^line \d+$/) : `line ${line + 1}`,
              },
              hint: expect.stringContaining('`signoz-as-code generate`'),
            },
          ]);
        },
      ),
    );
  });

  test('a .json that was changed alone is refused with its .sql', () => {
    const changed = withContent('traces.json', (content) => content.replace('2592000', '86400'));
    expect(refused(changed)).toMatchObject([
      { where: { file: `${folder}/traces.sql` }, message: expect.stringContaining(`${folder}/traces.json`) },
    ]);
  });

  test('all of them at once, when a .sql is missing or is alone, as older versions wrote it', () => {
    const before = artifacts.filter(({ path }) => path.endsWith('.sql') || path.startsWith('settings/'));
    expect(refused(before).map(({ message }) => message)).toEqual(
      scripts.map(({ path, file }) => {
        const json = `${folder}/${path.replace('.sql', '.json')}`;
        return `${file} has no ${json} beside it: plan and apply read the .json, the .sql is for review`;
      }),
    );
    expect(refused(artifacts.filter(({ path }) => path !== 'logs.sql'))).toMatchObject([
      { message: `${folder}/logs.sql is not there, and ${folder}/logs.json renders to it` },
    ]);
  });
});

/** Manual changes of a .json: it renders to a statement that no definition has. */
test.each([
  ['traces.json', 'statements[0].from', 'toDateTime(timestamp)', 'now(), 1'],
  ['traces.json', 'statements[0].from', 'toDateTime(timestamp)', 'a DELETE WHERE 1, b'],
  ['traces.json', 'statements[0].from', 'toDateTime(timestamp)', 'toDateTime( timestamp )'],
  ['views/top-endpoints.json', 'sums[0].expression', 'count()', 'count() AS x, 1'],
  ['views/top-endpoints.json', 'sums[0].expression', 'count()', 'count() -- all'],
  ['views/top-endpoints.json', 'time.expression', 'toStartOfMinute(toDateTime(timestamp))', '(SELECT 1)'],
  ['views/top-endpoints.json', 'where', "(kind = 2) AND (`attribute_string_http$$route` != '')", '1 UNION ALL 2'],
  ['traces.json', 'statements[0].keepSeconds', '2592000', '0'],
  ['traces.json', 'statements[0].table', 'signoz_traces.signoz_index_v3', 'a; b'],
  ['traces.json', 'statements[0].note', 'Spans', '\\nDROP TABLE a; --'],
  ['logs.json', 'statements[1].days', '"days": 7', '"days": 70000'],
])('%s: %s is refused', (path, field, from, to) => {
  const artifact = artifacts.find((one) => one.path === path)!;
  const content = artifact.content.replace(from, () => to);
  expect(content).not.toBe(artifact.content);
  const found = validateArtifact(live.formats, { ...artifact, content });
  expect(found.map(({ code, where }) => `${code} ${where.field}`)).toContain(`artifact/schema ${field}`);
});

test.each([
  ['traces.json', 'statements'],
  ['views/top-endpoints.json', 'sums'],
  ['views/top-endpoints.json', 'dimensions'],
])('%s without any of %s is refused', (path, field) => {
  const artifact = artifacts.find((one) => one.path === path)!;
  const content = JSON.stringify({ ...(JSON.parse(artifact.content) as object), [field]: [] });
  expect(validateArtifact(live.formats, { ...artifact, content })).toMatchObject([{ where: { field } }]);
});
