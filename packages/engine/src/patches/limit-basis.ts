import { existsSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { MeasuredBasis } from '@signoz-as-code/catalogue';
import { literal, objectCode } from '@signoz-as-code/core';
import { Node, type ObjectLiteralExpression, Project, type SourceFile, ts, type VariableDeclaration } from 'ts-morph';
import { splice } from './source.ts';

/** A limit with another value, and its basis. */
export interface LimitChange {
  readonly name: string;
  readonly value: number;
  readonly basis: MeasuredBasis;
}

/** Files with their new text, and limits that only a person can change. */
export interface LimitEdits {
  readonly files: readonly { readonly file: string; readonly text: string; readonly names: readonly string[] }[];
  readonly refused: readonly { readonly name: string; readonly because: string }[];
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The texts of the catalogue's files (below `folder`) in which these limits have their new value and basis. */
export function limitEdits(root: string, folder: string, changes: readonly LimitChange[]): LimitEdits {
  const inside = realpathSync(root) + sep;
  const exported = limitsModule(join(inside, folder));
  const refused: { name: string; because: string }[] = [];
  const seen = new Map<string, Node | undefined>();
  const byFile = new Map<SourceFile, { readonly edits: Edit[]; readonly names: string[] }>();
  for (const change of changes) {
    const { name } = change;
    const declaration = exported?.getExportedDeclarations().get(name)?.[0];
    const twin = [...seen].find(([, one]) => one === declaration)?.[0];
    const edits = !Node.isVariableDeclaration(declaration)
      ? `no file below ${folder} defines it by \`export const ${name} = defineLimit({ … })\`: write it by hand`
      : twin !== undefined
        ? `it is the limit ${twin} by another name: measure one of them`
        : editsOf(declaration, change);
    seen.set(name, declaration);
    if (typeof edits === 'string') {
      refused.push({ name, because: edits });
      continue;
    }
    const source = (declaration as VariableDeclaration).getSourceFile();
    const file = byFile.get(source) ?? { edits: [], names: [] };
    file.edits.push(...edits);
    file.names.push(name);
    byFile.set(source, file);
  }
  const files = [...byFile].map(([source, { edits, names }]) => ({
    file: relative(inside, source.getFilePath()).replaceAll(sep, '/'),
    text: edits
      .toSorted((a, b) => b.start - a.start)
      .reduce((text, { start, end, text: by }) => splice(text, start, end, by).text, source.getFullText()),
    names,
  }));
  return { files, refused };
}

/**
 * The module of limits: the `limits` of the catalogue's index, or the file of that name. Only files of `folder` are
 * read.
 */
function limitsModule(folder: string): SourceFile | undefined {
  const project = new Project({
    compilerOptions: {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      allowImportingTsExtensions: true,
      noLib: true,
      types: [],
    },
    skipAddingFilesFromTsConfig: true,
    resolutionHost: (host, options) => ({
      resolveModuleNames: (names, from) =>
        names.map((name) => {
          const { resolvedModule } = ts.resolveModuleName(name, from, options(), host);
          return resolvedModule?.resolvedFileName.startsWith(folder) === true ? resolvedModule : undefined;
        }),
    }),
  });
  const index = join(folder, 'index.ts');
  if (!existsSync(index)) return undefined;
  const [named] = project.addSourceFileAtPath(index).getExportedDeclarations().get('limits') ?? [];
  return Node.isSourceFile(named) ? named : undefined;
}

/** The edits of a limit's object, or why there are none. */
function editsOf(declaration: VariableDeclaration, { value, basis }: LimitChange): Edit[] | string {
  const call = declaration.getInitializer();
  const [spec] = Node.isCallExpression(call) ? call.getArguments() : [];
  if (!Node.isObjectLiteralExpression(spec)) return 'it is not defined by `defineLimit({ … })`: write it by hand';
  const [number, ...others] = propertiesNamed(spec, 'value').map(initializerOf);
  if (number === undefined || others.length > 0 || !isNumber(number))
    return `its value is not a plain number (${number?.getText() ?? 'value'}): write it by hand`;
  const code = basisCode(spec, basis);
  const before = propertiesNamed(spec, 'basis');
  if (before.length === 0) return [edit(number, String(value)), ...added(spec, `basis: ${code}`)];
  const old = before.length === 1 ? initializerOf(before[0] as Node) : undefined;
  if (old === undefined) return 'its basis is not written in its place: write it by hand';
  const fields = fieldEdits(old, basis);
  if (fields === undefined && hasComment(old)) return 'its basis has comments, which would be lost: write it by hand';
  return [edit(number, String(value)), ...(fields ?? [edit(old, code)])];
}

/**
 * Edits for each field of a basis that has the same fields, so that comments between them stay; undefined for any
 * other.
 */
function fieldEdits(old: Node, basis: MeasuredBasis): Edit[] | undefined {
  if (!Node.isObjectLiteralExpression(old)) return undefined;
  const fields = Object.entries(basis);
  const places = fields.flatMap(([name]) => propertiesNamed(old, name).flatMap((one) => initializerOf(one) ?? []));
  if (places.length !== fields.length || old.getProperties().length !== fields.length) return undefined;
  return places.map((place, index) => edit(place, literal(fields[index]?.[1])));
}

function hasComment(node: Node): boolean {
  const inside = (at: number): boolean => at >= node.getStart() && at < node.getEnd();
  return [node, ...node.getDescendants()].some((one) =>
    [...one.getLeadingCommentRanges(), ...one.getTrailingCommentRanges()].some((comment) => inside(comment.getPos())),
  );
}

/** The properties of an object with a name, in any notation: `value`, `'value'`, `['value']`. */
function propertiesNamed(spec: ObjectLiteralExpression, name: string): Node[] {
  return spec.getProperties().filter((one) => {
    if (Node.isSpreadAssignment(one)) return false;
    const written = one.getNameNode();
    const plain = Node.isComputedPropertyName(written) ? written.getExpression() : written;
    return (Node.isStringLiteral(plain) ? plain.getLiteralValue() : plain.getText()) === name;
  });
}

function initializerOf(property: Node): Node | undefined {
  return Node.isPropertyAssignment(property) ? property.getInitializer() : undefined;
}

function isNumber(node: Node): boolean {
  const operand = Node.isPrefixUnaryExpression(node) ? node.getOperand() : node;
  return Node.isNumericLiteral(operand);
}

function edit(node: Node, text: string): Edit {
  return { start: node.getStart(), end: node.getEnd(), text };
}

/** On one line where the limit is, and a line for each field elsewhere. */
function basisCode(spec: ObjectLiteralExpression, basis: MeasuredBasis): string {
  const fields = Object.entries(basis).map(([name, value]) => [name, literal(value)] as const);
  if (isOneLine(spec)) return objectCode(fields);
  const [indent, end] = [indentOf(spec), endOfLine(spec)];
  const step = indent.startsWith('\t') ? '\t' : '  ';
  const lines = fields.map(([name, value]) => `${indent}${step}${name}: ${value},`);
  return ['{', ...lines, `${indent}}`].join(end);
}

/** A field at the end of an object, after a comment there. */
function added(spec: ObjectLiteralExpression, code: string): Edit[] {
  const text = spec.getSourceFile().getFullText();
  const last = spec.getProperties().at(-1) as Node;
  if (isOneLine(spec)) return [{ start: last.getEnd(), end: last.getEnd(), text: `, ${code}` }];
  const hasComma = last.getNextSibling()?.getKind() === ts.SyntaxKind.CommaToken;
  const brace = spec.getEnd() - 1;
  const at = text.slice(0, brace).trimEnd().length;
  const line = `${endOfLine(spec)}${indentOf(spec)}${code},`;
  if (hasComma) return [{ start: at, end: at, text: line }];
  const end = last.getEnd();
  if (at === end) return [{ start: end, end, text: `,${line}` }];
  return [
    { start: end, end, text: ',' },
    { start: at, end: at, text: line },
  ];
}

function isOneLine(spec: ObjectLiteralExpression): boolean {
  return spec.getStartLineNumber() === spec.getEndLineNumber();
}

function indentOf(spec: ObjectLiteralExpression): string {
  const first = spec.getProperties()[0] as Node;
  const before = spec.getSourceFile().getFullText().slice(0, first.getStart());
  return /[ \t]*$/.exec(before)?.[0] ?? '';
}

function endOfLine(spec: ObjectLiteralExpression): string {
  return spec.getSourceFile().getFullText().includes('\r\n') ? '\r\n' : '\n';
}
