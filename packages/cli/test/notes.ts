/** Where notes of locks, begun plans and the applied catalogue are in SigNoz's API. */
export const notesPath = 'explorer/views?sourcePage=meter';

/** What a note is called in SigNoz. */
export const noteName = (name: string): string => `signoz-as-code: ${name}`;

/** A note as it is sent to SigNoz; `text` is JSON where it is one of ours. */
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
