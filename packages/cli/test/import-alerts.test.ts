import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { concern as alerts } from '@signoz-as-code/alerts/concern';
import { type Change, type Definition, definitions, type JsonObject } from '@signoz-as-code/core';
import { concern as dashboards } from '@signoz-as-code/dashboards/concern';
import type { Environment } from '@signoz-as-code/platform';
import type { Sandbox } from '@signoz-as-code/sandbox';
import { storedSchedule } from '@signoz-as-code/signoz-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cases } from './conformance/cases.ts';
import { type AnyCase, constructors, needs } from './conformance/suite.ts';
import { catalogue } from './fixtures/platform/packages/telemetry/definitions/index.ts';
import projectConfig from './fixtures/platform/signoz.config.ts';
import { copyProject, sandboxFor, signoz, type TestProject } from './support.ts';

const environment = projectConfig.environments[0] as Environment;
const owner = { project: 'fluxer', environment: environment.name };
let project: TestProject;
let sandbox: Sandbox;

beforeAll(async () => {
  project = copyProject();
  await project.run('generate');
  sandbox = await sandboxFor(project);
});
afterAll(async () => {
  await sandbox?.stop();
  project.remove();
});

type Stored = readonly [path: string, body: JsonObject];

/** The bodies of a definition and its dependencies, as compiled. */
function bodies(kind: AnyCase['kind'], spec: unknown): Stored[] {
  const definition = constructors[kind]?.(spec) as Definition;
  const all = [...Object.entries(needs[kind]), ['own', definition] as const].map(([key, of]) => ({
    kind: of.kind,
    key,
    file: key,
    definition: of as Definition,
    spec: of.build(environment as never),
  }));
  const concern = [alerts(catalogue), dashboards(catalogue)].find((one) => one.kinds.includes(kind));
  const artifacts = concern?.compile(definitions(environment, all), () => undefined, owner) ?? [];
  return artifacts.map(({ path, content }) => [path, JSON.parse(content) as JsonObject]);
}

/** Every case of the conformance suite and every change of it, each with its own name. */
const forms = cases
  .filter(({ kind }) => ['rule', 'policy', 'maintenance', 'view'].includes(kind))
  .flatMap(({ kind, name, spec, changes }) =>
    [spec, ...changes.map(([, change]) => ({ ...spec, ...change }))].map((one, index) => ({
      kind,
      title: `conformance ${kind} ${name} ${index}`,
      spec: { ...one, name: `conformance ${kind} ${name} ${index}` },
    })),
  );

async function createByHand(): Promise<void> {
  const send = (path: string, body: unknown): Promise<never> => signoz(project, 'POST', path, body);
  const made = new Map(forms.flatMap(({ kind, spec }) => bodies(kind, spec)).map((one) => [JSON.stringify(one), one]));
  const of = (folder: string): JsonObject[] =>
    [...made.values()].filter(([path]) => path.startsWith(`${folder}/`)).map(([, body]) => body);
  for (const body of of('channels')) {
    const [kind = '', configs] = Object.entries(body).find(([field]) => field.endsWith('_configs')) ?? [];
    const [config] = configs as unknown as readonly JsonObject[];
    await send('channels', { ...body, [kind]: [{ ...config, url: 'https://hooks.example.com/x' }] });
  }
  for (const body of of('policies')) await send('route_policies', body);
  const ids = new Map<string, string>();
  for (const body of of('rules')) {
    const { id } = (await send('rules', body)) as { id: string };
    ids.set(String(body.alert), id);
    if (body.disabled === true) await signoz(project, 'PUT', `rules/${id}`, body);
  }
  const names: Readonly<Record<string, string>> = { rule: 'conformance rule', 'other-rule': 'conformance rule, too' };
  for (const { rules, schedule, ...body } of of('maintenance')) {
    const alertIds = rules === 'all' ? [] : (rules as readonly string[]).map((key) => ids.get(names[key] as string));
    await send('downtime_schedules', { ...body, alertIds, schedule: storedSchedule(schedule as never) });
  }
  for (const body of of('views')) await send('explorer/views', body);
}

/** The compiler's errors in the written definitions. */
function typeProblems(): string[] {
  const repository = join(import.meta.dirname, '../../..');
  project.write(
    'tsconfig.json',
    JSON.stringify({
      extends: join(repository, 'tsconfig.base.json'),
      compilerOptions: { typeRoots: [join(repository, 'node_modules/@types')] },
      include: ['packages/alerts/definitions', 'packages/dashboards/definitions'],
    }),
  );
  const { stdout } = spawnSync(join(repository, 'node_modules/.bin/tsc'), ['--noEmit', '-p', '.'], {
    cwd: project.root,
    encoding: 'utf8',
  });
  return stdout.split('\n').filter((line) => line !== '');
}

describe('import of rules, policies, maintenance and views', () => {
  it('restores every form of a definition: the generated artifact equals the live resource', async () => {
    await createByHand();
    const { code, out } = await project.run('import', '--format', 'json');
    const imported = JSON.parse(out) as {
      definitions: { kind: string; key: string; title: string; notes: { lost: boolean }[] }[];
      failed: { reason: string }[];
    };
    expect(imported.failed).toEqual([]);
    expect(code).toBe(0);
    expect(imported.definitions.filter(({ notes }) => notes.some(({ lost }) => lost))).toEqual([]);
    const titles = imported.definitions.map(({ title }) => title);
    expect(forms.map(({ title }) => title).filter((title) => !titles.includes(title))).toEqual([]);

    for (const { kind, key } of imported.definitions)
      if (kind === 'channel')
        project.env[`${key.toUpperCase().replaceAll('-', '_')}_URL`] = 'https://hooks.example.com/x';
    expect(typeProblems()).toEqual([]);

    const generated = await project.run('generate');
    expect(generated.code, generated.err).toBe(0);
    const adopt = imported.definitions.flatMap(({ kind, key }) => ['--adopt', `${kind}/${key}`]);
    const { changes, obstacles } = JSON.parse((await project.run('plan', '--format', 'json', ...adopt)).out) as {
      changes: Change[];
      obstacles: unknown[];
    };
    expect(obstacles).toEqual([]);
    const adopted = changes.filter(({ action }) => action === 'adopt');
    const differences = adopted.flatMap((change) =>
      change.differences.map(({ label }) => `${change.address} ${label}`),
    );
    expect(differences).toEqual([]);
    expect(adopted).toHaveLength(imported.definitions.length);
  }, 120_000);
});
