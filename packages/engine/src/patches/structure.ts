import type { Json, JsonObject } from '@signoz-as-code/core';
import {
  type ArrayLiteralExpression,
  type CallExpression,
  Node,
  type ObjectLiteralExpression,
  SyntaxKind,
} from 'ts-morph';
import { enclosingWords, firstChange, fit, type Patched, parse, quoted, splice, wordsOf } from './source.ts';

/** The edits that add `name: value` to one of a definition's objects, likeliest first. Comments and formatting stay. */
export function additionPatches(text: string, words: readonly string[], name: string, value: Json): Patched[] {
  const sought = wordsOf(words);
  const field = `${propertyNamed(name)}: ${literal(value)}`;
  const places = parse(text)
    .getDescendants()
    .filter((node) => Node.isObjectLiteralExpression(node) || Node.isCallExpression(node))
    .filter((node) => Node.isObjectLiteralExpression(node) || !hasOptions(node));
  return ranked(places, sought)
    .filter(
      (node) => !(Node.isObjectLiteralExpression(node) && node.getProperties().some((one) => nameOf(one) === name)),
    )
    .map((node) => (Node.isCallExpression(node) ? withOptions(text, node, field) : inserted(text, node, field)));
}

/** Whether the likeliest object already has `name`, in any form: a limit, a computed value. */
export function isSaid(text: string, words: readonly string[], name: string): boolean {
  const [likeliest] = ranked(parse(text).getDescendants().filter(Node.isObjectLiteralExpression), wordsOf(words));
  return likeliest?.getProperty(name) !== undefined;
}

/** Whether a constructor's argument is an object, to which fields can be added. */
function hasOptions(call: CallExpression): boolean {
  return Node.isObjectLiteralExpression(call.getArguments().at(-1));
}

function withOptions(text: string, call: CallExpression, field: string): Patched {
  const last = call.getArguments().at(-1);
  const at = last?.getEnd() ?? call.getEnd() - 1;
  return splice(text, at, at, `${last === undefined ? '' : ', '}{ ${field} }`);
}

/** The edits that replace the whole value of a field called `name`. */
export function replacementPatches(text: string, words: readonly string[], name: string, value: Json): Patched[] {
  const properties = parse(text)
    .getDescendants()
    .filter(Node.isPropertyAssignment)
    .filter((node) => nameOf(node) === name);
  return ranked(properties, wordsOf(words)).flatMap((node) => {
    const said = node.getInitializer();
    return said === undefined ? [] : [splice(text, said.getStart(), said.getEnd(), literal(value))];
  });
}

/** The edits that remove `name` from a definition, likeliest first. Its comment goes with it. */
export function removalPatches(text: string, words: readonly string[], name: string): Patched[] {
  const properties = parse(text)
    .getDescendants()
    .filter((node) => Node.isPropertyAssignment(node) && nameOf(node) === name);
  return ranked(properties, wordsOf(words)).map((node) => removed(text, node));
}

/** The edits that append an item to a list called `name`. */
export function itemAdditionPatches(text: string, words: readonly string[], name: string, value: Json): Patched[] {
  return listsCalled(text, words, name).map((list) => inserted(text, list, literal(value)));
}

/** The edits that remove a text from a list called `name`. */
export function itemRemovalPatches(text: string, words: readonly string[], name: string, value: string): Patched[] {
  return listsCalled(text, words, name).flatMap((list) =>
    list
      .getElements()
      .filter((element) => Node.isStringLiteral(element) && element.getLiteralValue() === value)
      .map((element) => removed(text, element)),
  );
}

/** The edits that remove the object called `name` from a list (a threshold by its severity). */
export function namedRemovalPatches(text: string, words: readonly string[], name: string): Patched[] {
  const items = parse(text)
    .getDescendants()
    .filter((node) => Node.isObjectLiteralExpression(node) && Node.isArrayLiteralExpression(node.getParent()))
    .filter((node) =>
      (node as ObjectLiteralExpression).getProperties().some((property) => {
        const value = Node.isPropertyAssignment(property) ? property.getInitializer() : undefined;
        return Node.isStringLiteral(value) && value.getLiteralValue() === name;
      }),
    );
  return ranked(items, wordsOf(words)).map((node) => removed(text, node));
}

/**
 * Sets these fields in the objects of these properties, replacing fields of the same names; undefined where the
 * definition has no such property.
 */
export function fieldsPatch(text: string, owners: Readonly<Record<string, JsonObject>>): Patched | undefined {
  let after = text;
  for (const [owner, fields] of Object.entries(owners)) {
    for (const [name, value] of Object.entries(fields)) {
      const object = objectOf(after, owner);
      if (object === undefined) return undefined;
      const known = object.getProperties().find((property) => nameOf(property) === name);
      const initializer = Node.isPropertyAssignment(known) ? known.getInitializer() : undefined;
      after =
        initializer === undefined
          ? inserted(after, object, `${propertyNamed(name)}: ${literal(value)}`).text
          : splice(after, initializer.getStart(), initializer.getEnd(), literal(value)).text;
    }
  }
  return { text: after, ...firstChange(text, after) };
}

