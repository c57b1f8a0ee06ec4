import { canonicalJson, isObject } from '@signoz-as-code/core';
import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';

const attributes = { ignoreAttributes: false, attributeNamePrefix: '@' } as const;

/** Elements that are lists in the formats here, even when there is only one of them. */
const lists =
  /(\.zookeeper\.node|\.remote_servers\..+\.shard(\.replica)?|^functions\.function(\.argument)?|\.networks\.ip)$/;

const builder = new XMLBuilder({
  ...attributes,
  format: true,
  indentBy: '  ',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
});
const parsing = {
  ...attributes,
  parseAttributeValue: false,
  numberParseOptions: { hex: false, leadingZeros: false },
  isArray: (_name: unknown, path: unknown, _leaf: unknown, isAttribute: boolean) =>
    !isAttribute && lists.test(String(path)),
};
const parser = new XMLParser(parsing);
/** Numbers stay texts, as they are written. */
const textParser = new XMLParser({ ...parsing, parseTagValue: false });

/** XML with a header comment; keys that start with @ are attributes, whose values are texts. */
export function xmlText(value: object, header: string): string {
  // A comment in XML must not contain two hyphens, which a path may.
  const comment = header.replaceAll(/-(?=-)/g, '- ');
  return `<?xml version="1.0"?>\n<!-- ${comment} -->\n${builder.build(value)}`;
}

/** The fields of a value that are read back from XML with another name or text, or not at all. */
export function lostInXml(value: unknown, field = ''): readonly string[] {
  if (comesBack(value)) return [];
  const parts: readonly (readonly [at: string, name: string, part: unknown])[] = Array.isArray(value)
    ? value.map((part: unknown, index) => [`${field}[${index}]`, 'entry', part])
    : Object.entries(isObject(value) ? value : {}).map(([name, part]) => [
        field === '' ? name : `${field}.${name}`,
        name,
        part,
      ]);
  const found = parts.flatMap(([at, name, part]) => (comesBack({ [name]: 'text' }) ? lostInXml(part, at) : [at]));
  return found.length > 0 ? found : [field];
}

function comesBack(value: unknown): boolean {
  const whole = { whole: value };
  try {
    const text = builder.build(whole);
    return (
      XMLValidator.validate(text) === true &&
      canonicalJson(inXml(textParser.parse(text))) === canonicalJson(inXml(whole))
    );
  } catch {
    // The parser refuses some names.
    return false;
  }
}

/** A value as far as XML can tell it from others: a list of one is its entry, and a number is a text. */
function inXml(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 1 ? inXml(value[0]) : value.map(inXml);
  if (!isObject(value)) return String(value);
  const there = Object.entries(value).filter(
    ([, part]) => part !== undefined && !(Array.isArray(part) && part.length === 0),
  );
  return there.length === 0 ? '' : Object.fromEntries(there.map(([name, part]) => [name, inXml(part)]));
}

/** The inverse of {@link xmlText}. Throws an Error with line and column when the text is not well formed. */
export function parseXml(text: string): unknown {
  return parsed(parser, text);
}

function parsed(by: XMLParser, text: string): unknown {
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new Error(`${valid.err.msg} (line ${valid.err.line}, column ${valid.err.col})`);
  const { '?xml': _, ...value } = by.parse(text) as Record<string, unknown>;
  return value;
}

/** The part of JSON Schema that decides how a text of XML is read. */
interface XmlSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly anyOf?: readonly XmlSchema[];
  readonly oneOf?: readonly XmlSchema[];
  readonly properties?: Readonly<Record<string, XmlSchema>>;
  readonly additionalProperties?: boolean | XmlSchema;
  readonly items?: XmlSchema;
  readonly definitions?: Readonly<Record<string, XmlSchema>>;
}

/**
 * The value of a text of XML with the types of a schema: XML itself only has texts, of which a name like `1` is one. Throws
 * like {@link parseXml}.
 */
export function parseXmlAs(schema: XmlSchema): (text: string) => unknown {
  const whole = (one: XmlSchema): readonly XmlSchema[] => {
    const named = one.$ref === undefined ? one : (schema.definitions?.[one.$ref.replace('#/definitions/', '')] ?? {});
    const branches = named.anyOf ?? named.oneOf;
    return branches === undefined ? [named] : branches.flatMap(whole);
  };
  const typed = (value: unknown, schemas: readonly XmlSchema[]): unknown => {
    const all = schemas.flatMap(whole);
    if (Array.isArray(value)) {
      const items = all.flatMap(({ items: one }) => one ?? []);
      return value.map((one) => typed(one, items));
    }
    if (isObject(value))
      return Object.fromEntries(
        Object.entries(value).map(([name, part]) => [
          name,
          typed(
            part,
            all.flatMap((one) => fieldOf(one, name)),
          ),
        ]),
      );
    const types = all.map(({ type }) => type);
    if (types.includes('string')) return value;
    if (types.includes('boolean') && (value === 'true' || value === 'false')) return value === 'true';
    if (types.includes('object') && value === '') return {};
    const isNumber = value !== '' && Number.isFinite(Number(value));
    return isNumber && (types.includes('integer') || types.includes('number')) ? Number(value) : value;
  };
  return (text) => typed(parsed(textParser, text), [schema]);
}

function fieldOf({ properties = {}, additionalProperties }: XmlSchema, name: string): readonly XmlSchema[] {
  if (Object.hasOwn(properties, name)) return [properties[name]!];
  return typeof additionalProperties === 'object' ? [additionalProperties] : [];
}
