import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  type EnvironmentFile,
  fields,
  formed,
  type LocalLock,
  type LockStore,
  type Lookup,
  lockTiming,
  nodeCrypto,
  numberForm,
  type Owner,
  printable,
  type SharedLock,
  takeLocalLock,
  takeSharedLock,
  textForm,
} from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { connectSignoz, type SignozClient } from '@signoz-as-code/signoz-client';
import { machineClocks } from './clocks.ts';
import type { Host } from './host.ts';
import { notesIn } from './notes.ts';
import { type PlanRecord, recordInFile, recordInSignoz } from './plan-record.ts';
import { stateFolder } from './root.ts';

/** How long takers that met wait before they retry; longer with each meeting. Milliseconds. */
const MEETING_MS = 200;

/** A note is small: a late answer will not come, and the lock must be requested again. Seconds. */
const NOTE_TIMEOUT = 10;

/** The locks of an environment in its SigNoz; undefined where it has none, or no key for it. */
export function lockStore(about: Placed, secrets: Lookup): LockStore | undefined {
  const client = noteClient(about, secrets);
  return client && storeOver(client, ownerOf(about));
}

/** What generated/ says about an environment. */
type Placed = Pick<EnvironmentFile<Endpoints>, 'project' | 'environment' | 'endpoints' | 'versions'>;

function ownerOf({ project, environment }: Placed): Owner {
  return { project, environment };
}

function noteClient({ endpoints: { signoz }, versions }: Placed, secrets: Lookup): SignozClient | undefined {
  if (signoz === undefined || secrets(signoz.apiKey.$secret) === undefined) return undefined;
  const timeoutSeconds = Math.min(signoz.timeoutSeconds ?? NOTE_TIMEOUT, NOTE_TIMEOUT);
  return connectSignoz({ ...signoz, timeoutSeconds }, { secrets, versions });
}

function storeOver(client: SignozClient, owner: Owner): LockStore {
  const notes = notesIn(client, `lock ${owner.project}/${owner.environment}`);
  return {
    ...notes,
    place: `SigNoz at ${client.url}`,
    list: async () =>
      (await notes.list()).map(({ id, content, written }) => ({
        id,
        ...(written === undefined ? {} : { written }),
        holder: formed(
          holderForm,
          content,
          `SigNoz at ${client.url} has a note of a lock (${client.notes.removal(id)} takes it away) that`,
        ),
      })),
  };
}

/** Where the record of a saved plan in progress is kept: in the environment's SigNoz, or else on this machine. */
export function planRecord(root: string, about: Placed, secrets: Lookup): PlanRecord {
  const client = noteClient(about, secrets);
  return client === undefined
    ? recordInFile(stateFolder(root, about.environment, 'plan-begun'))
    : recordInSignoz(notesIn(client, `attempt ${about.project}/${about.environment}`));
}

/** An unreadable note may belong to a live holder. */
const holderForm = fields({ token: textForm, who: textForm, since: textForm, pid: numberForm, command: textForm });

export interface LockingOptions {
  /** Seconds to wait for a running apply; without it, only until it is known whether it is alive. */
  readonly wait?: number;
  /** Seconds for which the lock outlives an apply that no longer renews it. */
  readonly lease: number;
  readonly breakLock?: string;
}

/** The locks of this machine and of the live system. */
export interface Locks {
  /** That of this machine. */
  readonly machine: LocalLock;
  /** That of the live system; undefined where the environment has no SigNoz. */
  readonly shared: SharedLock | undefined;
  /** Releases both. With `leave`, that of the live system stays: the next apply of this machine takes it over. */
  readonly release: (options?: { readonly leave?: boolean }) => Promise<void>;
}

/**
 * Takes the lock of this machine and then that of the live system, so that no two applies of an environment run at
 * once, on any machines. Throws an error that names the holder.
 */
export async function takeLocks(
  environment: { readonly root: string; readonly environment: string; readonly locks: LockStore | undefined },
  command: string,
  options: LockingOptions,
  signal: AbortSignal,
  host: Host,
): Promise<Locks> {
  const folder = stateFolder(environment.root, environment.environment);
  const timing = lockTiming(options.lease * 1_000);
  const clocks = machineClocks();
  const machine = await takeLocalLock(folder, {
    timing,
    clocks,
    signal,
    isBroken: options.breakLock !== undefined,
    ...(options.wait === undefined ? {} : { wait: options.wait * 1_000 }),
    onWaiting: ({ pid, host: machineName, since }) =>
      host.err(
        `${folder} is locked by process ${pid} on ${machineName} since ${since}. ${waitingText(options.wait, options.lease)} …\n`,
      ),
  });
  try {
    const { locks } = environment;
    if (locks === undefined) return { machine, shared: undefined, release: machine.release };
    const tokens = tokenFile(folder);
    const shared = await takeSharedLock(locks, {
      who: `${userInfo().username}@${hostname()}`,
      command,
      timing,
      clocks,
      signal,
      leftBehind: await tokens.read(),
      onToken: tokens.add,
      onWaiting: ({ who, pid, since, command: what, lease }) =>
        host.err(
          `${printable(`${locks.place} is locked: ${what} of ${who} (process ${pid}) since ${since}`)}. ${waitingText(options.wait, lease)} …\n`,
        ),
      onTakeover: ({ who, pid, since, command: what }, reason) =>
        host.err(
          `${printable(`Taking over the lock of ${what} of ${who} (process ${pid}) since ${since}: ${reason}`)}.\n`,
        ),
      pause: async (attempt) => {
        host.err('Another apply is taking the lock at this moment: trying once more.\n');
        await setTimeout(nodeCrypto().randomInt(MEETING_MS, MEETING_MS * 2 ** attempt + 1));
      },
      ...(options.wait === undefined ? {} : { wait: options.wait * 1_000 }),
      ...(options.breakLock === undefined ? {} : { breakReason: options.breakLock }),
    });
    return {
      machine,
      shared,
      release: async ({ leave = false } = {}) => {
        try {
          if (leave) return shared.leave();
          await shared.release();
          await tokens.clear();
        } finally {
          await machine.release();
        }
      },
    };
  } catch (error) {
    await machine.release();
    throw error;
  }
}

function waitingText(wait: number | undefined, lease: number | undefined): string {
  if (wait !== undefined) return `Waiting for it, at most ${wait} s`;
  return `Looking whether it is still at work, at most ${lease ?? 0} s`;
}

/**
 * The tokens of locks that this machine may have left in the live system; only the holder of the local lock uses them.
 */
function tokenFile(folder: string) {
  const path = join(folder, 'lock-tokens');
  const read = async (): Promise<ReadonlySet<string>> => {
    try {
      return new Set((await readFile(path, 'utf8')).split('\n').filter((line) => line !== ''));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Set();
      throw error;
    }
  };
  return {
    read,
    add: async (token: string): Promise<void> => {
      await mkdir(folder, { recursive: true });
      await writeFile(path, `${token}\n`, { flag: 'a', mode: 0o600 });
    },
    clear: () => rm(path, { force: true }),
  };
}
