import { isDefinition } from './definition.ts';
import { type ValueProblem, valueInWords } from './definition-schema.ts';
import { isOpaque } from './freeze.ts';

/**
 * Parts of a value that neither JSON nor YAML can contain: a function, a BigInt, a Map, a hole in a list. Types exclude
 * them, but the schema of a type may leave parts open. The value must not contain itself.
 */
export function notData(value: unknown): readonly ValueProblem[] {
  const found: ValueProblem[] = [];
  const seen = new Set<object>();
  const look = (it: unknown, field: string, isListed: boolean): void => {
    if (typeof it === 'object' && it !== null) {
      if (seen.has(it) || isDefinition(it)) return;
      if (Array.isArray(it)) {
        seen.add(it);
        for (let at = 0; at < it.length; at += 1) look(it[at], `${field}[${at}]`, true);
        if (Object.keys(it).length > it.length) found.push(...named(it, field));
        return;
      }
      if (!isOpaque(it)) {
        seen.add(it);
        for (const name of Object.keys(it))
          look((it as Record<string, unknown>)[name], field === '' ? name : `${field}.${name}`, false);
        return;
      }
    } else if (isWritable(it, isListed)) return;
    found.push({
      field,
      message: `${valueInWords(it)} is not allowed here`,
      hint: 'expected a text, a number, true, false, null, a list or an object',
    });
  };
  look(value, '', false);
  return found;
}

/** What a list has besides its entries. */
function named(list: readonly unknown[], field: string): readonly ValueProblem[] {
  return Object.keys(list)
    .slice(list.length)
    .map((name) => ({
      field: field === '' ? name : `${field}.${name}`,
      message: `a list has no field '${name}'`,
      hint: 'remove it',
    }));
}

/** A missing field is left out; a missing entry of a list would move the others. */
function isWritable(value: unknown, isListed: boolean): boolean {
  switch (typeof value) {
    case 'undefined':
      return !isListed;
    case 'number':
      return Number.isFinite(value);
    default:
      return !['bigint', 'function', 'symbol'].includes(typeof value);
  }
}
