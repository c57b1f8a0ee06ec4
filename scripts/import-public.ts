/**
 * `node scripts/import-public.ts <folder>`: imports every dashboard below a folder (SigNoz/dashboards, for example)
 * into its own project, formats, type-checks and generates the definitions, and compares the result with the input, in
 * the normal form. Prints counts, and every field that a definition does not have. Exit code 1 when a dashboard of the
 * v5 form does not come back equal.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  compileProject,
  diff,
  filesBelow,
  type ImportDocument,
  isObject,
  type Json,
  type JsonObject,
} from '@signoz-as-code/core';
import { concern as dashboards } from '../packages/dashboards/src/concern.ts';
import { dashboardImporter } from '../packages/dashboards/src/dashboard/import.ts';
import { withoutUnread } from '../packages/dashboards/src/dashboard/v5/unread.ts';
import { normalDashboard } from '../packages/signoz-client/src/index.ts';
import { attributes, catalogue, metrics, services } from '../packages/telemetry/definitions/index.ts';
import project from '../signoz.config.ts';

const root = join(import.meta.dirname, '..');
const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: node scripts/import-public.ts <folder with dashboards as JSON>');

const importer = dashboardImporter({ attributes, metrics, services }, 'packages/dashboards/definitions/dashboards');
const documents: ImportDocument[] = (await filesBelow(folder))
  .filter((path) => path.endsWith('.json'))
  .map((from) => ({ from, content: JSON.parse(readFileSync(join(folder, from), 'utf8')) as Json }))
  .filter(({ content }) => importer.matches(content));
const isV5 = ({ content }: ImportDocument): boolean => isObject(content) && content.version === 'v5';

const work = join(root, '.signoz-as-code', 'import-public');
rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
writeFileSync(join(work, 'package.json'), '{ "type": "module" }\n');
writeFileSync(
  join(work, 'tsconfig.json'),
  JSON.stringify({ extends: '../../tsconfig.base.json', include: ['packages/**/*.ts'] }),
);
symlinkSync(join(root, 'packages/cli/node_modules'), join(work, 'node_modules'));

const { definitions, failed } = importer.import(documents, { taken: new Set(), known: new Map() });
for (const { file, source } of definitions) {
  mkdirSync(dirname(join(work, file)), { recursive: true });
  writeFileSync(join(work, file), source);
}
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);
const config = ['--config-path', root, '--vcs-enabled=false'];
run('biome lays them out', bin('biome'), ['check', '--write', ...config, 'packages']);
run('biome finds nothing', bin('biome'), ['check', ...config, 'packages']);
run('they are typed', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']);

const { files, diagnostics } = await compileProject(
  work,
  { ...project, environments: project.environments.slice(0, 1) },
  [dashboards(catalogue)],
);
const errors = diagnostics.filter(({ severity }) => severity === 'error');
for (const { code, message, where } of errors)
  console.log(`error ${where.file} · ${where.field}: ${message} [${code}]`);

let equalV5 = 0;
let completeV6 = 0;
for (const { from, key, notes } of definitions) {
  const document = documents.find((one) => one.from === from) as ImportDocument;
  const lost = notes.filter((note) => note.lost);
  for (const { field, text } of lost) console.log(`lost  ${from} · ${field}: ${text}`);
  if (!isV5(document)) {
    if (lost.length === 0) completeV6 += 1;
    continue;
  }
  const generated = files.get(`${project.environments[0]?.name}/dashboards/dashboards/${key}.json`);
  const before = anonymous(normalDashboard(withoutUnread(document.content).read));
  const after = anonymous(normalDashboard(JSON.parse(generated ?? '{}')));
  const differences = diff(before, after);
  for (const one of differences.slice(0, 5)) console.log(`differs  ${from} · ${one.path.join('.')}`);
  if (differences.length === 0 && lost.length === 0) equalV5 += 1;
}
for (const { from, reason } of failed) console.log(`not a definition  ${from}: ${reason}`);
const v5 = documents.filter(isV5).length;
const v6 = documents.length - v5;
const made =
  definitions.length -
  documents.filter(isV5).length +
  failed.filter(({ from }) => documents.some((one) => one.from === from && isV5(one))).length;
console.log(`v5: ${equalV5} of ${v5} semantically equal after import and generate`);
console.log(`v6: ${made} of ${v6} become definitions, ${completeV6} of them with every field`);
console.log(`${errors.length} errors, ${diagnostics.length - errors.length} warnings`);
process.exitCode = equalV5 === v5 && errors.length === 0 ? 0 : 1;

function run(what: string, command: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: work, encoding: 'utf8' });
  console.log(`${status === 0 ? '✓' : '✗'} ${what}`);
  if (status !== 0) throw new Error(`${stdout}${stderr}`.slice(0, 4_000));
}

/** With the place of each panel as its id: ids are made again from the definition's keys. */
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
