import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The project's formatter, or the bundled one; undefined where there is none. */
export function formatter(root: string): string | undefined {
  for (const from of [join(root, 'package.json'), import.meta.url])
    try {
      return createRequire(from).resolve('@biomejs/biome/bin/biome');
    } catch {
      // An optional peer of the package: 96 MB that only writing definitions uses.
    }
  return undefined;
}

/**
 * The text of a definition after an edit, laid out by the formatter. Undefined where the formatter is missing or refuses
 * the text, and where `before` has another layout: its author uses another formatter, or none.
 */
export function laidOut(root: string, file: string, before: string, after: string): string | undefined {
  const biome = formatter(root);
  if (biome === undefined) return undefined;
  const formatted = (text: string): string | undefined => {
    const { status, stdout } = spawnSync(process.execPath, [biome, 'check', '--write', `--stdin-file-path=${file}`], {
      cwd: root,
      encoding: 'utf8',
      input: text,
    });
    return status === 0 ? stdout : undefined;
  };
  return formatted(before) === before ? formatted(after) : undefined;
}
