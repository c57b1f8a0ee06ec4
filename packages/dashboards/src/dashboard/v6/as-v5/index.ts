import { asObjects, asText, type ImportNote, isObject } from '@signoz-as-code/core';
import { place } from './layout.ts';
import { type Fields, Ledger } from './ledger.ts';
import { variable } from './variable.ts';

export { Untranslatable } from './ledger.ts';

/** Whether a document is a dashboard of the v6 form, which resembles that of Perses. */
export function isV6(document: unknown): document is Fields {
  return isObject(document) && document.schemaVersion === 'v6';
}

/**
 * Converts a dashboard of the v6 form, which SigNoz v0.108.0 stores and cannot show, to the v5 form. Every field is
 * either translated or reported; unknown fields are reported with their path. Throws {@link Untranslatable} with the
 * reason when v0.108.0 does not have the kind of a panel, query or variable.
 */
export function translateV6(document: Fields): { readonly data: Fields; readonly notes: readonly ImportNote[] } {
  const ledger = new Ledger();
  const root = ledger.take(document, '', ['schemaVersion', 'image', 'generateName', 'name', 'tags', 'spec']);
  const spec = ledger.take(root.spec, 'spec', [
    ...['display', 'duration', 'layouts', 'links', 'panels', 'refreshInterval', 'variables'],
  ]);
  const display = ledger.take(spec.display, 'spec.display', ['name', 'description']);
  for (const field of ['duration', 'links', 'refreshInterval']) ledger.lost(`spec.${field}`, spec[field]);
  const placed = place(spec, ledger);
  const data = {
    title: asText(display.name),
    description: asText(display.description),
    image: asText(root.image),
    version: 'v5',
    tags: asObjects(root.tags).map(({ key, value }) =>
      key === 'tag' ? asText(value) : `${asText(key)}:${asText(value)}`,
    ),
    variables: Object.fromEntries(asObjects(spec.variables).map((one, order) => variable(one, order, ledger))),
    ...placed,
  };
  return { data, notes: ledger.notes() };
}
