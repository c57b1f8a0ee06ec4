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

/** Something that SigNoz keeps and that has no field for a mark of ownership. */
export interface Marked {
  readonly id: string;
  /** What no other of its kind is called. */
  readonly name: string;
  /** By SigNoz's clock. */
  readonly createdAt: string;
}

/** Marks of ownership of one kind, each in a note of its own (docs/decisions/0182). */
export interface MarksBeside {
  /** What each thing's mark says, and whether any of them is ours. */
  read(): Promise<Marks>;
  /** Says before it is made whose the next thing of that name is going to be: so one that is made is never without its mark. */
  announce(name: string, mark: string): Promise<void>;
  /** The thing of that name was not made. */
  withdraw(name: string): Promise<void>;
  /** Marks what is there, or says something else in its mark. */
  put(thing: Pick<Marked, 'id' | 'name'>, mark: string): Promise<void>;
  /** Takes the mark off. */
  remove(thing: Pick<Marked, 'id' | 'name'>): Promise<void>;
}

export interface Marks {
  readonly of: (thing: Marked) => Ownership;
  readonly hasOurs: boolean;
  /** These are all things that there are: our marks of others are left over, and go with the next write. */
  readonly sweepOthers: (things: readonly Marked[]) => void;
}

/** How long after it was announced a thing is made: a request may be as late. Milliseconds. */
const LATEST = 10 * 60_000;

const titleOf = (kind: string): string => `mark of a ${kind}`;

const noteForm = fields({ name: textForm, id: optional(textForm), managedBy: textForm });

interface MarkNote extends Formed<typeof noteForm> {
  readonly note: string;
  readonly written: string | undefined;
}

/** The marks of all owners that each thing of a kind carries. */
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

/** The marks of things of a kind. Two environments may have marks on one SigNoz: each writes and removes only its own. */
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
          // One without an id may be of a thing whose creation is still under way.
          leftOver = marks.filter((mark) => isOurs(mark) && mark.id !== undefined && !ids.has(mark.id));
        },
      };
    },
    async announce(name, mark) {
      await sweep();
      // Its time counts from now.
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

/** Whether a mark is of a thing: by its id, or as the one that was announced and then made. */
function isOf({ id, name, written }: MarkNote, thing: Marked): boolean {
  if (id !== undefined) return id === thing.id;
  if (name !== thing.name || written === undefined) return false;
  const late = Date.parse(thing.createdAt) - Date.parse(written);
  return late >= 0 && late <= LATEST;
}
