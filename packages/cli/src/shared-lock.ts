import { randomInt } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  isObject,
  type LockHolder,
  type LockStore,
  type Lookup,
  type Owner,
  takeLock,
  takeSharedLock,
} from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { connectSignoz, HIDDEN_PAGE, type SignozClient, viewExtra } from '@signoz-as-code/signoz-client';
import type { Io } from './io.ts';
import { stateFolder } from './root.ts';

/** Takers that met wait this long before they try again, the longer the more often they met. Milliseconds. */
const MEETING_MS = 200;

/** The locks of an environment in its SigNoz; undefined where it has none, or no key for it. */
export function lockStore(owner: Owner, { signoz }: Endpoints, secrets: Lookup): LockStore | undefined {
  if (signoz === undefined || secrets(signoz.apiKey.$secret) === undefined) return undefined;
  return storeOver(connectSignoz(signoz, { secrets }), owner);
}

/** Notes are saved views of a page that no explorer has: SigNoz shows them nowhere, and keeps them in its database. */
function storeOver(client: SignozClient, owner: Owner): LockStore {
  const name = `lock ${owner.project}/${owner.environment}`;
  return {
    place: `SigNoz at ${client.url}`,
    list: async () =>
      (await client.hiddenViews.list()).flatMap((view) => {
        const holder = view.name === name ? viewExtra(view.extraData) : undefined;
        return isHolder(holder) ? [{ id: view.id, holder }] : [];
      }),
    put: (holder) =>
      client.hiddenViews.create({
        name,
        category: '',
        sourcePage: HIDDEN_PAGE,
        tags: [],
        // SigNoz takes no view without a query.
        compositeQuery: {
          queryType: 'builder',
          panelType: 'list',
          queries: [{ type: 'builder_query', spec: { name: 'A', signal: 'logs' } }],
        },
        extraData: JSON.stringify(holder),
      }),
    remove: (id) => client.hiddenViews.delete(id),
  };
}

function isHolder(value: unknown): value is LockHolder {
  return (
    isObject(value) &&
    typeof value.token === 'string' &&
    typeof value.who === 'string' &&
    typeof value.since === 'string'
  );
}

/**
 * Takes the lock of this machine and then that of the live system, so that no two applies of an environment run at
 * once, wherever they run; call the result to give both back. Throws naming the holder.
 */
export async function takeLocks(
  environment: { readonly root: string; readonly environment: string; readonly locks: LockStore | undefined },
  command: string,
  breakReason: string | undefined,
  io: Io,
): Promise<() => Promise<void>> {
  const folder = stateFolder(environment.root, environment.environment);
  const unlockMachine = await takeLock(folder);
  try {
    const { locks } = environment;
    if (locks === undefined) return unlockMachine;
    const tokens = tokenFile(folder);
    const unlock = await takeSharedLock(locks, {
      who: `${userInfo().username}@${hostname()}`,
      command,
      leftBehind: await tokens.read(),
      onToken: tokens.add,
      pause: async (attempt) => {
        io.err('Another apply is taking the lock at this moment: trying once more.\n');
        await setTimeout(randomInt(MEETING_MS, MEETING_MS * 2 ** attempt + 1));
      },
      ...(breakReason === undefined ? {} : { breakReason }),
    });
    return async () => {
      try {
        await unlock();
        await tokens.clear();
      } finally {
        await unlockMachine();
      }
    };
  } catch (error) {
    await unlockMachine();
    throw error;
  }
}

/** The tokens of locks that this machine may have left in the live system; only who holds its own lock looks at them. */
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
