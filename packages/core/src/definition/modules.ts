import { isUtf8 } from 'node:buffer';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The URLs of each module's imports, by its own URL, since {@link recordModules}. */
const imports = new Map<string, Set<string>>();
/** Paths of imports where a link leads elsewhere, or nothing exists. */
const places = new Set<string>();
/** Modules by the URL of a link that leads to them. */
const behindLinks = new Map<string, string>();
/** Modules whose files are not UTF-8: Node accepts them, with a replacement for each character that it cannot read. */
const unreadable = new Set<string>();
let isRecording = false;
let whenImported: () => void = () => undefined;

/** Records imports from now on; `onImport` is called for each import. */
export function recordModules(onImport?: () => void): void {
  if (onImport !== undefined) whenImported = onImport;
  if (isRecording) return;
  isRecording = true;
  registerHooks({
    resolve: (specifier, context, next) => {
      let url = '';
      try {
        const found = next(specifier, context);
        url = found.url;
        noteImport(context.parentURL, url);
        return found;
      } finally {
        notePlace(specifier, context.parentURL, url);
      }
    },
    load: (url, context, next) => {
      const found = next(url, context);
      if (ArrayBuffer.isView(found.source) && !isUtf8(found.source as Uint8Array)) unreadable.add(url);
      return found;
    },
  });
}

/** For hooks that answer an import without calling earlier hooks. */
export function noteImport(from: string | undefined, url: string): void {
  whenImported();
  const known = imports.get(from ?? '');
  if (known === undefined) imports.set(from ?? '', new Set([url]));
  else known.add(url);
}

function notePlace(specifier: string, from: string | undefined, url: string): void {
  const asked = /^(?:\.|\/|file:)/.test(specifier) ? URL.parse(specifier, from) : null;
  if (asked?.protocol !== 'file:' || asked.href === url) return;
  places.add(fileURLToPath(asked));
  if (url !== '') noteLink(asked.href, url);
}

export function noteLink(from: string, to: string): void {
  behindLinks.set(from, to);
}

/** The module that was imported by the URL of a file, through any links. */
export function moduleAt(url: string): string {
  return behindLinks.get(url) ?? url;
}

/** Whether the file of a module that was imported is UTF-8. */
export function isReadable(module: string): boolean {
  return !unreadable.has(module);
}

/** Places other than modules that decide what is imported: symbolic links, and missing files. */
export function placesOfImports(): ReadonlySet<string> {
  return places;
}

/** Each module that was loaded, with all that it imports. */
export function recordedModules(): ReadonlyMap<string, ReadonlySet<string>> {
  return imports;
}

/** These modules and everything that they import, directly or indirectly. */
export function reachableFrom(urls: Iterable<string>): Set<string> {
  const found = new Set(urls);
  for (const url of found) for (const next of imports.get(url) ?? []) found.add(next);
  return found;
}

/** The shortest import cycle from a module back to itself; undefined when there is none. */
export function circleThrough(start: string): readonly string[] | undefined {
  const before = new Map<string, string>();
  const queue = [start];
  for (const url of queue) {
    for (const next of imports.get(url) ?? []) {
      if (next === start) return path(before, start, url);
      if (before.has(next)) continue;
      before.set(next, url);
      queue.push(next);
    }
  }
  return undefined;
}

function path(before: ReadonlyMap<string, string>, start: string, end: string): string[] {
  const back = [start, end];
  for (let url = end; url !== start; ) {
    url = before.get(url) as string;
    back.push(url);
  }
  return end === start ? [start, start] : back.reverse();
}
