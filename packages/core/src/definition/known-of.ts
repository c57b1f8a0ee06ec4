import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Artifact } from '../artifact/artifact.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { isObject } from '../value/json.ts';
import { type Defined, pathOf } from './definition.ts';
import type { Question } from './judgement.ts';
import {
  encodeSpec,
  type Known,
  type KnownBuilt,
  type KnownConcern,
  type KnownFile,
  type KnownOutcome,
  type Names,
} from './known.ts';
import type { Loaded } from './load.ts';
import { moduleAt } from './modules.ts';

import { mayLackValue } from './traced.ts';

/** The result of a concern in one environment. */
export interface Outcome extends KnownOutcome {
  readonly all: readonly Defined[];
  readonly artifacts: readonly Artifact[];
  readonly questions: readonly Question[];
}

interface KnowableConcern {
  readonly name: string;
  readonly knowable?: readonly string[];
  readonly needs?: readonly string[];
}

/**
 * What is known once a project was compiled without an error. Nothing is known about a file with a diagnostic, or with
 * more than one plain spec and one artifact.
 */
export function knownOf(
  root: string,
  concerns: readonly { readonly concern: KnowableConcern; readonly loaded: Loaded }[],
  outcomes: ReadonlyMap<string, ReadonlyMap<string, Outcome>>,
  namesOf: (concern: string) => Names,
  reported: readonly Diagnostic[],
): Known {
  const told = new Set(reported.map(({ where }) => pathOf(where.file)));
  const needed = new Set(concerns.flatMap(({ concern: { needs = [] } }) => needs));
  const files = new Map<string, KnownFile>();
  const known = concerns.map(({ concern, loaded }): KnownConcern => {
    const { name, needs = [], knowable = [] } = concern;
    const names = namesOf(name);
    const urls = new Map(
      [...new Set(loaded.files.map(({ file }) => pathOf(file)))].map((file) => [
        file,
        pathToFileURL(join(root, file)).href,
      ]),
    );
    const found = [...(outcomes.get(name) ?? [])];
    const bySource = found.map(([environment, { all, artifacts }]) => ({
      environment,
      entries: new Map(all.map((entry) => [entry.file, entry])),
      artifacts: Map.groupBy(artifacts, ({ source }) => source),
    }));
    const asked = Map.groupBy(
      found.flatMap(([, { questions }]) => questions),
      ({ where }) => pathOf(where.file),
    );
    const askedOf = (file: string): string[] => [...new Set(asked.get(file)?.map(({ ask }) => JSON.stringify(ask)))];
    for (const { file, definition } of loaded.files) {
      if (!knowable.includes(definition.kind) || needed.has(name) || told.has(pathOf(file))) continue;
      const built: Record<string, KnownBuilt> = {};
      const isPlain = bySource.every(({ environment, entries, artifacts }) => {
        const entry = entries.get(file);
        if (entry === undefined) return true;
        const one = builtOf(entry, artifacts.get(file) ?? [], names);
        if (one !== undefined) built[environment] = one;
        return one !== undefined;
      });
      const url = urls.get(file);
      if (isPlain && url !== undefined)
        files.set(file, { kind: definition.kind, url: moduleAt(url), built, asked: askedOf(file) });
    }
    return {
      name,
      needs,
      entries: loaded.entries,
      modules: Object.fromEntries(
        [...urls].map(([file, url]) => [file, moduleAt(url) === url ? join(root, file) : fileURLToPath(moduleAt(url))]),
      ),
      environments: Object.fromEntries(
        found.map(([environment, { artifacts, guarded, warnings }]) => [
          environment,
          { artifacts: artifacts.map(({ path, source }) => ({ path, source })), guarded, warnings },
        ]),
      ),
      asked: [...asked.keys()].flatMap(askedOf),
    };
  });
  return { concerns: known, files };
}

function builtOf(
  { key, protect, spec }: Defined,
  artifacts: readonly Artifact[],
  names: Names,
): KnownBuilt | undefined {
  const [artifact, ...more] = artifacts;
  if (artifact === undefined || more.length > 0 || artifact.parts !== undefined) return undefined;
  if (mayLackValue(artifact.content) || (isObject(spec) && 'suppress' in spec)) return undefined;
  const text = encodeSpec(spec, names);
  if (text === undefined) return undefined;
  return { key, artifact: artifact.path, spec: text, ...(protect === undefined ? {} : { protect }) };
}
