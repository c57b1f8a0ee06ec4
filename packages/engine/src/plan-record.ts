import { readFile, rm } from 'node:fs/promises';
import { fingerprint, isObject, type Plan, writeFileAtomic } from '@signoz-as-code/core';
import type { Notes } from './notes.ts';

/**
 * The saved plan that an apply began and did not finish, so that the next apply of the same plan continues: resources
 * that are as the plan wants them are that apply's work (docs/decisions/0133).
 */
export interface PlanRecord {
  isBegun(plan: Plan): Promise<boolean>;
  /** Awaited before the first change. */
  begin(plan: Plan): Promise<void>;
  /** The whole plan is applied. */
  end(): Promise<void>;
}

/** A record in SigNoz: a repeated deploy job runs on another machine. */
export function recordInSignoz(notes: Notes): PlanRecord {
  const isOf = (content: unknown, plan: Plan): boolean => isObject(content) && content.plan === fingerprint(plan);
  return {
    isBegun: async (plan) => (await notes.list()).some(({ content }) => isOf(content, plan)),
    begin: async (plan) => {
      const found = await notes.list();
      if (!found.some(({ content }) => isOf(content, plan))) await notes.put({ plan: fingerprint(plan) });
      for (const { id, content } of found) if (!isOf(content, plan)) await notes.remove(id);
    },
    end: async () => {
      for (const { id } of await notes.list()) await notes.remove(id);
    },
  };
}

/** A record on this machine, where an environment has no SigNoz. */
export function recordInFile(path: string): PlanRecord {
  return {
    isBegun: async (plan) => {
      try {
        return (await readFile(path, 'utf8')).trim() === fingerprint(plan);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
        throw error;
      }
    },
    begin: (plan) => writeFileAtomic(path, `${fingerprint(plan)}\n`, 0o600),
    end: () => rm(path, { force: true }),
  };
}
