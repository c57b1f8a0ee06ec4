import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Diagnostic, isObject, listed, nearest, pathOf } from '@signoz-as-code/core';
import { type Expression, Node, type SourceFile } from 'ts-morph';
import { parse } from './patches/source.ts';

/** Codes of problems that a missing name may cause: JavaScript gives undefined for it. */
const SYMPTOMS = [
  'definition/import-failed',
  'definition/build-failed',
  'definition/type',
  'definition/argument',
  'definition/unchecked',
];

/**
 * The same diagnostics. Where a definition failed because an import does not have a name, it reports each such name
 * with its field and the nearest existing one, instead of the consequence ("Cannot read properties of undefined").
 */
export async function withUnknownNames(
  root: string,
  diagnostics: readonly Diagnostic[],
): Promise<readonly Diagnostic[]> {
  // All definitions in a file share its imports.
  const files = new Set(diagnostics.filter(isSymptom).map(({ where }) => pathOf(where.file)));
  const named = (await Promise.all([...files].map((file) => unknownNames(root, file)))).flat();
  const explained = diagnostics.filter(
    (one) =>
      !named.some(
        ({ where }) => isSymptom(one) && where.file === pathOf(one.where.file) && isCausedBy(one, where.field),
      ),
  );
  return [...explained, ...named];
}

function isSymptom({ code, severity, where, message }: Diagnostic): boolean {
  // Without being an error by itself.
  if (code === 'definition/no-value') return true;
  if (severity !== 'error' || !SYMPTOMS.includes(code) || !/\.[cm]?[jt]s$/.test(pathOf(where.file))) return false;
  return !/^definition\/(type|argument)$/.test(code) || message.includes('undefined');
}

/** Whether a problem is only the consequence of an unknown name in that field. */
function isCausedBy({ code, where }: Diagnostic, field: string | undefined): boolean {
  if (code !== 'definition/type' || where.field === undefined || field === undefined) return code !== 'definition/type';
  return where.field === field || where.field.startsWith(`${field}.`) || where.field.startsWith(`${field}[`);
}

/** Every name in a definition that its module or object does not have. */
async function unknownNames(root: string, file: string): Promise<Diagnostic[]> {
  const path = join(root, file);
  const source = parse(readFileSync(path, 'utf8'));
  const found: Diagnostic[] = [];
  const add = (node: Node, name: string, of: string, known: readonly string[]): void => {
    const near = nearest(name, known);
    const field = fieldOf(node);
    found.push({
      code: 'definition/unknown-name',
      severity: 'error',
      message: `${of} has no '${name}' (line ${node.getStartLineNumber()})`,
      where: { file, ...(field === '' ? {} : { field }) },
      hint: near === undefined ? `it has ${listed(known, 12)}` : `did you mean '${near}'?`,
    });
  };
  const values = await importedValues(source, path, add);
  source.forEachDescendant((node) => {
    if (Node.isPropertyAccessExpression(node)) {
      const of = node.getExpression();
      const { value } = importedValue(of, values);
      const name = node.getName();
      if (lacks(value, name)) add(node, name, of.getText(), Object.keys(value));
    }
    if (!Node.isVariableDeclaration(node)) return;
    const [pattern, initializer] = [node.getNameNode(), node.getInitializer()];
    if (!Node.isObjectBindingPattern(pattern) || initializer === undefined) return;
    const { value } = importedValue(initializer, values);
    for (const element of pattern.getElements()) {
      const name = element.getPropertyNameNode()?.getText() ?? element.getName();
      if (lacks(value, name)) add(element, name, initializer.getText(), Object.keys(value));
    }
  });
  return found;
}

/** The imports of a file, by local name. Modules that cannot be imported are reported elsewhere. */
async function importedValues(
  source: SourceFile,
  path: string,
  unknown: (node: Node, name: string, of: string, known: readonly string[]) => void,
): Promise<ReadonlyMap<string, unknown>> {
  const values = new Map<string, unknown>();
  const { resolve } = createRequire(path);
  for (const declaration of source.getImportDeclarations()) {
    if (declaration.isTypeOnly()) continue;
    const specifier = declaration.getModuleSpecifierValue();
    let module: Readonly<Record<string, unknown>>;
    try {
      module = (await import(pathToFileURL(resolve(specifier)).href)) as typeof module;
    } catch {
      continue;
    }
    const [whole, usual] = [declaration.getNamespaceImport(), declaration.getDefaultImport()];
    if (whole !== undefined) values.set(whole.getText(), module);
    if (usual !== undefined) values.set(usual.getText(), module.default);
    for (const named of declaration.getNamedImports()) {
      const name = named.getName();
      if (named.isTypeOnly()) continue;
      if (name in module) values.set(named.getAliasNode()?.getText() ?? name, module[name]);
      else unknown(named, name, `'${specifier}'`, Object.keys(module));
    }
  }
  return values;
}

/** The value of `a.b.c`, where `a` was imported. */
function importedValue(node: Node, values: ReadonlyMap<string, unknown>): { readonly value?: unknown } {
  if (Node.isIdentifier(node)) return { value: values.get(node.getText()) };
  if (!Node.isPropertyAccessExpression(node)) return {};
  const { value } = importedValue(node.getExpression(), values);
  return lacks(value, node.getName()) || !isObject(value) ? {} : { value: value[node.getName()] };
}

/**
 * Whether a missing name is a mistake: modules and collections must have every name; a single object may lack a field,
 * unless it is almost like one that it has.
 */
function lacks(value: unknown, name: string): value is Readonly<Record<string, unknown>> {
  if (!isObject(value) || name in value) return false;
  const isModule = Object.prototype.toString.call(value) === '[object Module]';
  const isCollection = Object.values(value).length > 0 && Object.values(value).every((one) => isObject(one));
  return isModule || isCollection || nearest(name, Object.keys(value)) !== undefined;
}

/** The field of the definition in which a node stands, or the constant. */
function fieldOf(node: Node): string {
  let field = '';
  const outer = (name: string): void => {
    field = field === '' || field.startsWith('[') ? `${name}${field}` : `${name}.${field}`;
  };
  for (const ancestor of [node, ...node.getAncestors()]) {
    const parent = ancestor.getParent();
    if (Node.isPropertyAssignment(ancestor)) outer(ancestor.getName().replaceAll(/^['"]|['"]$/g, ''));
    else if (Node.isArrayLiteralExpression(parent)) outer(`[${parent.getElements().indexOf(ancestor as Expression)}]`);
    else if (Node.isVariableDeclaration(ancestor)) {
      const name = ancestor.getNameNode();
      if (Node.isIdentifier(name)) outer(name.getText());
    }
  }
  return field;
}
