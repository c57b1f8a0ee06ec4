import { join } from 'node:path';
import type { Plan } from '@signoz-as-code/core';
import { type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyKind } from './kinds.ts';
import { noteBody } from './notes.ts';
import { type FaultProxy, startProxy } from './proxy.ts';
import { type SmallProject, smallProject } from './small.ts';

type Path = readonly string[];
type Tree = Readonly<Record<string, unknown>>;

let project: SmallProject;
let sandbox: Sandbox;
let proxy: FaultProxy;
/** Every answer that a plan reads, when nothing is to be done. */
const recorded = new Map<string, unknown>();

beforeAll(async () => {
  project = smallProject(everyKind);
  const made = await project.run('generate');
  expect(made, made.err).toMatchObject({ code: 0 });
  sandbox = await startSandbox({ directory: join(project.root, 'sandbox') });
  proxy = await startProxy(sandbox.signoz.url);
  Object.assign(project.env, {
    SIGNOZ_URL: proxy.url,
    SIGNOZ_API_KEY: sandbox.signoz.apiKey,
    HOOK_URL: 'https://hooks.invalid/secret-path',
  });
  const applied = await project.run('apply', '--yes');
  expect(applied, applied.err + applied.out).toMatchObject({ code: 0 });
  proxy.change = ({ path }, answer) => {
    recorded.set(path, answer);
    return answer;
  };
  const planned = await project.run('plan');
  expect(planned, planned.err).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await proxy?.stop();
  await sandbox?.stop();
  project?.remove();
});

const others: readonly unknown[] = [undefined, null, {}, [], 'text', 7, true];

/** The places of a value, down to those in items of SigNoz's lists, and in their mark. */
function placesIn(value: unknown, depth: number, path: Path = []): Path[] {
  if (depth === 0 || typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => placesIn(inner, depth - 1, [...path, name]))];
}

/** A copy with `other` instead of the value at `path`; without it when undefined. */
function changed(value: unknown, [name, ...more]: Path, other: unknown): unknown {
  if (name === undefined) return other;
  const entries = Object.entries(value as Tree).flatMap(([key, inner]): [string, unknown][] => {
    const now = key === name ? changed(inner, more, other) : inner;
    return now === undefined ? [] : [[key, now]];
  });
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

function at(value: unknown, path: Path): unknown {
  return path.reduce((inner, name) => (inner as Tree)[name], value);
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
}

it.each([
  ['text', 'no JSON'],
  ['a lock of nobody', JSON.stringify({ token: 'theirs', since: '2026-03-01T12:00:00.000Z' })],
  ['a list', '[]'],
])('an unreadable note of a lock belongs to somebody: %s', async (_, text) => {
  proxy.change = (_request, answer) => answer;
  const views = (id = '') => `${sandbox.signoz.url}/api/v1/explorer/views${id}`;
  const headers = { 'SIGNOZ-API-KEY': sandbox.signoz.apiKey };
  const body = JSON.stringify(noteBody('lock small/local', text));
  const { data: id } = (await (await fetch(views(), { method: 'POST', headers, body })).json()) as { data: string };
  const { code, err } = await project.run('apply', '--yes');
  expect({ code, err }).toEqual({
    code: 1,
    err: expect.stringContaining(`/api/v1/explorer/views/${id} takes it away`),
  });
  await fetch(views(`/${id}`), { method: 'DELETE', headers });
  expect(await project.run('apply', '--yes')).toMatchObject({ code: 0 });
});

describe('an answer of SigNoz with a missing field or a field of another type', () => {
  it('never creates or deletes anything: it is refused with its call and field, or means the same', async () => {
    const calls = [...recorded.keys()].map((path) => path.replace('/api/v1/', ''));
    for (const call of [
      'channels',
      'dashboards',
      'downtime_schedules',
      'logs/pipelines/latest',
      'route_policies',
      'rules',
    ])
      expect(calls).toContain(call);
    const wrong: string[] = [];
    let refused = 0;
    for (const [path, answer] of recorded) {
      // Down to the fields of list items: the content of a dashboard, for example, was sent by its author.
      for (const place of placesIn(answer, path.endsWith('/rules') ? 5 : 4)) {
        const was = at(answer, place);
        const isOfList = /^\d+$/.test(place.at(-1) ?? '');
        for (const other of others) {
          // An item that is no longer in a list was deleted, and an empty list is valid.
          if (kindOf(was) === kindOf(other) || (isOfList && other === undefined)) continue;
          // SigNoz writes an empty list of channels and views like this.
          if (other === null && place.join() === 'data' && /channels|views/.test(path)) continue;
          proxy.change = (request, current) => (request.path === path ? changed(current, place, other) : current);
          const { code, out, err } = await project.run('plan', '--format', 'json');
          const what = `${path} ${place.join('.')}: ${kindOf(was)} → ${JSON.stringify(other)}`;
          // A refusal is an answer too: { error }.
          if (code === 1 && 'error' in JSON.parse(out)) {
            refused += 1;
            if (!err.includes(path.split('?')[0] as string)) wrong.push(`${what}: ${err}`);
            continue;
          }
          const { changes, obstacles } = JSON.parse(out) as Plan;
          const acts = changes.filter(({ action }) => action !== 'update');
          if (obstacles.length === 0 && acts.length > 0)
            wrong.push(`${what}: ${acts.map(({ action, address }) => `${action} ${address}`).join(', ')}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(100);
  }, 300_000);
});
