import type { Asks, Compared } from '@signoz-as-code/catalogue';
import type { Signal } from './fields.ts';

interface Found {
  readonly name: string;
  readonly at: number;
}

/** The literal names in a ClickHouse statement over SigNoz's tables. */
export interface ParsedSql {
  /** `database.table`, without the prefix of Distributed tables. */
  readonly tables: readonly Found[];
  /** Attributes read from columns, maps and labels. */
  readonly attributes: readonly (Found & { readonly context: 'resource' | 'attribute' })[];
  /** The values that metric_name is compared with. */
  readonly metrics: readonly Found[];
  /** The values that attributes are compared with, where the text directly follows the attribute. */
  readonly compared: readonly Compared[];
}

/** A quoted text of ClickHouse: single quotes, escaped by a backslash or doubled. */
const TEXT = String.raw`'((?:[^'\\]|\\.|'')*)'`;
const COMMENTS = /--[^\n]*|\/\*[\s\S]*?\*\//g;
const TABLE = /\b(signoz_(?:traces|logs|metrics|metadata|meter|analytics))\s*\.\s*`?(?:distributed_)?(\w+)/g;
/** attributes_string['http.route'], resources_string['host.name'], the maps of metrics, and those of older schemas. */
const MAP = new RegExp(
  String.raw`\b(attributes_(?:string|number|bool)|resources_string|attrs|scope_attrs|resource_attrs|stringTagMap|numberTagMap|boolTagMap|resourceTagsMap)\s*\[\s*${TEXT}\s*\]`,
  'g',
);
/** `attribute_string_http$$route` */
const COLUMN = /\b(attribute|resource)_(?:string|number|bool)_((?:\w|\$\$)+?)(?:_exists)?(?=[^\w$]|$)/g;
/** JSONExtractString(labels, 'state') */
const LABEL = new RegExp(
  String.raw`\b(?:simple)?JSON(?:Extract\w*|Has)\s*\(\s*(?:\w+\.)?labels\s*,\s*${TEXT}(?:\s*\))?`,
  'g',
);
/** resource.\`service.name\`, the JSON column. */
const JSON_COLUMN = /\bresource\s*\.\s*`([^`]+)`/g;
const METRIC = new RegExp(String.raw`\bmetric_name\s*(?:=|==|!=|IN\s*[([])\s*(${TEXT}(?:\s*,\s*${TEXT})*)`, 'gi');

/** What may follow an attribute: the rest of its expression, and compared texts; in a call, after a comma. */
const COMPARED = new RegExp(
  `[\\s)\`]*(?:::\\w+\\s*)?(==?|!=|<>|(?:NOT\\s+)?IN\\s*[([]|(?:NOT\\s+)?I?LIKE\\s|,)\\s*(${TEXT}(?:\\s*,\\s*${TEXT})*)`,
  'iy',
);
/** What may come before an attribute: its call, or a compared text. */
const CALL = /\b(?!(?:where|prewhere|and|or|not|on|having|when|if|in)\b)(\w+)\s*\(\s*(?:\w+\s*\.\s*)?`?$/i;
const BEFORE = new RegExp(`(${TEXT})\\s*(?:==?|!=|<>)\\s*(?:\\w+\\s*\\.\\s*)?\`?$`);

/** Functions that compare their first argument with the second, by their names in lower case. */
const COMPARING: Readonly<Record<string, Asks>> = {
  equals: 'equals',
  notequals: 'equals',
  startswith: 'begins',
  endswith: 'ends',
  like: 'like',
  notlike: 'like',
  ilike: 'ilike',
  notilike: 'ilike',
  match: 'matches',
  hastoken: 'contains',
  position: 'contains',
  positioncaseinsensitive: 'contains',
};
/** Functions that return a text unchanged. */
const KEEPING = [
  'tostring',
  'assumenotnull',
  'tolowcardinality',
  'tonullable',
  'any',
  'anylast',
  'trim',
  'materialize',
];

/** Extracts the relevant names of a statement; it is not parsed, because SigNoz fills in templates first. */
export function parseSql(statement: string): ParsedSql {
  // Comments become blanks, so that positions stay.
  const sql = statement.replaceAll(COMMENTS, (comment) => ' '.repeat(comment.length));
  const tables = [...sql.matchAll(TABLE)].map((match) => ({ name: `${match[1]}.${match[2]}`, at: match.index }));
  const attributes: (Found & { context: 'resource' | 'attribute' })[] = [];
  const compared: Compared[] = [];
  const add = (match: RegExpExecArray, name: string, context: 'resource' | 'attribute'): void => {
    attributes.push({ name, at: match.index, context });
    compared.push(...comparedWith(sql, name, match.index, match.index + match[0].length));
  };
  for (const match of sql.matchAll(MAP))
    add(match, unquoted(match[2]!), /^resource/.test(match[1]!) ? 'resource' : 'attribute');
  for (const match of sql.matchAll(COLUMN))
    add(match, match[2]!.replaceAll('$$', '.'), match[1] as 'resource' | 'attribute');
  for (const match of sql.matchAll(LABEL)) add(match, unquoted(match[1]!), 'attribute');
  for (const match of sql.matchAll(JSON_COLUMN)) add(match, match[1]!, 'resource');
  const metrics = [...sql.matchAll(METRIC)].flatMap((match) =>
    [...match[1]!.matchAll(new RegExp(TEXT, 'g'))].map((text) => ({
      name: unquoted(text[1]!),
      at: match.index + match[0].indexOf(text[0]),
    })),
  );
  return { tables, attributes: attributes.sort((a, b) => a.at - b.at), metrics, compared };
}

/** The texts that a statement compares an attribute with; the attribute is from `start` to `end`. */
function comparedWith(sql: string, attribute: string, start: number, end: number): Compared[] {
  const before = sql.slice(Math.max(0, start - 200), start);
  const call = CALL.exec(before)?.[1]?.toLowerCase();
  const [, reversed] = BEFORE.exec(before) ?? [];
  if (reversed !== undefined) {
    const at = start - before.length + before.lastIndexOf(reversed);
    return [{ attribute, asks: 'equals', value: unquoted(reversed.slice(1, -1)), at }];
  }
  COMPARED.lastIndex = end;
  const [whole, operator = '', texts = ''] = COMPARED.exec(sql) ?? [];
  if (whole === undefined) return [];
  const asks = asksOf(operator, call, sql.slice(end).trimStart().replace(/^`\s*/, '').startsWith(')'));
  if (asks === undefined) return [];
  const from = end + whole.length - texts.length;
  const found = [...texts.matchAll(new RegExp(TEXT, 'g'))].map((text) => ({
    attribute,
    asks,
    value: unquoted(text[1]!),
    at: from + text.index,
  }));
  return operator === ',' ? found.slice(0, 1) : found;
}

/** The comparison by an operator after an attribute, or by its call; undefined where the text is transformed. */
function asksOf(operator: string, call: string | undefined, isClosed: boolean): Asks | undefined {
  if (operator === ',') return COMPARING[call ?? ''];
  if (isClosed && call !== undefined && !KEEPING.includes(call)) return undefined;
  const [word = ''] = /I?LIKE/i.exec(operator) ?? [];
  return word === '' ? 'equals' : word.toUpperCase() === 'LIKE' ? 'like' : 'ilike';
}

/** The signal of a statement, by the database that it reads. */
export function signalsOfSql({ tables }: ParsedSql): Signal[] {
  const databases = new Set(tables.map(({ name }) => name.slice('signoz_'.length, name.indexOf('.'))));
  return (['traces', 'logs', 'metrics'] as const).filter((signal) => databases.has(signal));
}

function unquoted(text: string): string {
  return text.replaceAll("''", "'").replaceAll(/\\(.)/g, '$1');
}
