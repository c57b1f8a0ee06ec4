import { Node } from 'ts-morph';
import { enclosingWords, fit, isName, type Patched, parse, quoted, splice, wordsOf } from './source.ts';
import { inserted, literal, removed } from './structure.ts';

/**
 * The single edits of a definition that could turn one composed text into another (a filter, an expression, a query): a
 * changed literal, a removed part or a new part. Likeliest first.
 */
export function withinPatches(text: string, words: readonly string[], wanted: string, live: string): Patched[] {
  return [
    ...listPatches(text, wanted, live),
    ...partPatches(text, words, wanted, live),
    ...missingPatches(text, wanted, live),
    ...morePatches(text, words, wanted, live),
  ];
}

/** Lists whose texts are joined, like the values of a variable: with the items of the live text. */
function listPatches(text: string, wanted: string, live: string): Patched[] {
  return parse(text)
    .getDescendants()
    .filter(Node.isArrayLiteralExpression)
    .flatMap((list) => {
      const items = list.getElements().map((one) => (Node.isStringLiteral(one) ? one.getLiteralValue() : undefined));
      const between = [',', ', '].find((separator) => items.join(separator) === wanted);
      if (between === undefined || items.length === 0 || items.includes(undefined)) return [];
      return [splice(text, list.getStart(), list.getEnd(), literal(live.split(between).filter((one) => one !== '')))];
    });
}

/** Literals that contain the changed part of the text. */
function partPatches(text: string, words: readonly string[], wanted: string, live: string): Patched[] {
  const [start, end] = changedPart(wanted, live);
  const sought = wordsOf(words);
  return parse(text)
    .getDescendants()
    .flatMap((node) => {
      const value = partOf(node);
      if (value === undefined || value === '' || value === wanted) return [];
      return placesOf(value, wanted)
        .filter((at) => at <= start && at + value.length >= end)
        .flatMap((at) => {
          const part = live.slice(at, live.length - (wanted.length - at - value.length));
          const code = Node.isNumericLiteral(node) ? numberCode(part) : quoted(part, node.getText()[0] as string);
          const score = fit(enclosingWords(node), sought);
          return code === undefined ? [] : [{ node, code, score, length: value.length }];
        });
    })
    .sort((a, b) => b.score - a.score || b.length - a.length)
    .map(({ node, code }) => splice(text, node.getStart(), node.getEnd(), code));
}

/** Fields, items and arguments that express what the live text does not have, those that express nothing else first. */
function missingPatches(text: string, wanted: string, live: string): Patched[] {
  const gone = wordsOf([wanted]).difference(wordsOf([live]));
  if (gone.size === 0) return [];
  return parse(text)
    .getDescendants()
    .filter((node) => {
      const parent = node.getParent();
      if (Node.isPropertyAssignment(node) || Node.isArrayLiteralExpression(parent)) return true;
      return Node.isCallExpression(parent) && parent.getArguments().includes(node);
    })
    .map((node) => {
      const own = wordsOf([node.getText()]);
      const said = own.intersection(gone).size;
      return { node, said, score: said / own.size + said };
    })
    .filter(({ said }) => said > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ node }) => removed(text, node));
}

/** A field by a name and a value that are new in the live text, or an item of a list by its value. */
function morePatches(text: string, words: readonly string[], wanted: string, live: string): Patched[] {
  const [start, end] = changedPart(live, wanted);
  // The quotes of the new part may belong to its neighbour.
  const added = [live.slice(start, end), live.slice(Math.max(0, start - 1), end), live.slice(start, end + 1)].find(
    (part) => part.split('"').length % 2 === 1 && part.split("'").length % 2 === 1,
  );
  if (added === undefined) return [];
  const values = [...added.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, double, single]) => double ?? single ?? '');
  const [value] = values;
  if (values.length !== 1 || value === undefined || value === '') return [];
  const name = /([A-Za-z_][\w.]*)\W*["']/.exec(added)?.[1];
  const sought = wordsOf(words);
  return parse(text)
    .getDescendants()
    .flatMap((node) => {
      const isTexts =
        Node.isArrayLiteralExpression(node) && node.getElements().every((one) => Node.isStringLiteral(one));
      const isFields = Node.isObjectLiteralExpression(node) && name !== undefined;
      if (!isTexts && !isFields) return [];
      const entry = isTexts ? literal(value) : literal({ [name as string]: value }).slice(2, -2);
      // Beside the existing parts of the text.
      const near = wordsOf([node.getText()]).intersection(wordsOf([wanted])).size / node.getText().length;
      return [{ node, entry, score: near + fit(enclosingWords(node), sought) / 1000 }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ node, entry }) => inserted(text, node as Parameters<typeof inserted>[1], entry));
}

function partOf(node: Node): string | undefined {
  if (Node.isStringLiteral(node) || Node.isNoSubstitutionTemplateLiteral(node))
    return isName(node) ? undefined : node.getLiteralValue();
  return Node.isNumericLiteral(node) ? String(node.getLiteralValue()) : undefined;
}

function numberCode(text: string): string | undefined {
  return text.trim() !== '' && Number.isFinite(Number(text)) ? text.trim() : undefined;
}

/** From where to where a text differs from another. */
function changedPart(text: string, other: string): readonly [start: number, end: number] {
  const most = Math.min(text.length, other.length);
  let start = 0;
  while (start < most && text[start] === other[start]) start += 1;
  let same = 0;
  while (same < most - start && text[text.length - 1 - same] === other[other.length - 1 - same]) same += 1;
  return [start, text.length - same];
}

function placesOf(part: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}
