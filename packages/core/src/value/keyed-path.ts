import { isObject, type Json } from './json.ts';

/**
 * The steps to a field of a value (`widgets.4.title`), with the key of a list's item instead of its position
 * (`widgets`, the widget's id, `title`), where `keyOf` has one.
 */
export function keyedPath(value: Json, field: string, keyOf: (item: Json) => string | undefined): string[] {
  if (field === '') return [];
  if (Array.isArray(value)) {
    const [position = '', ...rest] = field.split('.');
    const item: Json = value[Number(position)] ?? null;
    return [keyOf(item) ?? position, ...keyedPath(item, rest.join('.'), keyOf)];
  }
  if (!isObject(value)) return field.split('.');
  // Keys may contain dots: the longest existing one is used.
  const key = Object.keys(value)
    .filter((one) => field === one || field.startsWith(`${one}.`))
    .sort((a, b) => b.length - a.length)[0];
  if (key === undefined) return field.split('.');
  return [key, ...keyedPath(value[key] as Json, field.slice(key.length + 1), keyOf)];
}