/**
 * `sendRate: timeSeries({ … })`: the object in it, by the name of the property or the id in the object; the
 * definition's own for ''.
 */
function objectOf(text: string, owner: string): ObjectLiteralExpression | undefined {
  if (owner === '')
    return parse(text)
      .getExportAssignment(() => true)
      ?.getFirstDescendantByKind(SyntaxKind.ObjectLiteralExpression);
  for (const node of parse(text).getDescendants()) {
    if (!Node.isPropertyAssignment(node)) continue;
    const value = node.getInitializer();
    const object = Node.isCallExpression(value) ? value.getArguments().at(-1) : value;
    if (!Node.isObjectLiteralExpression(object)) continue;
    const id = object.getProperty('id');
    const own = Node.isPropertyAssignment(id) ? id.getInitializer() : undefined;
    if (nameOf(node) === owner || (Node.isStringLiteral(own) && own.getLiteralValue() === owner)) return object;
  }
  return undefined;
}

/** The lists of that name, the likeliest first. */
export function listsCalled(text: string, words: readonly string[], name: string): ArrayLiteralExpression[] {
  const lists = parse(text)
    .getDescendants()
    .filter(Node.isArrayLiteralExpression)
    .filter((list) => {
      const parent = list.getParent();
      return Node.isPropertyAssignment(parent) && nameOf(parent) === name;
    });
  return ranked(lists, wordsOf(words));
}

function ranked<Found extends Node>(nodes: readonly Found[], sought: ReadonlySet<string>): Found[] {
  return nodes
    .map((node) => ({ node, score: fit(enclosingWords(node), sought) }))
    .sort((a, b) => b.score - a.score)
    .map(({ node }) => node);
}

/**
 * Adds an entry to an object or a list, formatted like its other entries: `after` one of them, or at the end.
 */
export function inserted(
  text: string,
  into: ObjectLiteralExpression | ArrayLiteralExpression,
  entry: string,
  after?: Node,
): Patched {
  const entries: readonly Node[] = Node.isObjectLiteralExpression(into) ? into.getProperties() : into.getElements();
  const last = after ?? entries.at(-1);
  if (last === undefined) {
    const [open, close] = Node.isObjectLiteralExpression(into) ? ['{ ', ' }'] : ['[', ']'];
    return splice(text, into.getStart(), into.getEnd(), `${open}${entry}${close}`);
  }
  const isOneLine = last.getStartLineNumber() === into.getStartLineNumber();
  if (isOneLine) return splice(text, last.getEnd(), last.getEnd(), `, ${entry}`);
  const indentation = /^[\t ]*/.exec(text.slice(text.lastIndexOf('\n', last.getStart()) + 1))?.[0] ?? '';
  const comma = /^\s*,/.exec(text.slice(last.getEnd()));
  if (comma === null) return splice(text, last.getEnd(), last.getEnd(), `,\n${indentation}${entry}`);
  // After the comment beside the last entry.
  const lineEnd = text.indexOf('\n', last.getEnd() + comma[0].length);
  return splice(text, lineEnd, lineEnd, `\n${indentation}${entry},`);
}

/** Removes a field, an item or an argument, and the comment above it. */
export function removed(text: string, node: Node): Patched {
  const [comment] = node.getLeadingCommentRanges();
  const start = comment?.getPos() ?? node.getStart();
  const comma = /^\s*,/.exec(text.slice(node.getEnd()));
  const end = node.getEnd() + (comma?.[0].length ?? 0);
  const [lineStart, lineEnd] = [text.lastIndexOf('\n', start - 1) + 1, text.indexOf('\n', end)];
  const standsAlone = text.slice(lineStart, start).trim() === '' && /^[\t ]*(\/\/.*)?$/.test(text.slice(end, lineEnd));
  if (standsAlone) return splice(text, lineStart, lineEnd + 1, '');
  if (comma !== null) return splice(text, start, end + (/^ */.exec(text.slice(end))?.[0].length ?? 0), '');
  // The last entry on a line takes the comma before it along.
  const before = /,\s*$/.exec(text.slice(0, start));
  return splice(text, start - (before?.[0].length ?? 0), end, '');
}

function nameOf(node: Node): string | undefined {
  return Node.isPropertyAssignment(node) ? node.getName().replaceAll(/^['"]|['"]$/g, '') : undefined;
}

export function propertyNamed(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name, "'");
}

/** A value as the formatter of this project writes it. */
export function literal(value: Json): string {
  if (typeof value === 'string') return quoted(value, "'");
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  const entries = Object.entries(value as { readonly [field: string]: Json });
  return entries.length === 0
    ? '{}'
    : `{ ${entries.map(([name, one]) => `${propertyNamed(name)}: ${literal(one)}`).join(', ')} }`;
}
