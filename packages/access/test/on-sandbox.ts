import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  applyPlan,
  type Defined,
  type Definition,
  definitions,
  makePlan,
  openJournal,
  type PlanInput,
  type Planned,
} from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { type SignozClient, signozClient } from '@signoz-as-code/signoz-client';
import { afterAll, beforeAll, expect } from 'vitest';
import { concern as access } from '../src/concern.ts';

const owner = { project: 'shop', environment: 'test' };
const versions = { signoz: 'v0.138.0' };

interface PlanOptions extends Partial<PlanInput> {
  readonly by?: typeof owner;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly url?: string;
}

interface OnSandbox<Spec> {
  readonly sandbox: () => Sandbox;
  readonly client: () => SignozClient;
  /** A plan for these specs, by key. */
  readonly planned: (wanted: Readonly<Record<string, Spec>>, options?: PlanOptions) => Promise<Planned>;
  /** Applies a plan. Returns the result of each change, or its error. */
  readonly execute: (plan: Planned) => Promise<string[]>;
}

/** Plans and applies one kind of access, on one sandbox per test file. */
export function onSandbox<Spec>(
  kind: string,
  define: (spec: Spec) => unknown,
  catalogue: Parameters<typeof access>[0],
): OnSandbox<Spec> {
  const concern = access(catalogue);
  const directory = mkdtempSync(join(tmpdir(), `${kind}-`));
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ directory, release: 'v0.138.0' });
  });
  afterAll(async () => {
    await sandbox.stop();
    rmSync(directory, { recursive: true });
  });
  let journals = 0;
  return {
    sandbox: () => sandbox,
    client: () => signozClient({ url: sandbox.signoz.url, apiKey: sandbox.signoz.apiKey }, versions.signoz),
    async planned(wanted, { by = owner, secrets = {}, url = sandbox.signoz.url, ...more } = {}) {
      const entries = Object.entries(wanted).map(([key, spec]): Defined => {
        const definition = define(spec) as Definition;
        return { kind, key, file: `${key}.ts`, definition, spec };
      });
      const all = definitions({ name: 'test', versions } as Environment, entries);
      expect(concern.check(all)).toEqual([]);
      const artifacts = concern.compile(all, () => undefined, by).map((one) => ({ ...one, file: one.path }));
      const desired = concern.resources(artifacts);
      const endpoints = { signoz: { url, apiKey: { $secret: 'KEY' } } };
      const lookup = (name: string) => (name === 'KEY' ? sandbox.signoz.apiKey : secrets[name]);
      const providers = concern
        .providers({ owner: by, endpoints, desired, versions, secrets: lookup })
        .filter((one) => one.kind === kind);
      return makePlan({ owner: by, resources: desired, providers, ...more });
    },
    async execute(plan) {
      journals += 1;
      const journal = await openJournal(join(directory, `journal-${journals}`));
      const { outcomes } = await applyPlan(plan, { journal });
      await journal.close();
      return outcomes.map(({ result, reason }) => reason ?? result);
    },
  };
}

export const changes = ({ plan }: Planned): string[] =>
  plan.changes.map(({ action, address: name, differences }) =>
    [action, name, ...differences.map(({ label }) => label)].join(' '),
  );

export const says = ({ plan }: Planned): string[] =>
  plan.changes.flatMap(({ impact }) => impact.map(({ text }) => text));
