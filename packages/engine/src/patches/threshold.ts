import { realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Node, type ObjectLiteralExpression, Project } from 'ts-morph';
import { numberOf, ofDefinitions, useOf } from './limit.ts';

/** Where the target of a threshold is written. */
export interface TargetPlace {
  /** From the project's root. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** The text there: `target: 10`, or `value: 10` of a limit. */
  readonly field: 'target' | 'value';
  /** The limit that the target is, and the target for each 1 of it; undefined where it is a plain number. */
  readonly limit?: { readonly name: string; readonly ratio: number };
}

/**
 * Where a rule's file, or the limit that it uses, sets the target of a severity. Undefined where that cannot be found.
 */
export function targetPlace(root: string, file: string, severity: string, target: number): TargetPlace | undefined {
  const inside = realpathSync(root) + sep;
  const project = new Project({ ...ofDefinitions(inside), skipAddingFilesFromTsConfig: true });
  const nodes = project
    .addSourceFileAtPath(join(inside, file))
    .getDescendants()
    .filter(Node.isObjectLiteralExpression)
    .filter((object) => severityOf(object) === severity)
    .flatMap((object) => targetOf(object) ?? []);
  const placeOf = (node: Node, field: TargetPlace['field']): Omit<TargetPlace, 'limit'> => ({
    file: relative(inside, node.getSourceFile().getFilePath()).replaceAll(sep, '/'),
    line: node.getStartLineNumber(),
    field,
  });
  for (const node of nodes) {
    const use = useOf(node, target);
    const value = use === undefined ? undefined : numberOf(use.limit);
    if (use !== undefined && value !== undefined)
      return { ...placeOf(value, 'value'), limit: { name: use.limit.getName(), ratio: use.ratio } };
    if (Number(node.getText().replaceAll('_', '')) === target) return placeOf(node, 'target');
  }
  return undefined;
}

/** The name in `severity: 'critical'`, or in `severity: ownSeverity('P1')`. */
function severityOf(object: ObjectLiteralExpression): string | undefined {
  const property = object.getProperty('severity');
  const said = Node.isPropertyAssignment(property) ? property.getInitializer() : undefined;
  const text = Node.isCallExpression(said) ? said.getArguments()[0] : said;
  return Node.isStringLiteral(text) ? text.getLiteralValue() : undefined;
}

function targetOf(object: ObjectLiteralExpression): Node | undefined {
  const property = object.getProperty('target');
  if (Node.isShorthandPropertyAssignment(property)) return property.getNameNode();
  return Node.isPropertyAssignment(property) ? property.getInitializer() : undefined;
}
