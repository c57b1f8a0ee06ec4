import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyPlan, type Definition, makePlan, openJournal, type Planned, type Resource } from '@signoz-as-code/core';
import { releases, type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { signozClient } from '@signoz-as-code/signoz-client';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { defineChannel, defineMaintenance, defineRule } from '../src/index.ts';
import { live } from '../src/live.ts';
import { routed } from './routing.ts';
import { concern, loaded, production } from './support.ts';

/** How alerts differ in the newest SigNoz of the sandbox. */
const directory = mkdtempSync(join(tmpdir(), 'alerts-later-'));
const owner = { project: 'p', environment: 'e' };
const release = releases.at(-1)!;
const environment = { ...production, versions: { ...production.versions, signoz: release } };
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ directory: join(directory, 'sandbox'), release });
});
afterAll(async () => {
  await sandbox.stop();
  rmSync(directory, { recursive: true });
});
const client = () => signozClient({ url: sandbox.signoz.url, apiKey: sandbox.signoz.apiKey }, release);
afterEach(async () => {
  const { maintenance, rules, channels } = client();
  for (const collection of [maintenance, rules, channels])
    for (const { id } of await collection.list()) await collection.delete(id);
});

function plan(definitions: Readonly<Record<string, unknown>>): Promise<Planned> {
  const artifacts = concern.compile(loaded(definitions as never, environment), () => undefined, owner);
  const wanted = live.resources(artifacts.map((artifact) => ({ ...artifact, file: artifact.path }))) as Resource[];
  const providers = live.providers({
    owner,
    endpoints: { signoz: { url: sandbox.signoz.url, apiKey: { $secret: 'SIGNOZ_API_KEY' } } },
    versions: environment.versions,
    secrets: (name) => (name === 'SIGNOZ_API_KEY' ? sandbox.signoz.apiKey : 'https://hooks.invalid/x'),
    desired: wanted,
  });
  return makePlan({ owner, resources: wanted, providers });
}

async function apply(definitions: Readonly<Record<string, unknown>>): Promise<void> {
  const journal = await openJournal(join(directory, 'journal'));
  try {
    const { outcomes } = await applyPlan(await plan(definitions), { journal });
    expect(outcomes.filter(({ result }) => result !== 'verified')).toEqual([]);
  } finally {
    await journal.close();
  }
  expect((await plan(definitions)).plan.changes).toEqual([]);
}

const slack = (name: string) =>
  defineChannel({ name, slack: { send_resolved: true, api_url: { $secret: 'SLACK' }, channel: '#alerts' } });
const ruleTo = (channel: ReturnType<typeof slack>): Definition =>
  defineRule(
    routed({ usePolicy: false, thresholds: [{ severity: 'error', target: 10, channels: [channel] }] }),
  ) as Definition;

it('a channel that rules name cannot be renamed in place: the plan says so, and a new key creates another channel', async () => {
  const before = slack('before');
  await apply({ slack: before, rule: ruleTo(before) });
  const after = slack('after');
  const { plan: refused } = await plan({ slack: after, rule: ruleTo(after) });
  expect(refused.obstacles).toEqual([
    {
      address: 'channel/slack',
      message: expect.stringContaining(
        "SigNoz does not delete a channel that rules or policies name: 'Errors in Logs'",
      ),
      hint: expect.stringContaining('new names'),
    },
  ]);
  expect((await client().channels.list()).map(({ name }) => name)).toEqual(['before']);
  await apply({ another: after, rule: ruleTo(after) });
  expect((await client().channels.list()).map(({ name }) => name)).toEqual(['after']);
});

it('a plan shows the removal of a scope that a user gave a maintenance', async () => {
  const channel = slack('slack');
  const rule = ruleTo(channel);
  const repair = defineMaintenance({
    name: 'Repair',
    rules: [rule],
    timezone: 'UTC',
    from: '2035-01-07T02:00',
    to: '2035-01-07T04:00',
  } as never);
  const all = { slack: channel, rule, repair };
  await apply(all);
  const [stored] = await client().maintenance.list();
  const { id, name, description, schedule, alertIds } = stored!;
  await client().maintenance.update(id, { name, description, schedule, alertIds, scope: 'team == "a"' });
  const { plan: made } = await plan(all);
  expect(made.changes.map(({ address, differences }) => [address, differences.map(({ label }) => label)])).toEqual([
    ['maintenance/repair', ['scope']],
  ]);
  expect(made.changes.flatMap(({ impact }) => impact.map(({ text }) => text))).toEqual([
    expect.stringContaining('not watched from'),
  ]);
  await apply(all);
});
