import { Node, type ObjectLiteralExpression, type SourceFile } from 'ts-morph';
import { firstChange, type Patched, parse, quoted, splice } from './source.ts';
import { inserted } from './structure.ts';

/**
 * The definition that has `after` in one environment and `before` in all others, field by field of its object, which
 * becomes a function of the environment. Undefined where its object is not written in one place, or more than its
 * fields and the imports changed.
 */
export function limitedTo(environment: string, before: string, after: string): Patched | undefined {
  const [was, is] = [specIn(before), specIn(after)];
  if (was === undefined || is === undefined || was.around !== is.around) return undefined;
  const here = `${is.parameter ?? NAME}.name === ${quoted(environment, "'")}`;
  const old = fieldsOf(was.object);
  let text = after;
  for (const [name, field] of [...fieldsOf(is.object)].reverse()) {
    const said = old.get(name);
    if (said?.text === field.text) continue;
    let replacement: string;
    if (said === undefined)
      replacement = field.value === 'true' ? `${name}: ${here}` : `...(${here} ? { ${field.text} } : {})`;
    else if (said.value !== undefined && field.value !== undefined)
      replacement = `${name}: ${here} ? ${field.value} : ${said.value}`;
    else return undefined;
    text = splice(text, field.start, field.end, replacement).text;
  }
  for (const [name, field] of old) {
    if (fieldsOf(is.object).has(name)) continue;
    const now = specIn(text);
    if (now === undefined) return undefined;
    text = inserted(text, now.object, `...(${here} ? {} : { ${field.text} })`).text;
  }
  text = withParameter(text);
  return { text, ...firstChange(before, text) };
}

const NAME = 'environment';

/** Where a file writes its definition's object. */
interface Spec {
  readonly object: ObjectLiteralExpression;
  /** The name of the environment's parameter; undefined where it is the same for all. */
  readonly parameter: string | undefined;
  /** The rest of the file without its imports. */
  readonly around: string;
}

function specIn(text: string): Spec | undefined {
  const source = parse(text);
  const argument = argumentIn(source);
  const isMade = Node.isArrowFunction(argument);
  const [first, ...more] = isMade ? argument.getParameters() : [];
  const parameter = first?.getName();
  const body = isMade ? argument.getBody() : argument;
  const object = Node.isParenthesizedExpression(body) ? body.getExpression() : body;
  if (!Node.isObjectLiteralExpression(object) || more.length > 0) return undefined;
  if (first !== undefined ? !Node.isIdentifier(first.getNameNode()) : isNamed(source)) return undefined;
  const statements = source.getStatements().filter((statement) => !Node.isImportDeclaration(statement));
  const rest = statements.map((statement) =>
    statement.containsRange(object.getStart(), object.getEnd())
      ? text.slice(statement.getStart(), object.getStart()) + text.slice(object.getEnd(), statement.getEnd())
      : statement.getText(),
  );
  return { object, parameter, around: rest.join('\n') };
}

/** The argument of the definition's constructor: `export default defineRule(…)`. */
function argumentIn(source: SourceFile): Node | undefined {
  const exported = source.getExportAssignment((one) => !one.isExportEquals())?.getExpression();
  const call =
    Node.isAsExpression(exported) || Node.isSatisfiesExpression(exported) ? exported.getExpression() : exported;
  return Node.isCallExpression(call) && call.getArguments().length === 1 ? call.getArguments()[0] : undefined;
}

/** Whether the file already uses the environment's name for something else. */
function isNamed(source: SourceFile): boolean {
  return source.getDescendants().some((node) => Node.isIdentifier(node) && node.getText() === NAME);
}

interface Field {
  readonly text: string;
  /** Undefined where it is not a `name: value`. */
  readonly value: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** By name; properties without one by their text. */
function fieldsOf(object: ObjectLiteralExpression): ReadonlyMap<string, Field> {
  return new Map(
    object.getProperties().map((property) => {
      const isField = Node.isPropertyAssignment(property);
      const name = isField ? property.getNameNode().getText() : property.getText();
      return [
        name,
        {
          text: property.getText(),
          value: isField ? property.getInitializerOrThrow().getText() : undefined,
          start: property.getStart(),
          end: property.getEnd(),
        },
      ];
    }),
  );
}

/** `defineRule({ … })` becomes `defineRule((environment) => ({ … }))`. */
function withParameter(text: string): string {
  const argument = argumentIn(parse(text));
  if (Node.isObjectLiteralExpression(argument))
    return splice(text, argument.getStart(), argument.getEnd(), `(${NAME}) => (${argument.getText()})`).text;
  if (!Node.isArrowFunction(argument) || argument.getParameters().length > 0) return text;
  return splice(text, argument.getStart(), argument.getBody().getStart(), `(${NAME}) => `).text;
}
