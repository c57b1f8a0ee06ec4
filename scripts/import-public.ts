/**
 * `node scripts/import-public.ts <folder> [--form v5|v6] [--version v0.138.0]`: imports every dashboard below a folder
 * (a clone of SigNoz/dashboards, for example) into a copy of this repository that has no other definitions, for a
 * version of SigNoz; by default for the newest, and only dashboards of the form that it stores. It checks their layout and
 * types, generates, and compares each artifact with the input, in the normal form. It prints counts, and every field that
 * a definition does not have.
 *
 * With `--url http://… --key …` it also applies them to a real SigNoz of that version, which should have no other
 * dashboards. The plan must be empty then, and each dashboard is read back and compared with the input.
 *
 * Exit code 1 where a dashboard is refused, or differs in a field that the import does not report as lost.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { diff, type Json, type JsonObject } from '@signoz-as-code/core';
import { forms } from '../packages/dashboards/src/dashboard/forms.ts';
import { withoutUnread } from '../packages/dashboards/src/dashboard/v5/unread.ts';
import {
  dialectOf,
  normalDashboard,
  normalDashboardV6,
  signozClient,
  supportedVersions,
} from '../packages/signoz-client/src/index.ts';
import { scratchCopy } from './scratch-copy.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    form: { type: 'string' },
    version: { type: 'string', default: supportedVersions.at(-1) as string },
    url: { type: 'string' },
    key: { type: 'string' },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('usage: node scripts/import-public.ts <folder with dashboards as JSON>');
const stored = dialectOf(values.version).facts.dashboards;
const form = values.form ?? stored;

const copy = scratchCopy();
const owner = { project: 'fluxer', environment: 'local' };

/** A dashboard in the normal form, which panels' ids and marks are no part of. */
const normal = { v5: (body: unknown) => anonymous(normalDashboard(withoutUnread(body).read)), v6: normalDashboardV6 };

function read(path: string): JsonObject {
  return JSON.parse(readFileSync(path, 'utf8')) as JsonObject;
}

