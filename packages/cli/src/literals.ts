import { type Duration, goDuration } from '@signoz-as-code/platform';
import { Node, Project, type SourceFile } from 'ts-morph';

export type Primitive = string | number | boolean;

/** A definition's text with one of its literals changed. */
export interface Patched {
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
  /** The lines before and after, without their indentation. */
  readonly before: string;
  readonly after: string;
}

/**
 * The ways in which changing one literal of a definition could turn `wanted` into `live`, the likeliest first: by how
 * many words of the difference's label and path name what encloses the literal. Comments and formatting stay.
 */
export function literalPatches(text: string, words: readonly string[], wanted: Primitive, live: Primitive): Patched[] {
  const file = parse(text);
  const sought = new Set(words.flatMap((word) => word.split(/[^A-Za-z0-9_-]+/)).filter((word) => word !== ''));
  return file
    .getDescendants()
    .flatMap((node) => {
      const replacement = replacementOf(node, wanted, live);
      if (replacement === undefined) return [];
      const enclosing = enclosingWords(node);
      // The innermost name is worth the most: `target` in thresholds · critical · target.
      const score = enclosing.reduce((sum, name, depth) => sum + (sought.has(name) ? 1 / (depth + 1) : 0), 0);
      return [{ node, replacement, score }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ node, replacement }) => patched(text, node, replacement));
}

function parse(text: string): SourceFile {
  return new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true }).createSourceFile(
    'definition.ts',
    text,
  );
}

function patched(text: string, node: Node, replacement: string): Patched {
  const start = node.getStart();
  const line = node.getStartLineNumber();
  const file = parse(text);
  const same = file
    .getDescendantAtPos(start)
    ?.getFirstAncestor((each) => each.getStart() === start && each.getEnd() === node.getEnd());
  (same ?? file.getDescendantAtPos(start))?.replaceWithText(replacement);
  const after = file.getFullText();
  const lineOf = (whole: string): string => (whole.split('\n')[line - 1] ?? '').trim();
  return { text: after, line, before: lineOf(text), after: lineOf(after) };
}

/** What a literal becomes; undefined where it is none, or not one that says `wanted`. */
function replacementOf(node: Node, wanted: Primitive, live: Primitive): string | undefined {
  if (Node.isStringLiteral(node) || Node.isNoSubstitutionTemplateLiteral(node)) {
    if (isName(node) || typeof live !== 'string') return undefined;
    const value = node.getLiteralValue();
    if (value === wanted) return quoted(live, node.getText()[0] as string);
    const duration = isDuration(value) && goDuration(value) === wanted ? shortDuration(live) : undefined;
    return duration === undefined ? undefined : quoted(duration, node.getText()[0] as string);
  }
  if (typeof wanted !== typeof live) return undefined;
  if (Node.isTrueLiteral(node) || Node.isFalseLiteral(node))
    return node.getLiteralValue() === wanted ? String(live) : undefined;
  if (Node.isPrefixUnaryExpression(node)) return Number(node.getText()) === wanted ? String(live) : undefined;
  if (!Node.isNumericLiteral(node) || Node.isPrefixUnaryExpression(node.getParent())) return undefined;
  return node.getLiteralValue() === wanted ? String(live) : undefined;
}

/** Names of properties and of modules are no values. */
function isName(node: Node): boolean {
  const parent = node.getParent();
  return (
    Node.isImportDeclaration(parent) ||
    Node.isExportDeclaration(parent) ||
    Node.isLiteralTypeNode(parent) ||
    (Node.isPropertyAssignment(parent) && parent.getNameNode() === node)
  );
}

/** What encloses a node, from inside out: names of properties and functions, and the texts of its siblings (a severity, a name). */
function enclosingWords(node: Node): string[] {
  return node.getAncestors().flatMap((ancestor) => {
    if (Node.isPropertyAssignment(ancestor)) return [ancestor.getName().replaceAll(/['"]/g, '')];
    if (Node.isCallExpression(ancestor)) return [ancestor.getExpression().getText()];
    if (!Node.isObjectLiteralExpression(ancestor)) return [];
    return ancestor.getProperties().flatMap((property) => {
      const value = Node.isPropertyAssignment(property) ? property.getInitializer() : undefined;
      return Node.isStringLiteral(value) ? value.getLiteralValue().split(/\s+/) : [];
    });
  });
}

function quoted(text: string, quote: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  const escaped = inner.replaceAll(quote, `\\${quote}`);
  return `${quote}${quote === '`' ? escaped.replaceAll('${', '\\${') : escaped}${quote}`;
}

function isDuration(text: string): text is Duration {
  return /^[1-9]\d*(us|ms|s|m|h|d)$/.test(text);
}

/** `1h0m0s` → `1h`; undefined for what takes more than one unit. */
function shortDuration(text: string): Duration | undefined {
  const parts = [...text.matchAll(/(\d+)(h|ms|m|s|µs)/g)].filter(([, amount]) => Number(amount) !== 0);
  const [part] = parts;
  const short = part === undefined || parts.length !== 1 ? '' : `${part[1]}${part[2]}`.replace('µ', 'u');
  return isDuration(short) && goDuration(short) === text ? short : undefined;
}
