import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkConfiguration } from '@signoz-as-code/collector-config';
import { diagnosticsText } from '@signoz-as-code/core';
import { exit } from '../exit.ts';
import { type Io, useColor } from '../io.ts';

export interface CheckCollectorOptions {
  readonly memory?: number;
  readonly instances?: number;
  readonly format: 'text' | 'json';
}

/** Checks configuration files of a collector; 1 when one of them has an error. */
export async function checkCollector(
  files: readonly string[],
  { memory, instances, format }: CheckCollectorOptions,
  io: Io,
): Promise<number> {
  const container = { memoryMiB: memory ?? Number.POSITIVE_INFINITY, instances: instances ?? 1 };
  const found = files.flatMap((file) =>
    checkConfiguration(readFileSync(resolve(io.cwd, file), 'utf8'), { file, container }),
  );
  const failed = found.some(({ severity }) => severity === 'error');
  if (format === 'json') io.out(`${JSON.stringify({ diagnostics: found }, null, 2)}\n`);
  else if (found.length > 0) io.out(diagnosticsText(found, { color: useColor(io, io.outIsTerminal) }));
  else io.out(`${files.length === 1 ? 'nothing' : `${files.length} files, nothing`} to report\n`);
  return failed ? exit.error : exit.ok;
}
