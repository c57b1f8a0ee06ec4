import { type Duration, goDuration, shortDuration } from '@signoz-as-code/platform';
import { Node } from 'ts-morph';
import { enclosingWords, fit, isName, type Patched, type Primitive, parse, quoted, splice, wordsOf } from './source.ts';

/**
 * The changes of one literal of a definition that could turn `wanted` into `live`, likeliest first: by how many words
 * of the difference's label and path occur in the names around the literal. Comments and formatting stay.
 */
export function literalPatches(text: string, words: readonly string[], wanted: Primitive, live: Primitive): Patched[] {
  const sought = wordsOf(words);
  return parse(text)
    .getDescendants()
    .flatMap((node) => {
      const replacement = replacementOf(node, wanted, live);
      if (replacement === undefined) return [];
      return [{ node, replacement, score: fit(enclosingWords(node), sought) }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ node, replacement }) => splice(text, node.getStart(), node.getEnd(), replacement));
}

/** The new literal; undefined where the node is not a literal with the value `wanted`. */
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

function isDuration(text: string): text is Duration {
  return /^[1-9]\d*(us|ms|s|m|h|d)$/.test(text);
}
