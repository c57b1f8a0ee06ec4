import { isObject } from './json.ts';

/**
 * Calls `look` for every text and every field name in a value, with the path of the field; empty for the value itself.
 */
export function eachText(value: unknown, look: (text: string, field: string) => void): void {
  const above = new Set<unknown>();
  const walk = (part: unknown, field: string): void => {
    if (typeof part === 'string') look(part, field);
    if (typeof part !== 'object' || part === null || above.has(part)) return;
    above.add(part);
    if (Array.isArray(part)) for (const [index, item] of part.entries()) walk(item, `${field}[${index}]`);
    else if (isObject(part))
      for (const [key, item] of Object.entries(part)) {
        const inside = field === '' ? key : `${field}.${key}`;
        look(key, inside);
        walk(item, inside);
      }
    above.delete(part);
  };
  walk(value, '');
}
