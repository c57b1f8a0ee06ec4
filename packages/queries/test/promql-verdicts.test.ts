import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsePromQL } from '../src/promql-parse.ts';

/** Random queries and the verdict of prometheus/parser v0.304.1 on each: the type of its result, or its error. */
const recorded = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixtures/promql-v0.304.1.json'), 'utf8'),
) as readonly { readonly query: string; readonly type?: string; readonly error?: string }[];

/**
 * What Prometheus accepts and the grammar of its editor does not: a number `1.`, a metric called offset, and a colon in
 * a label to group by.
 */
const GRAMMAR = /\([^()]*\ba:b[^()]*\)|(?<![\w.])\d+\.(?![\w.])|(?<!["'`\w\])}] )\boffset\b/i;

function refuses(query: string): boolean {
  const { error, unreadable, mistyped } = parsePromQL(query);
  return (error ?? unreadable ?? mistyped) !== undefined;
}

describe('what Prometheus accepts is accepted', () => {
  test.each(recorded.filter(({ type, query }) => (type === 'vector' || type === 'scalar') && !GRAMMAR.test(query)))(
    '$query',
    ({ query }) => expect(refuses(query)).toBe(false),
  );
});

describe('what Prometheus refuses is refused', () => {
  // A text of PromQL can contain half a UTF-8 character, one of JavaScript cannot.
  test.each(recorded.filter(({ error, query }) => error !== undefined && !query.includes('\\377')))(
    '$query: $error',
    ({ query }) => expect(refuses(query)).toBe(true),
  );
});

test.each([
  ['sum(rate(reqs{path=~"/api/\\d+"}[5m]))', "'\\d' is not an escape"],
  ['sum({zone=~".*"})', 'would choose every series'],
  ['{}', 'would choose every series'],
  ['{a!="b"}', 'would choose every series'],
  ['reqs{__name__="other"}', "names its metric twice: 'reqs' and 'other'"],
  ['reqs{path=~"["}', 'not a regular expression'],
  ['reqs{path=~"{2,1}"}', 'not a regular expression'],
  ['reqs{path=~"a{2,1}"}', 'not a regular expression'],
  ['reqs{path=~`/api/\\d+`}', undefined],
  ['reqs{path=~"/api/\\\\d+"}', undefined],
  ['{a="b"}', undefined],
])('%s: %s', (query, message) => {
  const { unreadable } = parsePromQL(query);
  if (message === undefined) expect(unreadable).toBeUndefined();
  else expect(unreadable?.message).toContain(message);
});
