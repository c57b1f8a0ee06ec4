import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';

const attributes = { ignoreAttributes: false, attributeNamePrefix: '@' } as const;

/** Elements that are lists in the formats here, even when there is only one of them. */
const lists =
  /(\.zookeeper\.node|\.remote_servers\.\w+\.shard(\.replica)?|^functions\.function(\.argument)?|\.networks\.ip)$/;

const builder = new XMLBuilder({
  ...attributes,
  format: true,
  indentBy: '  ',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
});
const parser = new XMLParser({
  ...attributes,
  parseAttributeValue: false,
  numberParseOptions: { hex: false, leadingZeros: false },
  isArray: (_name, path, _leaf, isAttribute) => !isAttribute && lists.test(String(path)),
});

/** XML with a header comment; keys that start with @ are attributes, whose values are texts. */
export function xmlText(value: object, header: string): string {
  // A comment in XML must not contain two hyphens, which a path may.
  const comment = header.replaceAll(/-(?=-)/g, '- ');
  return `<?xml version="1.0"?>\n<!-- ${comment} -->\n${builder.build(value)}`;
}

/** The inverse of {@link xmlText}. Throws an Error with line and column when the text is not well formed. */
export function parseXml(text: string): unknown {
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new Error(`${valid.err.msg} (line ${valid.err.line}, column ${valid.err.col})`);
  const { '?xml': _, ...value } = parser.parse(text) as Record<string, unknown>;
  return value;
}
