import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { unwritten } from '../artifact/refusals.ts';
import { isObject } from '../value/json.ts';

/** A change that was begun. Written to disk before the request is sent. */
export interface Attempt {
  readonly address: string;
  readonly action: string;
  /** ISO 8601. */
  readonly at: string;
  /** The fingerprint of the wanted result (a change's `wanted`); null for nothing. */
  readonly wanted?: string | null;
}

/**
 * The durable record of an apply: its attempts and their outcomes. It only exists while an apply runs; a record that is
 * found at the start belongs to an apply that was killed.
 */
export interface Journal {
  /** Attempts that the previous apply began and never finished; empty when it ended normally. */
  readonly unfinished: readonly Attempt[];
  /** When the previous apply sent its last recorded request. ISO 8601. */
  readonly lastSent?: string;
  begin(address: string, action: string, wanted?: string | null): Promise<void>;
  end(address: string, outcome: 'done' | 'failed'): Promise<void>;
  /** Call it right before each request: one change may consist of several. */
  sending(): Promise<void>;
  /** The apply is over and all its attempts were verified: the record is no longer needed. */
  close(): Promise<void>;
  /** The apply is over, but the outcome of an attempt is unknown: the record stays for the next apply. */
  leave(): Promise<void>;
}

interface Line {
  readonly address?: string;
  readonly action?: string;
  readonly at?: string;
  readonly wanted?: string | null | undefined;
  readonly outcome?: 'done' | 'failed';
}

/** Opens the record in `folder`, and reads what an earlier apply left there. */
export async function openJournal(folder: string, now: () => Date = () => new Date()): Promise<Journal> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'attempts.jsonl');
  const text = await readIfThere(path);
  const lines = parseLines(text);
  const unfinished = unfinishedAttempts(lines);
  const lastSent = lines.findLast(({ address, at }) => address === undefined && at !== undefined)?.at;
  const refused = (error: unknown): never => {
    throw unwritten(path, error);
  };
  const file = await open(path, 'a', 0o600).catch(refused);
  // The next attempt must not be appended to half a line.
  let between = text === '' || text.endsWith('\n') ? '' : '\n';
  const append = (line: Line): Promise<void> => {
    const start = between;
    between = '';
    return file.writeFile(`${start}${JSON.stringify(line)}\n`).catch(refused);
  };
  return {
    unfinished,
    ...(lastSent === undefined ? {} : { lastSent }),
    begin: async (address, action, wanted) => {
      await append({ address, action, at: now().toISOString(), wanted });
      await file.datasync();
    },
    // If this is lost, the next apply looks once more than needed.
    end: (address, outcome) => append({ address, outcome }),
    sending: () => append({ at: now().toISOString() }),
    leave: () => file.close(),
    close: async () => {
      await file.close();
      await rm(path, { force: true });
    },
  };
}

function unfinishedAttempts(lines: readonly Line[]): Attempt[] {
  const open = new Map<string, Attempt>();
  for (const { address, action, at, wanted, outcome } of lines) {
    if (address === undefined) continue;
    if (outcome !== undefined) open.delete(address);
    else if (action !== undefined && at !== undefined)
      open.set(address, { address, action, at, ...(wanted === undefined ? {} : { wanted }) });
  }
  return [...open.values()];
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

function parseLines(text: string): Line[] {
  // A kill during a write leaves half a last line: that attempt was never sent.
  return text.split('\n').flatMap((line) => {
    try {
      const found: unknown = line === '' ? undefined : JSON.parse(line);
      return isObject(found) && [found.address, found.at].some((field) => typeof field === 'string')
        ? [found as unknown as Line]
        : [];
    } catch {
      return [];
    }
  });
}
