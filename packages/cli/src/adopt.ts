import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text as read } from 'node:stream/consumers';
import {
  address,
  type Difference,
  diff,
  type NamedDifference,
  type Resource,
  type Step,
  writeFileAtomic,
} from '@signoz-as-code/core';
import { literalPatches, type Primitive } from './literals.ts';
import type { LiveEnvironment } from './live.ts';

/** Of the likeliest places for a change, how many are tried. */
const TRIES = 6;

/** What became of one difference: where it was written, or why it could not be. */
export interface Adopted {
  readonly address: string;
  readonly label: string;
  readonly file: string;
  readonly written?: { readonly line: number; readonly before: string; readonly after: string };
  readonly reason?: string;
  /** Other files of generated/ that the change of the definition changes too. */
  readonly also: readonly string[];
}

/**
 * Writes what is live into the definitions of these steps, one literal a difference. Each place is tried and proved by
 * `generate`: it is kept only when the difference is gone and no other has come. Ends with generated/ up to date.
 */
export async function adoptChanges(environment: LiveEnvironment, steps: readonly Step[]): Promise<Adopted[]> {
  const results: Adopted[] = [];
  for (const step of steps) {
    for (const difference of step.change.differences) results.push(await adoptOne(environment, step, difference));
  }
  return results;
}

async function adoptOne(environment: LiveEnvironment, step: Step, difference: NamedDifference): Promise<Adopted> {
  const file = (step.resource as Resource).source;
  const common = { address: step.change.address, label: difference.label, file, also: [] };
  const { before: live, after: wanted } = difference;
  if (!isPrimitive(live) || !isPrimitive(wanted)) {
    const what =
      wanted === undefined ? 'is not in the definition' : live === undefined ? 'is gone' : 'is no single value';
    return { ...common, reason: `it ${what}: write it by hand` };
  }
  const path = join(environment.root, file);
  const original = await readFile(path, 'utf8');
  const patches = literalPatches(original, [difference.label, ...difference.path], wanted, live);
  for (const patch of patches.slice(0, TRIES)) {
    await writeFileAtomic(path, patch.text);
    const changed = await generate(environment.root);
    if (changed !== undefined && (await isSettled(environment, step, difference))) {
      const own = `${environment.environment}/`;
      const also = changed.filter((name) => !name.startsWith(own) || !name.endsWith(`/${step.change.key}.json`));
      return { ...common, also, written: { line: patch.line, before: patch.before, after: patch.after } };
    }
  }
  if (patches.length > 0) {
    await writeFileAtomic(path, original);
    await generate(environment.root);
  }
  return {
    ...common,
    reason:
      patches.length === 0
        ? 'no literal of the definition says it: it is computed, or stands in another file'
        : 'no change of one literal brings it about',
  };
}

function isPrimitive(value: unknown): value is Primitive {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** The files of generated/ that were written; undefined when the definitions do not compile. */
async function generate(root: string): Promise<string[] | undefined> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bin.ts'), 'generate', '--format', 'json'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [out, [code]] = await Promise.all([read(child.stdout), once(child, 'close')]);
  if (code !== 0) return undefined;
  const { created, changed, removed } = JSON.parse(out) as Record<'created' | 'changed' | 'removed', string[]>;
  return [...created, ...changed, ...removed];
}

async function isSettled(environment: LiveEnvironment, step: Step, difference: Difference): Promise<boolean> {
  const resource = (await environment.reread()).find((one) => address(one) === step.change.address);
  if (resource === undefined) return false;
  const { provider, live } = step;
  const name = (one: Difference): string => one.path.join('\0');
  const left = diff(live?.spec, provider.normalize(resource), provider.itemKey).map(name);
  const before = new Set(diff(live?.spec, provider.normalize(step.resource as Resource), provider.itemKey).map(name));
  return !left.includes(name(difference)) && left.every((path) => before.has(path));
}
