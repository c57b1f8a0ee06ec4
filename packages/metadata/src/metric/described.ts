import { fields, formed, listOf, type Owner, type Resource, textForm } from '@signoz-as-code/core';
import type { NoteStore } from '@signoz-as-code/signoz-client';

/** A metric with metadata from here. */
interface Described {
  readonly key: string;
  /** Its name. */
  readonly metric: string;
}

/**
 * The metrics that an environment has described in SigNoz, including those whose definition is gone: SigNoz itself does
 * not record the author.
 */
export interface DescribedMetrics {
  /** Metrics that none of these resources wants. */
  left(wanted: readonly Resource[]): Promise<readonly Described[]>;
  /** Records before any write which metrics are described from now on. */
  add(wanted: readonly Resource[]): Promise<void>;
  /** Records that a metric is no longer ours to describe. */
  forget(metric: string): Promise<void>;
}

const noteForm = fields({ described: listOf(fields({ key: textForm, metric: textForm })) });

/** Kept in one note of the environment. Only one apply writes it at a time. */
export function describedMetrics(notes: NoteStore, { project, environment }: Owner): DescribedMetrics {
  const title = `metrics described by ${project}/${environment}`;
  const read = async (): Promise<{ readonly id?: string; readonly all: readonly Described[] }> => {
    const note = (await notes.list()).find(({ name }) => name === title);
    if (note === undefined) return { all: [] };
    return {
      id: note.id,
      all: formed(noteForm, note.content, `SigNoz's saved view ${note.id} ('${title}')`).described,
    };
  };
  const write = async (id: string | undefined, described: readonly Described[]): Promise<void> => {
    if (id === undefined) await notes.put(title, { described });
    else if (described.length === 0) await notes.remove(id);
    else await notes.update(id, title, { described });
  };
  const without = (all: readonly Described[], metrics: readonly string[]): readonly Described[] =>
    all.filter(({ metric }) => !metrics.includes(metric));
  const namesOf = (wanted: readonly Resource[]): readonly string[] => wanted.map(({ title: metric }) => metric);
  let isAdded: Promise<void> | undefined;
  return {
    left: async (wanted) => {
      isAdded = undefined;
      return without((await read()).all, namesOf(wanted));
    },
    // Changes run concurrently, and one write records them all.
    add: async (wanted) => {
      isAdded ??= read().then(({ id, all }) => {
        const own = wanted.map(({ key, title: metric }): Described => ({ key, metric }));
        const isThere = own.every((one) => all.some(({ key, metric }) => key === one.key && metric === one.metric));
        return isThere ? undefined : write(id, [...without(all, namesOf(wanted)), ...own]);
      });
      await isAdded;
    },
    forget: async (metric) => {
      const { id, all } = await read();
      if (id !== undefined) await write(id, without(all, [metric]));
    },
  };
}
