import { isObject, type Json } from '@signoz-as-code/core';

/** Fields in which SigNoz's API, and tools that save its answers, wrap the requested resources. */
const WRAPPERS = ['data', 'rules', 'pipelines', 'dashboards', 'views', 'channels', 'policies', 'items'];

/**
 * The text of a file by its byte order mark: UTF-8 where it has none. Undefined when it is neither that nor UTF-16.
 */
export function textOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Everything in a document that `isOne` accepts: the document itself, or items of an answer, a list or nested lists.
 */
export function documentsIn(content: Json, isOne: (content: Json) => boolean): Json[] {
  if (Array.isArray(content)) return content.flatMap((item: Json) => documentsIn(item, isOne));
  if (!isObject(content)) return [];
  if (isOne(content as Json)) return [content as Json];
  return WRAPPERS.flatMap((field) => documentsIn((content[field] ?? null) as Json, isOne));
}

/** Why nothing of a document can be imported. */
export function strangeness(content: Json): string {
  const all = Array.isArray(content) ? (content as readonly Json[]) : [content];
  const isGrafanas = all.some(
    (one) =>
      isObject(one) &&
      [one, one.dashboard, one.spec].some(
        (board) => isObject(board) && (typeof board.schemaVersion === 'number' || '__inputs' in board),
      ),
  );
  return isGrafanas
    ? 'it is a dashboard of Grafana, which SigNoz cannot show: make it anew in SigNoz, or write a definition'
    : 'it is nothing that SigNoz exports';
}
