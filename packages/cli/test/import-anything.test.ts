import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic, Json } from '@signoz-as-code/core';
import { importersOf } from '@signoz-as-code/engine/concerns';
import { documentsIn } from '@signoz-as-code/engine/exported';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attributes, catalogue, metrics, services } from './fixtures/platform/packages/telemetry/definitions/index.ts';

const importers = await importersOf({ catalogue, attributes, metrics, services }, {});

/** Everything importable that was recorded from a real SigNoz, by kind. */
const recorded = new Map<string, Json[]>();
for (const name of ['exchanges', 'exchanges-extra', 'exchanges-probes', 'exchanges-routing']) {
  const file = new URL(`../../sandbox/recorded/${name}.json`, import.meta.url);
  for (const exchange of JSON.parse(readFileSync(file, 'utf8')) as Json[][])
    for (const one of documentsIn(Object.values(exchange), isKnown)) {
      const { kind } = importers.find((candidate) => candidate.matches(one)) as (typeof importers)[0];
      recorded.set(kind, [...(recorded.get(kind) ?? []), one]);
    }
}

function isKnown(content: Json): boolean {
  return importers.some((importer) => importer.matches(content));
}

const anything = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    0,
    -1,
    1.5,
    true,
    [],
    {},
    'x',
    ['a'],
    { key: 'x' },
    'a\u0000b',
    '\ud800',
    '${x}`',
    "it's",
  ),
  fc.jsonValue({ maxDepth: 2 }),
);
const changes = fc.array(fc.tuple(fc.nat(), fc.boolean(), anything), { maxLength: 3 });

/** A document with some deep values changed or removed. */
function mutated(document: Json, at: readonly (readonly [number, boolean, unknown])[]): Json {
  const root = structuredClone(document);
  for (const [place, isGone, value] of at) {
    const places: [Record<string, unknown>, string][] = [];
    const visit = (holder: object): void => {
      for (const [key, item] of Object.entries(holder)) {
        places.push([holder as Record<string, unknown>, key]);
        if (typeof item === 'object' && item !== null) visit(item);
      }
    };
    visit(root as object);
    const [holder, key] = places[place % Math.max(1, places.length)] ?? [{}, ''];
    if (isGone && Array.isArray(holder)) holder.splice(Number(key), 1);
    else if (isGone) delete holder[key];
    else holder[key] = structuredClone(value);
  }
  return JSON.parse(JSON.stringify(root)) as Json;
}

describe('any content of SigNoz', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'signoz-as-code-anything-'));
    symlinkSync(join(import.meta.dirname, '../node_modules'), join(root, 'node_modules'));
    writeFileSync(
      join(root, 'package.json'),
      JSON.stringify({ type: 'module', imports: { '#catalogue': '@signoz-as-code/telemetry/catalogue' } }),
    );
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it.each([...recorded.keys()])('of the kind %s becomes TypeScript that loads, or is refused with a reason', (kind) => {
    const importer = importers.find((one) => one.kind === kind) as (typeof importers)[0];
    const documents = fc
      .sample(fc.tuple(fc.constantFrom(...(recorded.get(kind) ?? [])), changes), 60)
      .map(([document, at]) => mutated(document, at))
      .filter((content) => importer.matches(content));
    const made = importer.import(
      documents.map((content, index) => ({ from: `${index}`, content })),
      { taken: new Set(), known: new Map() },
    );
    expect(made.definitions.length + made.failed.length).toBe(documents.length);
    const drafts = Object.fromEntries(made.definitions.map(({ file, source }) => [file, source]));
    const { stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'compile-drafts.ts')], {
      input: JSON.stringify({ root, drafts }),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    expect(stderr).toBe('');
    const diagnostics = JSON.parse(stdout) as Diagnostic[];
    expect(diagnostics.filter(({ code }) => code === 'definition/import-failed')).toEqual([]);
    // Dashboards and views leave out what they cannot express; for other kinds the import reports what generate would
    // refuse.
    const refused = diagnostics.filter(({ severity, where }) => severity === 'error' && where.file in drafts);
    // No part of a text can be left out, so a character that no server returns is an error at its field, which tells what
    // to remove.
    const rightly = ({ code, where }: Diagnostic): boolean =>
      code.endsWith('-duplicate') || (code === 'artifact/character' && where.field !== undefined);
    if (kind === 'dashboard' || kind === 'view') expect(refused.filter((one) => !rightly(one))).toEqual([]);
  });
});
