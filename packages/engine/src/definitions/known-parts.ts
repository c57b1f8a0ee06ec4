import type { Known, KnownFile } from '@signoz-as-code/core';
import type { KnownParts } from './order.ts';

/** What is known, to be stored: the definitions of each concern as a separate part. */
export function toParts({ concerns, files }: Known): KnownParts {
  return {
    concerns,
    files: concerns.map(({ modules }) => {
      const names = Object.keys(modules).filter((name) => files.has(name));
      return { names, content: bytesOf(names.map((name) => [name, files.get(name)])) };
    }),
  };
}

/** What is known of definitions, by file. */
export function fromParts({ files }: KnownParts): ReadonlyMap<string, KnownFile> {
  return new Map(
    files.flatMap(({ names, content }) => {
      const wanted = new Set(names);
      const all = JSON.parse(Buffer.from(content.buffer).toString()) as [string, KnownFile][];
      return all.filter(([name]) => wanted.has(name));
    }),
  );
}

/** As a separate buffer, which can be transferred to another thread. */
function bytesOf(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}
