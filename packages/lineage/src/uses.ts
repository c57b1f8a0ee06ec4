import { type Catalogue, storedNames } from '@signoz-as-code/catalogue';
import type { Kind, Place, Reviewed } from './reviewed.ts';
import { rolesIn } from './roles.ts';

export type { Kind, Place, Reviewed } from './reviewed.ts';

/** Fields with a whole query or filter, in which a plain word can be a name. */
const QUERIES = /(^|\.)(query|expression)$/;
/** Fields that hold one name. */
const NAMES = /(^|\.)(key|name|id|metricName|dynamicVariablesAttribute)$/;

/** Every text of an artifact. SigNoz's own columns, `attribute_string_http$$route`, are read as their attributes. */
export function placesIn({ path, content }: Pick<Reviewed, 'path' | 'content'>): readonly Place[] {
  if (path.endsWith('.json')) return leaves(JSON.parse(content), '');
  return content.split('\n').map((line, index) => ({
    field: `line ${index + 1}`,
    text: line.replaceAll(/\b(attribute|resource)_(string|number|bool)_/g, ' ').replaceAll('$$', '.'),
  }));
}

function leaves(value: unknown, field: string): Place[] {
  if (typeof value === 'string') return [{ field, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, field === '' ? key : `${field}.${key}`));
}

/** The places of an artifact that name something, by any of its forms. */
export function placesNaming(
  artifact: Pick<Reviewed, 'path' | 'content'>,
  kind: Kind,
  forms: readonly string[],
): readonly Place[] {
  const places = placesIn(artifact).filter((place) => forms.some((form) => names(place, form)));
  // A text that looks like a name was already found.
  const plain = forms.filter((form) => !LOOKS_LIKE_A_NAME.test(form) && artifact.content.includes(form));
  if (plain.length === 0) return places;
  const found = new Map(places.map((place) => [place.field, place]));
  for (const { kind: of, name, field, text } of rolesIn(artifact))
    if (of === kind && plain.includes(name) && !found.has(field)) found.set(field, { field, text });
  return [...found.values()];
}

const LOOKS_LIKE_A_NAME = /[._-]/;

/**
 * Whether a text names something. Names with a dot, underscore or hyphen are found as whole words anywhere. A plain
 * word (`state`, `device`) only counts where a name or a query is expected, or by its role, because prose has such
 * words too.
 */
export function names({ field, text }: Place, name: string): boolean {
  if (!text.includes(name)) return false;
  if (!LOOKS_LIKE_A_NAME.test(name) && !QUERIES.test(field)) return NAMES.test(field) && text === name;
  return pattern(name).test(text);
}

const patterns = new Map<string, RegExp>();

function pattern(name: string): RegExp {
  const known = patterns.get(name);
  if (known !== undefined) return known;
  const made = new RegExp(`(?<![\\w.-])${name.replaceAll(/[.\\-]/g, '\\$&')}(?![\\w-]|\\.\\w)`);
  patterns.set(name, made);
  return made;
}

/**
 * The catalogue's entry of a name, and every form in which artifacts name it; undefined when there is no such entry.
 */
export function subject(
  catalogue: Catalogue,
  name: string,
): { readonly kind: Kind; readonly forms: readonly string[] } | undefined {
  const metric = catalogue.metrics.find((one) => one.name === name || storedNames(one).includes(name));
  if (metric !== undefined) return { kind: 'metric', forms: [...new Set([metric.name, ...storedNames(metric)])] };
  if (catalogue.attributes.some((one) => one.name === name)) return { kind: 'attribute', forms: [name] };
  if (catalogue.services.some((one) => one.name === name)) return { kind: 'service', forms: [name] };
  return undefined;
}
