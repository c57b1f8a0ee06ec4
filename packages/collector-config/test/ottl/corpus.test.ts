import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingsOf, type Question } from './support.ts';

const read = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures', `${name}.json`), 'utf8')) as unknown;
const corpus = read('ottl') as readonly (Question & { readonly name: string })[];
/** What signoz-otel-collector v0.129.12 says of each, as `pnpm test:collector --record` wrote it down. */
const verdicts = read('ottl-verdicts') as Readonly<Record<string, string>>;

/** What it starts with, though it fails on every record or never holds. */
const useless: Readonly<Record<string, string>> = {
  'duration that is none': 'it is read when it is needed',
  'filter with severity as a text': 'a number is never less than a text',
  'format of a replacement without a place': 'it is read when it is needed',
  'grok with a torn place': 'it is a text like any other',
  'grok with an open place': 'it is a text like any other',
  'id compared with a text': 'an id is never a text',
  'key of a call that is a path': 'only texts and numbers are looked up',
  'named argument twice': 'the other is missing, and the collector ends with a panic',
  'root span with an argument': 'what it is given is not even read',
  'status compared with a text': 'a number is never a text',
  'text nil': 'it is nothing, and so is what is set',
  'text of a number path': 'a number is no text',
};

describe('the corpus of OTTL', () => {
  test('is large, of both kinds, and each was shown to the real collector', () => {
    expect(corpus.map(({ name }) => name).sort()).toEqual(Object.keys(verdicts).sort());
    const accepted = corpus.filter(({ name }) => verdicts[name] === 'accepted');
    expect(accepted.length).toBeGreaterThan(100);
    expect(corpus.length - accepted.length).toBeGreaterThan(100);
  });

  test.each(corpus.filter(({ name }) => verdicts[name] !== 'accepted'))('$name: we refuse it too', (one) => {
    const found = findingsOf(one);
    expect(found, verdicts[one.name]).not.toEqual([]);
    for (const { problem } of found) expect(problem.hint).toMatch(/\S/);
  });

  test.each(corpus.filter(({ name }) => verdicts[name] === 'accepted'))(
    '$name: we take it, or say what it does',
    (one) => {
      const found = findingsOf(one);
      expect(found.filter(({ problem }) => problem.starts !== true)).toEqual([]);
      expect(found.length > 0).toBe(one.name in useless);
    },
  );
});
