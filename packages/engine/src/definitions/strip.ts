import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { pathToFileURL } from 'node:url';

/** A module in TypeScript and what Node makes of it; used where its file still has this text. */
export interface Stripped {
  readonly text: string;
  readonly code: string;
}

/**
 * Modules without their types, by URL, as Node strips them. Loading what strips takes 50 ms, in which the thread for the
 * definitions starts. Nothing for a module that is not TypeScript, or cannot be stripped: Node says why when it loads it.
 */
export function strippedOf(paths: Iterable<string>): ReadonlyMap<string, Stripped> {
  const stripped = new Map<string, Stripped>();
  for (const path of paths) {
    if (!/\.m?ts$/.test(path)) continue;
    const url = pathToFileURL(path).href;
    const text = textOf(path);
    const code = text === undefined ? undefined : codeOf(text, url);
    if (text !== undefined && code !== undefined) stripped.set(url, { text, code });
  }
  return stripped;
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function codeOf(text: string, url: string): string | undefined {
  const { emitWarning } = process;
  // Some versions of Node warn that this function is new.
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(text, { mode: 'strip', sourceUrl: url });
  } catch {
    return undefined;
  } finally {
    process.emitWarning = emitWarning;
  }
}
