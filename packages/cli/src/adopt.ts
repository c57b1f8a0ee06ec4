import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text as read } from 'node:stream/consumers';
import {
  address,
  type Difference,
  diff,
  type Live,
  type NamedDifference,
  type Resource,
  type Step,
  writeFileAtomic,
} from '@signoz-as-code/core';
import type { LiveEnvironment } from './live.ts';
import { fieldsPatch, type Patched, patches } from './patches/index.ts';

/** Of the likeliest ways to say a change, how many are tried. */
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
 * Writes what is live into the definitions of these steps, one change of the text a difference. Each is tried and proved
 * by `generate`: it is kept only when the difference is gone and no other has come. Ends with generated/ up to date.
 */
export async function adoptChanges(environment: LiveEnvironment, steps: readonly Step[]): Promise<Adopted[]> {
  const results: Adopted[] = [];
  for (const step of steps) {
    let left = step.change.differences;
    while (left.length > 0) {
      const [next, ...others] = left as readonly [NamedDifference, ...NamedDifference[]];
      const adopted = await adoptOne(environment, step, next);
      results.push(adopted);
      // A panel that was moved differs in several fields, and one change says them all.
      const differing = adopted.written === undefined ? undefined : await pathsThatDiffer(environment, step);
      left = others.filter((one) => differing?.has(nameOf(one)) ?? true);
    }
  }
  return results;
}

async function adoptOne(environment: LiveEnvironment, step: Step, difference: NamedDifference): Promise<Adopted> {
  const file = (step.resource as Resource).source;
  const common = { address: step.change.address, label: difference.label, file, also: [] };
  const path = join(environment.root, file);
  const original = await readFile(path, 'utf8');
  const tried = [...patches(original, difference), ...fieldPatches(original, step, difference)].slice(0, TRIES);
  const before = await pathsThatDiffer(environment, step);
  for (const patch of tried) {
    await writeFileAtomic(path, patch.text);
    const changed = await generate(environment.root);
    if (changed === undefined) continue;
    const differing = await pathsThatDiffer(environment, step);
    if (differing.has(nameOf(difference)) || !differing.isSubsetOf(before)) continue;
    const own = `${environment.environment}/`;
    const also = changed.filter((name) => !name.startsWith(own) || !name.endsWith(`/${step.change.key}.json`));
    return { ...common, also, written: { line: patch.line, before: patch.before, after: patch.after } };
  }
  if (tried.length > 0) {
    await writeFileAtomic(path, original);
    await generate(environment.root);
  }
  return { ...common, reason: reasonFor(difference, tried.length > 0) };
}

function reasonFor({ before: live, after: wanted }: NamedDifference, wasTried: boolean): string {
  if (wasTried) return 'no single change of the definition brings it about: write it by hand';
  if (wanted === undefined) return 'it is not in the definition: write it by hand';
  if (live === undefined) return 'it is gone: take it out by hand';
  return 'nothing in this file says it: it is computed, or stands in another file';
}

/** What the provider knows of where a definition says this. */
function fieldPatches(text: string, { provider, resource, live }: Step, { path }: NamedDifference): Patched[] {
  const wanted = provider.normalize(resource as Resource);
  return (provider.fieldsFor?.(path, (live as Live).spec, wanted) ?? []).flatMap((owners) => {
    const patch = fieldsPatch(text, owners);
    return patch === undefined || patch.text === text ? [] : [patch];
  });
}

/** The files of generated/ that were written; undefined when the definitions do not compile. */
async function generate(root: string): Promise<string[] | undefined> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bin.js'), 'generate', '--format', 'json'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [out, [code]] = await Promise.all([read(child.stdout), once(child, 'close')]);
  if (code !== 0) return undefined;
  const { created, changed, removed } = JSON.parse(out) as Record<'created' | 'changed' | 'removed', string[]>;
  return [...created, ...changed, ...removed];
}

/** What of the resource still differs from what is live, as generated/ has it now; everything where it has none. */
async function pathsThatDiffer(environment: LiveEnvironment, { change, provider, live }: Step): Promise<Set<string>> {
  const resource = (await environment.reread()).find((one) => address(one) === change.address);
  const wanted = resource === undefined ? null : provider.normalize(resource);
  return new Set(diff((live as Live).spec, wanted, provider.itemKey).map(nameOf));
}

function nameOf({ path }: Difference): string {
  return path.join('\0');
}
