import { isObject, type Json } from './json.ts';

/**
 * The steps to a field of a value (`widgets.4.title`), with what a list's item is called by in the place of its position
 * (`widgets`, the widget's id, `title`), where `keyOf` knows it.
 */
export function keyedPath(value: Json, field: string, keyOf: (item: Json) => string | undefined): string[] {
  if (field === '') return [];
  if (Array.isArray(value)) {
    const [position = '', ...rest] = field.split('.');
    const item: Json = value[Number(position)] ?? null;
    return [keyOf(item) ?? position, ...keyedPath(item, rest.join('.'), keyOf)];
  }
  if (!isObject(value)) return field.split('.');
  // Keys may have dots in them: the longest one that is there.
  const key = Object.keys(value)
    .filter((one) => field === one || field.startsWith(`${one}.`))
    .sort((a, b) => b.length - a.length)[0];
  if (key === undefined) return field.split('.');
  return [key, ...keyedPath(value[key] as Json, field.slice(key.length + 1), keyOf)];
}
