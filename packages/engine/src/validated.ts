import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EnvironmentFile, StoredArtifact, Validated } from '@signoz-as-code/core';
import { Marks } from './marks.ts';
import { stateFolder } from './root.ts';

/**
 * The artifacts of an environment that this program has validated, as the whole texts: a plan of the same ones begins to
 * ask SigNoz earlier. Only a published package remembers them, because its manifest changes with its rules; the sources
 * change at any time.
 */
export function validatedIn(root: string, environment: string): Validated | undefined {
  if (import.meta.url.endsWith('.ts')) return undefined;
  return validatedBy(fileURLToPath(new URL('../../../package.json', import.meta.url)), root, environment);
}

/**
 * The same, for a program that is replaced together with its manifest. A program that is replaced after it `began` has the
 * rules of the one before, and the manifest of the one after: it remembers nothing.
 */
export function validatedBy(
  manifest: string,
  root: string,
  environment: string,
  began = performance.timeOrigin,
): Validated {
  const program = new Marks(began).toKeep([manifest]);
  const isSettled = program[manifest] !== '';
  const file = (): string => stateFolder(root, `${environment}.validated`);
  const all = (about: EnvironmentFile, artifacts: readonly StoredArtifact[]): string => {
    const parts = artifacts.map(({ file, content }) => [file, content.length]);
    // With the text of the manifest: in an image, the files of all versions can have the same times and inodes.
    const before = JSON.stringify([program, readFileSync(manifest, 'utf8'), about, parts]);
    return [before, ...artifacts.map(({ content }) => content)].join('\n');
  };
  return {
    has: (about, artifacts) => {
      if (!isSettled) return false;
      try {
        return readFileSync(file(), 'utf8') === all(about, artifacts);
      } catch {
        // There is none yet, or it cannot be read: everything is validated.
        return false;
      }
    },
    remember: (about, artifacts) => {
      if (!isSettled) return;
      try {
        mkdirSync(dirname(file()), { recursive: true });
        writeFileSync(file(), all(about, artifacts), { mode: 0o600 });
      } catch {
        // An unwritable folder only costs time. An incomplete text equals no other.
      }
    },
  };
}
