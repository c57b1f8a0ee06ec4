import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { largestBytes, quoted, TooLargeError } from '@signoz-as-code/core';

/**
 * Runs one Docker command and returns its output: its result, or with `both` a container's output on either stream.
 * Throws an Error with Docker's message.
 */
export type Docker = (command: readonly string[], streams?: 'out' | 'both') => Promise<string>;

const execute = promisify(execFile);

/**
 * The Docker client of this machine, for `context` or the current one. `before` is awaited before each command; nothing
 * is done when it throws. No shell is involved.
 */
export function dockerClient(context?: string, signal?: AbortSignal, before?: () => Promise<void>): Docker {
  const global = context === undefined ? [] : ['--context', context];
  return async (command, streams = 'out') => {
    await before?.();
    const largest = largestBytes();
    try {
      const options = { maxBuffer: largest, ...(signal === undefined ? {} : { signal }) };
      const { stdout, stderr } = await execute('docker', [...global, ...command], options);
      return streams === 'both' ? `${stdout}${stderr}` : stdout;
    } catch (error) {
      throw new Error(`docker ${command.slice(0, 2).join(' ')}: ${reason(error, largest)}`, { cause: error });
    }
  };
}

/** The names or ids that Docker lists, one a line. Throws an Error for other output. */
export function words(text: string): string[] {
  const found = text.split(/\s+/).filter((word) => word !== '');
  if (!found.every((word) => /^[a-zA-Z0-9][\w.-]*$/.test(word)))
    throw new Error('Docker lists an entry that is neither a name nor an id');
  return found;
}

function reason(error: unknown, largest: number): string {
  const failed = error as NodeJS.ErrnoException & { readonly stderr?: string };
  if (failed.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return new TooLargeError('what it gives', largest).message;
  if (failed.code === 'ENOENT') return 'there is no Docker client on this machine';
  const said = failed.stderr?.trim() ?? '';
  return quoted(said === '' ? (failed.message ?? String(error)) : said);
}
