import {
  type Formed,
  fields,
  formed,
  type Owner,
  type Ownership,
  optional,
  readOwnership,
  textForm,
} from '@signoz-as-code/core';
import type { NoteStore } from './dialect.ts';

/** A resource of SigNoz without a field for an ownership mark. */
export interface Marked {
  readonly id: string;
  /** Unique within its kind. */
  readonly name: string;
  /** By SigNoz's clock. */
  readonly createdAt: string;
}

/** Ownership marks of one kind, each in its own note (docs/decisions/0182). */
export interface MarksBeside {
  /** The mark of each thing, and whether it is ours. */
  read(): Promise<Marks>;
  /** Writes the owner of the next thing with that name before it is created, so that it never exists without a mark. */
  announce(name: string, mark: string): Promise<void>;
  /** The thing with that name was not created. */
  withdraw(name: string): Promise<void>;
  /** Marks an existing thing, or replaces its mark. */
  put(thing: Pick<Marked, 'id' | 'name'>, mark: string): Promise<void>;
  /** Removes the mark. */
  remove(thing: Pick<Marked, 'id' | 'name'>): Promise<void>;
}

export interface Marks {
  readonly of: (thing: Marked) => Ownership;
  readonly hasOurs: boolean;
  /** These are all existing things: our marks of any other are left over, and the next write removes them. */
  readonly sweepOthers: (things: readonly Marked[]) => void;
}

/** Time limit for creating a thing after its announcement: a request may arrive this late. Milliseconds. */
const LATEST = 10 * 60_000;

const titleOf = (kind: string): string => `mark of a ${kind}`;

const noteForm = fields({ name: textForm, id: optional(textForm), managedBy: textForm });

interface MarkNote extends Formed<typeof noteForm> {
  readonly note: string;
  readonly written: string | undefined;
}

/** The marks of all owners on each thing of a kind. */
export async function marksOn(notes: NoteStore, kind: string): Promise<(thing: Marked) => readonly string[]> {
  const marks = await allMarks(notes, kind);
  return (thing) => marks.filter((mark) => isOf(mark, thing)).map(({ managedBy }) => managedBy);
}

async function allMarks(notes: NoteStore, kind: string): Promise<readonly MarkNote[]> {
  const title = titleOf(kind);
  return (await notes.list())
    .filter(({ name }) => name === title)
    .map(({ id, name, content, written }) => ({
      ...formed(noteForm, content, `SigNoz's saved view ${id} ('${name}')`),
      note: id,
      written,
    }));
}

/**
 * The ownership marks of a kind. Two environments may have marks on the same SigNoz: each writes and removes only its
 * own.
 */
export function marksBeside(notes: NoteStore, owner: Owner, kind: string): MarksBeside {
  const title = titleOf(kind);
  const isOurs = ({ managedBy }: MarkNote): boolean => readOwnership(owner, [managedBy]).ownership.key !== undefined;
  const ours = async (which: (mark: MarkNote) => boolean): Promise<readonly MarkNote[]> =>
    (await allMarks(notes, kind)).filter((mark) => isOurs(mark) && which(mark));
  const removeAll = async (marks: readonly MarkNote[]): Promise<void> => {
    for (const { note } of marks) await notes.remove(note);
  };
  let leftOver: readonly MarkNote[] = [];
  const sweep = async (): Promise<void> => {
    const going = leftOver;
    leftOver = [];
    await removeAll(going);
  };
  const isAnnounced =
    (wanted: string) =>
    ({ id, name }: MarkNote): boolean =>
      id === undefined && name === wanted;
  const isFor =
    (id: string, name: string) =>
    (mark: MarkNote): boolean =>
      mark.id === id || isAnnounced(name)(mark);

  return {
    async read() {
      const marks = await allMarks(notes, kind);
      return {
        of: (thing) =>
          readOwnership(
            owner,
            marks.filter((mark) => isOf(mark, thing)).map(({ managedBy }) => managedBy),
          ).ownership,
        hasOurs: marks.some(isOurs),
        sweepOthers: (things) => {
          const ids = new Set(things.map(({ id }) => id));
          // A mark without an id may belong to a creation that is still in flight.
          leftOver = marks.filter((mark) => isOurs(mark) && mark.id !== undefined && !ids.has(mark.id));
        },
      };
    },
    async announce(name, mark) {
      await sweep();
      // Its time limit starts now.
      await removeAll(await ours(isAnnounced(name)));
      await notes.put(title, { name, managedBy: mark });
    },
    withdraw: async (name) => removeAll(await ours(isAnnounced(name))),
    async put({ id, name }, mark) {
      await sweep();
      const [first, ...others] = await ours(isFor(id, name));
      const content = { id, name, managedBy: mark };
      if (first === undefined) await notes.put(title, content);
      else await notes.update(first.note, title, content);
      await removeAll(others);
    },
    async remove({ id, name }) {
      await sweep();
      await removeAll(await ours(isFor(id, name)));
    },
  };
}

/** Whether a mark belongs to a thing: by its id, or because the thing was announced and then created. */
function isOf({ id, name, written }: MarkNote, thing: Marked): boolean {
  if (id !== undefined) return id === thing.id;
  if (name !== thing.name || written === undefined) return false;
  const late = Date.parse(thing.createdAt) - Date.parse(written);
  return late >= 0 && late <= LATEST;
}
