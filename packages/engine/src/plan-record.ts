import { readFile, rm } from 'node:fs/promises';
import { fingerprint, isObject, type Plan, writeFileAtomic } from '@signoz-as-code/core';
import type { Notes } from './notes.ts';

/**
 * Which saved plan an apply began and did not bring to its end, so that the next apply of the same plan goes on: what is
 * there as the plan wants it is that apply's work (docs/decisions/0133).
 */
export interface PlanRecord {
  isBegun(plan: Plan): Promise<boolean>;
  /** To be awaited before the first change. */
  begin(plan: Plan): Promise<void>;
  /** Everything of the plan is there. */
  end(): Promise<void>;
}

/** A record in SigNoz: a deploy job that is run again is another machine. */
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
