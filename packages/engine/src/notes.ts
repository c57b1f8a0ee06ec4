import type { Note, SignozClient } from '@signoz-as-code/signoz-client';

/** Notes of one name in an environment's SigNoz. */
export interface Notes {
  list(): Promise<readonly Note[]>;
  put(content: object): Promise<void>;
  update(id: string, content: object): Promise<void>;
  remove(id: string): Promise<void>;
}

export function notesIn({ notes }: SignozClient, name: string): Notes {
  return {
    list: async () => (await notes.list()).filter((note) => note.name === name),
    put: (content) => notes.put(name, content),
    update: (id, content) => notes.update(id, name, content),
    remove: (id) => notes.remove(id),
  };
}
