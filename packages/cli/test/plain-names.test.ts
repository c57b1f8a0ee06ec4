import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const repository = join(import.meta.dirname, '../../..');

/** Words that need a dictionary in code and texts, and what to write instead. */
const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [/\bheldBy\b|\bHeldLock\b|\bheld-lock\b|\bisHeld\b/, 'foreign for resources of another owner, lock for locks'],
  [/\bmovedSince/, 'stale'],
  [/\boccupant\b/, 'name conflict'],
  [/\bsettled\(/, 'what it waits for: outcomesKnown, waitForMutation, compactGrid, idle'],
  [/\btolera(te|nt|ting|ble|ted)|\bTolerable/i, 'suppress'],
  [/\.fits\b/, 'validate'],
  [/\bstandings?(Of)?\(|\bStanding\b/, 'service health'],
  [/\bsurvival|\bJourney\b|\bFate\b/i, 'lineage, trace, loss'],
  [/\bcarry-?out\b|\bcarryOut|\bCarryOut/, 'execute'],
  [/lock\/exclusive\b/, 'shared-lock, local-lock'],
  [/\btoldOf\b|\bnoting\(|\bunlike\(/, 'describe, recording, mismatch'],
  [/\bmend(s|ed|ing)?\b/i, 'fix'],
  [/\bbehind (our|your|their) back/i, 'outside this repository'],
  [/\bto the letter\b/, 'exactly'],
  [/\bh[eo]ld against\b/i, 'compare with, check against'],
  [/\bfor certain\b/i, 'certainly, known'],
  [/\bcarr(y|ies|ied) out\b/i, 'execute, make'],
];

const files = globSync(
  [
    'packages/*/{src,test,scripts}/**/*.{ts,js}',
    'packages/*/package.json',
    '{scripts,tools,bench,docs}/**/*.{ts,js,go,md,template}',
    '*.md',
  ],
  { cwd: repository },
).filter((path) => !/node_modules|\/fixtures\/|\.generated\.ts$|plain-names\.test\.ts$|CHANGELOG\.md$/.test(path));

test('names, comments and texts use the words of the field', () => {
  expect(files.length).toBeGreaterThan(1_000);
  const found = files.flatMap((path) => {
    const lines = [path, ...readFileSync(join(repository, path), 'utf8').split('\n')];
    return lines.flatMap((line, index) =>
      INSTEAD.filter(([word]) => word.test(line)).map(
        ([word, instead]) => `${path}:${index}: ${word.exec(line)?.[0]}: write ${instead}`,
      ),
    );
  });
  expect(found).toEqual([]);
});
