import { isDeepStrictEqual } from 'node:util';
import type { StoredArtifact } from '../artifact/artifact.ts';
import type { codes } from '../diagnostic/codes.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { isObject } from '../value/json.ts';
import { type Defined, isDefinition } from './definition.ts';

type Path = readonly string[];

/** A value in a definition, and its place there. */
interface Place {
  readonly path: Path;
  readonly value: unknown;
}

/**
 * Moves problems of an artifact's form to the fields of its definition. An artifact has other names for some fields, and
 * more levels: the field is the one whose path ends as the artifact's does and has the same value, or the only one with
 * its text, or one whose path ends so with another value, or the only one with its number, or the one around it. Where
 * there is none, the message names the artifact's field.
 */
export function atFields(
  found: readonly Diagnostic[],
  artifact: StoredArtifact,
  all: readonly Defined[],
): readonly Diagnostic[] {
  const code: keyof typeof codes = 'artifact/schema';
  if (!found.some((one) => one.code === code)) return found;
  const places = all.filter(({ file }) => file === artifact.source).flatMap(({ spec }) => placesIn(spec));
  const content = parsed(artifact.content);
  return found.map((one) => {
    const { field, file } = one.where;
    if (one.code !== code || field === undefined || file !== artifact.source) return one;
    const path = field.split(/\.|\[(\d+)\]\.?/).filter((part) => part !== undefined && part !== '');
    const own = placeOf(path, valueAt(content, path), places);
    const { field: _, ...where } = one.where;
    if (own !== undefined) return { ...one, where: { ...where, field: textOf(own) } };
    const message = one.message.replace(artifact.file, () => `${artifact.file} · ${field}`);
    return { ...one, message, where };
  });
}

function placeOf(path: Path, value: unknown, places: readonly Place[]): Path | undefined {
  const isThere = (one: Path): boolean => places.some((place) => textOf(place.path) === textOf(one));
  if (isThere(path) || (value === undefined && isThere(path.slice(0, -1)))) return path;
  const equal = places.filter((one) => isDeepStrictEqual(one.value, value));
  const near = (all: readonly Place[]): Place | undefined => {
    const best = Math.max(...all.map((one) => commonEnd(one.path, path)));
    const [only, ...others] = all.filter((one) => best > 0 && commonEnd(one.path, path) === best);
    return others.length === 0 ? only : undefined;
  };
  const only = equal.length === 1 ? equal[0] : undefined;
  const isText = typeof value === 'string' && value !== '';
  const found = near(equal) ?? (isText ? only : undefined) ?? near(places);
  const around = path.map((_, end) => path.slice(0, -1 - end)).find((one) => one.length > 0 && isThere(one));
  return found?.path ?? (typeof value === 'number' ? only?.path : undefined) ?? around;
}

/** The field whose text an error quotes; undefined where that is none or several. */
export function quotedIn(message: string, spec: unknown): string | undefined {
  const quoted = placesIn(spec).filter(
    ({ value }) =>
      typeof value === 'string' && value !== '' && [`'${value}'`, `"${value}"`].some((one) => message.includes(one)),
  );
  return quoted.length === 1 ? textOf(quoted[0]!.path) : undefined;
}

/** How many parts at the ends of two paths are the same; none where that is only a position in a list. */
function commonEnd(one: Path, other: Path): number {
  let count = 0;
  while (count < Math.min(one.length, other.length) && one.at(-1 - count) === other.at(-1 - count)) count += 1;
  return one.slice(one.length - count).some((part) => !/^\d+$/.test(part)) ? count : 0;
}

/** Every value of a definition, but not what is inside of the other definitions that it names. */
export function placesIn(spec: unknown): Place[] {
  const found: Place[] = [];
  const above = new Set<unknown>();
  const walk = (value: unknown, path: Path): void => {
    found.push({ path, value });
    if ((!Array.isArray(value) && !isObject(value)) || isDefinition(value) || above.has(value)) return;
    above.add(value);
    for (const [name, inner] of Object.entries(value)) walk(inner, [...path, name]);
    above.delete(value);
  };
  walk(spec, []);
  return found;
}

/** The value of an artifact in JSON; artifacts in other formats have the values of their definitions elsewhere. */
function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[part] : undefined,
    value,
  );
}

/** A path as diagnostics write it: `items[1].size`. */
export function textOf(path: Path): string {
  return path.join('.').replaceAll(/\.(\d+)(?=\.|$)/g, '[$1]');
}
