import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineServiceAccount, defineSsoDomain } from '@signoz-as-code/access';
import { concern as access } from '@signoz-as-code/access/concern';
import {
  applyPlan,
  type Defined,
  type Definition,
  definitions,
  makePlan,
  openJournal,
  type Planned,
  secret,
} from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { signozClient } from '@signoz-as-code/signoz-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FaultProxy, startProxy } from './proxy.ts';

const directory = mkdtempSync(join(tmpdir(), 'access-faults-'));
let sandbox: Sandbox;
let proxy: FaultProxy;
beforeAll(async () => {
  sandbox = await startSandbox({ directory, release: 'v0.138.0' });
  proxy = await startProxy(sandbox.signoz.url);
});
afterAll(async () => {
  await proxy.stop();
  await sandbox.stop();
  rmSync(directory, { recursive: true, force: true });
});

const owner = { project: 'shop', environment: 'test' };
const versions = { signoz: 'v0.138.0' };
const concern = access({ attributes: [], metrics: [], services: [] });
const own: Readonly<Record<string, Definition>> = {
  ci: defineServiceAccount({ name: 'ci', roles: ['signoz-editor', 'signoz-viewer'] }) as Definition,
  shop: defineSsoDomain({
    name: 'shop.example',
    enabled: false,
    google: { clientId: 'c', clientSecret: secret('GOOGLE') },
  }) as Definition,
};

async function planned(wanted: Readonly<Record<string, Definition>>): Promise<Planned> {
  const environment = { name: 'test', versions } as Environment;
  const entries = Object.entries(wanted).map(
    ([key, definition]): Defined => ({
      kind: definition.kind,
      key,
      file: `${key}.ts`,
      definition,
      spec: definition.build(environment),
    }),
  );
  const artifacts = concern
    .compile(definitions(environment, entries), () => undefined, owner)
    .map((one) => ({ ...one, file: one.path }));
  const desired = concern.resources(artifacts);
  const endpoints = { signoz: { url: proxy.url, apiKey: { $secret: 'KEY' } } };
  const secrets = (name: string) => (name === 'KEY' ? sandbox.signoz.apiKey : 'GOCSPX-0123456789');
  const providers = concern.providers({ owner, endpoints, desired, versions, secrets });
  return makePlan({ owner, resources: desired, providers });
}

let journals = 0;
async function apply(plan: Planned): Promise<void> {
  journals += 1;
  const journal = await openJournal(join(directory, `journal-${journals}`));
  await applyPlan(plan, { journal });
  await journal.close();
}

/** Live resources that are not the sandbox's own. */
async function things(): Promise<readonly string[]> {
  const { serviceAccounts, ssoDomains } = signozClient(sandbox.signoz, versions.signoz);
  const accounts = (await serviceAccounts.list()).filter(({ name }) => name !== 'bench');
  return [...accounts, ...(await ssoDomains.list())].map(({ name }) => name);
}

async function marks(): Promise<readonly string[]> {
  const { notes } = signozClient(sandbox.signoz, versions.signoz);
  return (await notes.list()).map(({ name }) => name).sort();
}

const one = ['ci', 'shop.example', 'mark of a service-account', 'mark of a sso-domain'];

/** Removes everything from earlier tests, so that each fault begins with nothing. */
async function clear(): Promise<void> {
  await apply(await planned({}));
  const { notes } = signozClient(sandbox.signoz, versions.signoz);
  for (const { id } of await notes.list()) await notes.remove(id);
}

/** Not done and reported so, done and reported as failed, and done without an answer. */
const faults = ['refused', 'lost', 'cut-after'] as const;

it.each(faults)('%s at any write of an apply: the next applies create each once, and delete each', async (fault) => {
  await clear();
  const isWrite = ({ method }: { readonly method: string }): boolean => method !== 'GET';
  for (const [wanted, other, left] of [
    [own, {}, one],
    [{}, own, []],
  ] as const) {
    await apply(await planned(other));
    // As many writes as an apply of both has.
    for (let at = 1; at <= 8; at += 1) {
      const plan = await planned(wanted);
      let writes = 0;
      proxy.decide = (request) => {
        if (isWrite(request)) writes += 1;
        return isWrite(request) && writes === at ? fault : 'answer';
      };
      await apply(plan);
      proxy.decide = () => 'answer';
      const next = await planned(wanted);
      expect(next.plan.obstacles, `${fault} at ${at}`).toEqual([]);
      await apply(next);
      expect((await planned(wanted)).plan.changes, `${fault} at ${at}`).toEqual([]);
      expect(await things(), `${fault} at ${at}`).toEqual(left.slice(0, 2));
      // A mark whose removal failed is removed with the next change.
      await apply(await planned(other));
      await apply(await planned(wanted));
      expect([...(await things()), ...(await marks())], `after ${fault} at ${at}`).toEqual(left);
      await apply(await planned(other));
    }
  }
});
