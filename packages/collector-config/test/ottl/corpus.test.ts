import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recorded } from '../recorded.ts';
import { findingsOf, type Question } from './support.ts';

const corpus = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/ottl.json'), 'utf8'),
) as readonly (Question & { readonly name: string })[];

/** Texts that it starts with, although they fail on every record or never match. */
const useless: Readonly<Record<string, string>> = {
  'duration that is none': 'it is read when it is needed',
  'filter with severity as a text': 'a number is never less than a text',
  'format of a replacement without a place': 'it is read when it is needed',
  'grok with a torn place': 'it is a text like any other',
  'grok with an open place': 'it is a text like any other',
  'id compared with a text': 'an id is never a text',
  'key of a call that is a path': 'only texts and numbers are looked up',
  'no groups': 'a later edition reads the expression when it is needed',
  'slice to map without a key': 'a later edition looks for it when it is needed',
  'part of a number in parentheses': 'a number is no text',
  'text of a list that stands there': 'a list is no text',
  'named argument twice': 'the other is missing, and the collector ends with a panic',
  'root span with an argument': 'what it is given is not even read',
  'status compared with a text': 'a number is never a text',
  'text nil': 'it is nothing, and so is what is set',
  'text of a number path': 'a number is not a text',
};

/** Texts that only one edition reads in a way that works. */
const useful: Readonly<Record<string, readonly string[]>> = { 'v0.144.15': ['text nil'] };

describe.each(recorded('ottl-verdicts'))('the corpus of OTTL, of collector $collector', ({ collector, verdicts }) => {
  test('is large, of both kinds, and each was shown to the real collector', () => {
    expect(corpus.map(({ name }) => name).sort()).toEqual(Object.keys(verdicts).sort());
    const accepted = corpus.filter(({ name }) => verdicts[name] === 'accepted');
    expect(accepted.length).toBeGreaterThan(100);
    expect(corpus.length - accepted.length).toBeGreaterThan(100);
  });

  test.each(corpus.filter(({ name }) => verdicts[name] !== 'accepted'))('$name: we refuse it too', (one) => {
    const found = findingsOf(one, collector);
    expect(
      found.filter(({ problem }) => problem.starts !== true),
      verdicts[one.name],
    ).not.toEqual([]);
    for (const { problem } of found) expect(problem.hint).toMatch(/\S/);
  });

  test.each(corpus.filter(({ name }) => verdicts[name] === 'accepted'))(
    '$name: we accept it, or report its effect',
    (one) => {
      const found = findingsOf(one, collector);
      const isUseless = one.name in useless && useful[collector]?.includes(one.name) !== true;
      expect(found.filter(({ problem }) => problem.starts !== true)).toEqual([]);
      expect(found.length > 0).toBe(isUseless);
    },
  );
});
