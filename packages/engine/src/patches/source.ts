import { Node, Project, type SourceFile } from 'ts-morph';

export type Primitive = string | number | boolean;

/** A definition's text with one change in it. */
export interface Patched {
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
  /** The lines before and after, without their indentation. */
  readonly before: string;
  readonly after: string;
}

/** A definition, parsed. */
export function parse(text: string): SourceFile {
  return new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true }).createSourceFile(
    'definition.ts',
    text,
  );
}

/** The words that locate a difference in a definition. */
export function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.split(/[^A-Za-z0-9_-]+/)).filter((word) => word !== ''));
}

/** How well the surroundings of a place match the words: the innermost name counts most. */
export function fit(enclosing: readonly string[], sought: ReadonlySet<string>): number {
  return enclosing.reduce((sum, name, depth) => sum + (sought.has(name) ? 1 / (depth + 1) : 0), 0);
}

/**
 * The surroundings of a node, from inside out: names of properties and functions, and the texts of its siblings (a
 * severity, a name).
 */
export function enclosingWords(node: Node): string[] {
  return [node, ...node.getAncestors()].flatMap((ancestor) => {
    if (Node.isPropertyAssignment(ancestor)) return [ancestor.getName().replaceAll(/['"]/g, '')];
    if (Node.isCallExpression(ancestor)) return [ancestor.getExpression().getText()];
    if (!Node.isObjectLiteralExpression(ancestor)) return [];
    return ancestor.getProperties().flatMap((property) => {
      const value = Node.isPropertyAssignment(property) ? property.getInitializer() : undefined;
      return Node.isStringLiteral(value) ? value.getLiteralValue().split(/\s+/) : [];
    });
  });
}

/** A text as a literal between `quote`s. */
export function quoted(text: string, quote: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  const escaped = inner.replaceAll(quote, `\\${quote}`);
  return `${quote}${quote === '`' ? escaped.replaceAll('${', '\\${') : escaped}${quote}`;
}

/** A text with `insertion` instead of the range from `start` to `end`. */
export function splice(text: string, start: number, end: number, insertion: string): Patched {
  const after = `${text.slice(0, start)}${insertion}${text.slice(end)}`;
  return { text: after, ...firstChange(text, after) };
}

/** The first line in which two texts differ; empty on the side without such a line. */
export function firstChange(before: string, after: string): Omit<Patched, 'text'> {
  const [was, is] = [before.split('\n'), after.split('\n')];
  const index = was.findIndex((line, at) => line !== is[at]);
  return {
    line: index + 1,
    before: is.length > was.length ? '' : (was[index] ?? '').trim(),
    after: is.length < was.length ? '' : (is[index] ?? '').trim(),
  };
}

/** Whether a text names a property or a module instead of being a value. */
export function isName(node: Node): boolean {
  const parent = node.getParent();
  return (
    Node.isImportDeclaration(parent) ||
    Node.isExportDeclaration(parent) ||
    Node.isLiteralTypeNode(parent) ||
    (Node.isPropertyAssignment(parent) && parent.getNameNode() === node)
  );
}
