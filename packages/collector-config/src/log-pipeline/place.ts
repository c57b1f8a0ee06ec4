import type { Attribute } from '@signoz-as-code/catalogue';

/** A place in a log record: `body`, `attributes.level`, `attributes["http.route"]`, `resource["service.name"]`. */
export type Place = 'body' | `${'body' | 'attributes' | 'resource'}${'.' | '["' | "['"}${string}`;

/** Where a parser writes its result: a place, or all attributes or the resource at once. */
export type RootPlace = Place | 'attributes' | 'resource';

/** An attribute of the catalogue stands for its place. */
export type In<P extends string> = P | Attribute;

/**
 * The place of an attribute of the catalogue, as SigNoz writes it. Names are in brackets, because a dot outside
 * brackets leads into an object. Throws an Error for fields that no operator can read or write: of the record's
 * built-in fields, only the body is a place.
 */
export function placeOf(at: In<RootPlace>): string {
  if (typeof at === 'string') return at;
  if (at.context === 'log' && at.name === 'body') return 'body';
  if (at.context !== 'attribute' && at.context !== 'resource')
    throw new Error(`${at.name} is not a place in a log record: write body, attributes["…"] or resource["…"]`);
  return `${at.context === 'resource' ? 'resource' : 'attributes'}["${at.name}"]`;
}

/** Fields that may mean the attributes or the resource as a whole. */
const rootable = ['parse_to', 'field of remove'];

/** Why a text is not a place; undefined when it is one. `field` is the operator's field that contains it. */
export function placeProblem(place: string, field: string): string | undefined {
  const [root] = place.split(/[.[]/, 1) as [string];
  if (!['body', 'attributes', 'resource'].includes(root)) return 'a place begins with body, attributes or resource';
  const rest = place.slice(root.length);
  if (rest === '')
    return root === 'body' || rootable.includes(field) ? undefined : `${root} as a whole is not allowed here`;
  const parts = /^(\.[A-Za-z_]\w*|\["[^"\\[\]\n]+"\]|\['[^'"\\[\]\n]+'\])+$/;
  if (parts.test(rest)) return undefined;
  return /^(\.[^.[\]"']+)+$/.test(rest)
    ? 'a name with characters other than letters, digits and _ is read as arithmetic'
    : 'write .name or ["any name"] after it, without quotes, backslashes and brackets in the name';
}
