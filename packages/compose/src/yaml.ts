import { Document, isMap, isPair, isScalar, parse, type Scalar, visit } from 'yaml';

/**
 * Docker and the collector read YAML with parsers of version 1.1's time: written as 1.1, `yes`, `on` and `0444` mean
 * to them what they mean here.
 */
const version = '1.1';

/**
 * YAML with a header comment. `comments` gives the comment above an entry, by its path: `services.clickhouse`.
 * File modes come out octal, as everybody writes them.
 */
export function yamlText(value: object, header: string, comments: Readonly<Record<string, string>> = {}): string {
  const document = new Document(value, { version, aliasDuplicateObjects: false });
  document.commentBefore = ` ${header}`;
  visit(document, {
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
  return document.toString({ lineWidth: 0 });
}

/** The value of a YAML text. Throws an Error with the place when it cannot be read. */
export function parseYaml(text: string): unknown {
  return parse(text, { version });
}
