import { afterAll, beforeAll, expect, test } from 'vitest';
import { isObject, type Json, type JsonObject } from '../src/json.ts';
import { Replay, readExchanges } from './replay.ts';

/**
 * The recorded exchanges of a real SigNoz v0.138.0, in order, on one sandbox. They are compared like in
 * `replay.test.ts`; random letters in names that SigNoz makes, and keys, which the recorder hid, match any others.
 */
const exchanges = readExchanges('exchanges-v0.138.0.json');

/** Kinds that are recorded by name only. SSO domains and metadata of metrics have a recording of their own. */
const KINDS = [
  ...['dashboard view', 'quick filters', 'apdex', 'trace funnel', 'LLM pricing rule', 'span mapper'],
  ...['metric metadata', 'metric reduction rule', 'authentication domain', 'organisation'],
];

const QUERIES = 'asks for data, and the sandbox has none';
const UNSENT = 'evaluates a rule or delivers a notification, which the sandbox does not';
const V5 = 'a body of the form v5, which the sandbox does not bring into the form v6';
const NOBODY = "users, roles of one's own and what each role may do are not there";

/** Exchanges that cannot have the same answer, and why. */
const others: Readonly<Record<number, string>> = {
  2: 'names the services of the program',
  3: 'names the services of the program',
  10: 'the organisation has no name',
  ...Object.fromEntries([11, 12, 13, 26, 37, 38, 39, 40, 41, 43].map((index) => [index, NOBODY])),
  60: V5,
  68: V5,
  89: 'pins are not there',
  90: 'public dashboards are not there',
  97: 'the words of an unknown signal',
  174: 'views are in the order of their names, whose last letters are chance',
  176: 'views are in the order of their names, whose last letters are chance',
  199: 'the words around a URL that cannot be read',
  209: UNSENT,
  210: UNSENT,
  269: UNSENT,
};

const reason = (index: number): string | undefined => {
  const { note, path } = exchanges[index]!;
  const kind = KINDS.find((one) => note.startsWith(`${one}:`));
  if (kind !== undefined) return `${kind}: recorded by name only`;
  return path.startsWith('/api/v5/query_range') ? QUERIES : others[index];
};

const replay = new Replay(exchanges, undefined, 'v0.138.0');
beforeAll(() => replay.fresh(), 60_000);
afterAll(() => replay.end());

/** A dashboard that was sent in the form v5, in the form that the real server returned. */
async function sentAgain(index: number): Promise<void> {
  const { data } = exchanges[index]!.response as unknown as { readonly data: Record<'image' | 'tags' | 'spec', Json> };
  const { image, tags, spec } = data;
  await replay.standIn(index, { schemaVersion: 'v6', image, tags, spec, generateName: true });
}

test('370 of 470 exchanges with SigNoz v0.138.0 have the same answer, the others are named', async () => {
  const failures: string[] = [];
  const left = new Map<string, number>();
  let compared = 0;
  for (const [index, { note, method, path }] of exchanges.entries()) {
    const why = reason(index);
    if (why === V5) await sentAgain(index);
    if (why !== undefined) {
      left.set(why, (left.get(why) ?? 0) + 1);
      continue;
    }
    compared++;
    const differences = await replay.send(index);
    if (method === 'POST' && path.startsWith('/api/v1/settings/ttl')) await replay.idle();
    if (differences.length > 0) failures.push(`[${index}] ${note}\n  ${differences.slice(0, 5).join('\n  ')}`);
  }
  expect(failures).toEqual([]);
  expect(exchanges).toHaveLength(470);
  expect({ compared, left: [...left.values()].reduce((all, one) => all + one, 0) }).toEqual({
    compared: 370,
    left: 100,
  });
}, 120_000);

test('a body in an earlier form is refused by name, and nothing is created', async () => {
  const answer = await fetch(`${replay.sandbox.signoz.url}/api/v2/dashboards`, {
    method: 'POST',
    headers: { 'SIGNOZ-API-KEY': replay.sandbox.signoz.apiKey },
    body: JSON.stringify({ title: 'Earlier', version: 'v5', widgets: [] }),
  });
  const body: unknown = await answer.json();
  expect({
    status: answer.status,
    isError: isObject(body as JsonObject) && (body as JsonObject).status === 'error',
  }).toEqual({
    status: 501,
    isError: true,
  });
});
