import { escapedLineEnds, needsDoubleQuotes } from '@signoz-as-code/core';
import { Document, isMap, isPair, isScalar, parse, type Scalar, type Tags, visit } from 'yaml';

/**
 * Docker and the collector parse YAML with version 1.1 parsers: written as 1.1, `yes`, `on` and `0444` mean the same to
 * them as here.
 */
const version = '1.1';

/** Names and texts are never merge keys. */
const withoutMerge = (tags: Tags): Tags =>
  tags.filter((tag) => typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:merge');

/**
 * YAML with a header comment. `comments` has the comment above an entry, by its path: `services.clickhouse`. File modes
 * are written in octal.
 */
export function yamlText(value: object, header: string, comments: Readonly<Record<string, string>> = {}): string {
  const document = new Document(value, { version, customTags: withoutMerge, aliasDuplicateObjects: false });
  document.commentBefore = ` ${header}`;
  visit(document, {
    Scalar(_, scalar) {
      if (needsDoubleQuotes(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
    },
    Pair(_, pair) {
      if (!isScalar(pair.key) || pair.key.value !== 'mode' || !isScalar(pair.value)) return;
      if (typeof pair.value.value === 'number') pair.value.format = 'OCT';
    },
  });
  for (const [path, comment] of Object.entries(comments)) {
    const parts = path.split('.');
    const parent = document.getIn(parts.slice(0, -1), true);
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === parts.at(-1))
      : undefined;
    if (pair && isScalar(pair.key)) (pair.key as Scalar).commentBefore = ` ${comment}`;
  }
  return escapedLineEnds(document.toString({ lineWidth: 0 }));
}

/** The value of a YAML text. Throws an Error with the position when it cannot be parsed. */
export function parseYaml(text: string): unknown {
  return parse(text, { version });
}
