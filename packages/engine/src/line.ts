import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memberNames, pathOf, type Where } from '@signoz-as-code/core';
import { Node } from 'ts-morph';
import { parse } from './patches/source.ts';

/**
 * The line of a diagnostic in its definition, counted from 1: that of its field, or of its nearest parent. 1 for a file
 * that is not a definition, or cannot be read.
 */
export function lineFinder(root: string): (where: Where) => number {
  const trees = new Map<string, Node | undefined>();
  return ({ file: place, field }) => {
    const file = pathOf(place);
    if (!file.endsWith('.ts')) return 1;
    if (!trees.has(file)) trees.set(file, defined(join(root, file)));
    const tree = trees.get(file);
    if (tree === undefined) return 1;
    return nearest(tree, [...memberNames(place), ...(field?.match(/[^.[\]]+/g) ?? [])]).getStartLineNumber();
  };
}

/** The export of a definition's file; undefined where it has no default export, or cannot be read. */
function defined(path: string): Node | undefined {
  try {
    const exported = parse(readFileSync(path, 'utf8')).getExportAssignment((found) => !found.isExportEquals());
    return exported?.getExpression();
  } catch {
    // The diagnostic itself reports what is wrong with the file; only its line is lost.
    return undefined;
  }
}

function nearest(node: Node, path: readonly string[]): Node {
  let found = node;
  for (const part of path) {
    const value = valueIn(found);
    const next = Node.isArrayLiteralExpression(value)
      ? value.getElements()[Number(part)]
      : Node.isObjectLiteralExpression(value)
        ? value.getProperty((property) => 'getName' in property && bare(property.getName()) === part)
        : undefined;
    if (next === undefined) return found;
    found = next;
  }
  return found;
}

/** The object or list that a property, a call of a helper or an expression with a type holds. */
function valueIn(node: Node): Node | undefined {
  if (Node.isPropertyAssignment(node) || Node.isAsExpression(node) || Node.isSatisfiesExpression(node)) {
    const inner = Node.isPropertyAssignment(node) ? node.getInitializer() : node.getExpression();
    return inner === undefined ? undefined : valueIn(inner);
  }
  if (Node.isCallExpression(node))
    return node
      .getArguments()
      .map(valueIn)
      .findLast((value) => value !== undefined);
  return Node.isObjectLiteralExpression(node) || Node.isArrayLiteralExpression(node) ? node : undefined;
}

function bare(name: string): string {
  return name.replace(/^['"]|['"]$/g, '');
}