function run(what: string, program: string, ...args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(join(copy.root, 'node_modules/.bin', program), args, {
    cwd: copy.root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${what}:\n${`${stdout}${stderr}`.slice(0, 4_000)}`);
  console.log(`✓ ${what}`);
}

interface Imported {
  readonly definitions: readonly {
    readonly from: string;
    readonly key: string;
    readonly notes: readonly { readonly field: string; readonly text: string; readonly lost: boolean }[];
  }[];
  readonly failed: readonly { readonly from: string; readonly reason: string }[];
}

function conclude(isRight: boolean, text: string): void {
  console.log(`${isRight ? '✓' : '✗'} ${text}`);
  if (!isRight) process.exitCode = 1;
}

interface Report {
  readonly outcomes: readonly {
    readonly result: string;
    readonly reason?: string;
    readonly change: { readonly address: string };
  }[];
}

try {
  for (const path of globSync('packages/{alerts,collector-config,compose,dashboards,retention}/definitions/*', {
    cwd: copy.root,
  }))
    rmSync(join(copy.root, path), { recursive: true });
  copy.setVersion(values.version);
  const config = join(copy.root, 'signoz.config.ts');
  // There are no definitions for ClickHouse, which may not be there.
  writeFileSync(config, readFileSync(config, 'utf8').replaceAll(/\n {8}clickhouse: \{[\s\S]*?\n {8}\},/g, ''));
  copy.cli(['generate']);
  const inputs = new Map<string, JsonObject>();
  for (const path of globSync('**/*.json', { cwd: folder }).sort()) {
    const content = read(join(folder, path));
    if ((content.schemaVersion ?? content.version) !== form) continue;
    inputs.set(join('public', path), content);
    mkdirSync(dirname(join(copy.root, 'public', path)), { recursive: true });
    cpSync(join(folder, path), join(copy.root, 'public', path));
  }
  writeFileSync(
    join(copy.root, 'tsconfig.imported.json'),
    JSON.stringify({ extends: './tsconfig.base.json', include: ['packages/dashboards/definitions/**/*.ts'] }),
  );
  const { definitions, failed } = copy.ask<Imported>(['import', 'public']);
  conclude(
    failed.length === 0,
    `${definitions.length} of ${inputs.size} dashboards of the form ${form} become definitions for ${values.version}`,
  );
  for (const { from, reason } of failed) console.log(`  not a definition  ${from}: ${reason}`);
  const lost = new Set<string>();
  for (const { from, notes } of definitions)
    for (const { field, text } of notes.filter((note) => note.lost)) {
      lost.add(from);
      console.log(`  lost  ${from} · ${field}: ${text}`);
    }
  console.log(`  ${definitions.length - lost.size} of ${inputs.size} have every field`);
  run('they have the layout of the project', 'biome', 'check', 'packages/dashboards/definitions');
  run('they are typed', 'tsc', '--noEmit', '-p', 'tsconfig.imported.json');
  copy.cli(['generate']);

  /** Compares dashboards, by the key of the definition, with the inputs. */
  const compare = (what: string, bodies: ReadonlyMap<string | undefined, unknown>): void => {
    const different = definitions.filter(({ from, key }) => {
      const body = bodies.get(key);
      const found =
        body === undefined
          ? [{ path: ['it is missing'] }]
          : diff(normal[stored](inputs.get(from)) as Json, normal[stored](body) as Json);
      for (const { path } of found.slice(0, 5)) console.log(`  differs  ${from} · ${path.join('.')}`);
      return found.length > 0;
    });
    conclude(
      different.every(({ from }) => lost.has(from)),
      `${what}: ${definitions.length - different.length} of ${inputs.size} equal the input`,
    );
  };
  const artifacts = globSync('generated/local/dashboards/dashboards/*.json', { cwd: copy.root });
  if (form === stored)
    compare('generated', new Map(artifacts.map((path) => [basename(path, '.json'), read(join(copy.root, path))])));

  if (values.url !== undefined && values.key !== undefined) {
    Object.assign(copy.env, { SIGNOZ_URL: values.url, SIGNOZ_API_KEY: values.key });
    const { outcomes } = copy.ask<Report>(['apply', '--yes']);
    const wrong = outcomes.filter(({ result }) => result !== 'verified');
    for (const { change, reason } of wrong) console.log(`  not applied  ${change.address}: ${reason}`);
    conclude(wrong.length === 0, `applied: ${outcomes.length - wrong.length} of ${outcomes.length} verified`);
    copy.cli(['plan']);
    console.log('✓ the plan lists no change');
    const { dashboards, dialect } = signozClient({ url: values.url, apiKey: values.key }, values.version);
    const { ownerships, withoutMark } = forms[dialect.facts.dashboards];
    const live = await dashboards.list();
    const ownershipOf = ownerships(owner, [], live);
    if (form === stored)
      compare(
        'live',
        new Map(live.map((one) => [ownershipOf(one).key, withoutMark(one.data as JsonObject, owner)] as const)),
      );
  }
} finally {
  copy.remove();
}

/** A normal form of v5 with the place of each panel as its id: ids are made again from the definition's keys. */
function anonymous(normal: JsonObject): Json {
  const places = new Map<string, string>();
  const name = (items: Json | undefined, inside: string): void => {
    for (const { i, x, y } of items as unknown as { i: string; x: number; y: number }[])
      places.set(i, `${inside}${y}/${x}`);
  };
  name(normal.layout, '');
  for (const [row, { widgets }] of Object.entries(normal.panelMap as Record<string, JsonObject>))
    name(widgets, `${places.get(row)}:`);
  const of = (value: Json | undefined, field: string): JsonObject[] =>
    (value as readonly JsonObject[])
      .filter((item) => places.has(String(item[field])))
      .map((item) => ({ ...item, [field]: places.get(String(item[field])) as string }))
      .sort((a, b) => (String(a[field]) < String(b[field]) ? -1 : 1));
  return {
    ...normal,
    widgets: of(normal.widgets, 'id'),
    layout: of(normal.layout, 'i'),
    panelMap: Object.fromEntries(
      Object.entries(normal.panelMap as Record<string, JsonObject>).map(([row, state]) => [
        places.get(row) as string,
        { ...state, widgets: of(state.widgets, 'i') },
      ]),
    ),
  };
}
