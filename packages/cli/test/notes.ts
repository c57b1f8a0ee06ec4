/** The path of notes in SigNoz's API: locks, begun plans and the applied catalogue. */
export const notesPath = 'explorer/views?sourcePage=meter';

/** The name of a note in SigNoz. */
export const noteName = (name: string): string => `signoz-as-code: ${name}`;

/** The body of a note for SigNoz; `text` is JSON in one of ours. */
export function noteBody(name: string, text: string): object {
  return {
    name: noteName(name),
    category: '',
    sourcePage: 'meter',
    tags: [],
    compositeQuery: {
      queryType: 'builder',
      panelType: 'list',
      queries: [{ type: 'builder_query', spec: { name: 'A', signal: 'logs', filter: { expression: text } } }],
    },
    extraData: '',
  };
}
