/**
 * The reference of all `define…` functions that packages/<name>/src/index.ts exports, from their types and docstrings:
 * packages/preview/src/schema/reference.json, which the preview shows. With --check it writes nothing and exits 2 when
 * the file is stale.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type FunctionDeclaration,
  type InterfaceDeclaration,
  type JSDocableNode,
  Node,
  Project,
  type PropertySignature,
  type TypeAliasDeclaration,
  type TypeNode,
  type Symbol as TypeSymbol,
} from 'ts-morph';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly isOptional: boolean;
  readonly about: string;
}
interface Named {
  readonly name: string;
  readonly about: string;
  readonly fields?: readonly Field[];
  readonly text?: string;
}
type Declared = InterfaceDeclaration | TypeAliasDeclaration;

const root = join(import.meta.dirname, '..');
const target = 'packages/preview/src/schema/reference.json';
/** The wrappers of definitions are the same for all, and say nothing about the wrapped value. */
const WRAPPERS = /^(Definable|Definition)$/;
/** A union of every known value is too long to read. */
const LONGEST = 900;

const program = new Project({ tsConfigFilePath: join(root, 'tsconfig.json'), skipAddingFilesFromTsConfig: true });
const entries = program.addSourceFilesAtPaths(
  globSync('packages/*/src/index.ts', { cwd: root })
    .sort()
    .map((file) => join(root, file)),
);
program.resolveSourceFileDependencies();

const defines = entries
  .flatMap((entry) =>
    [...entry.getExportedDeclarations()].flatMap(([name, all]) => all.map((one) => [entry, name, one] as const)),
  )
  .flatMap(([entry, name, one]) => {
    if (!Node.isFunctionDeclaration(one) || !/^define[A-Z]/.test(name)) return [];
    const [, folder] = /packages\/([^/]+)\/src/.exec(entry.getFilePath()) ?? [];
    // Exports of another package belong there.
    if (!one.getSourceFile().getFilePath().includes(`/packages/${folder}/`)) return [];
    return [
      { name, from: `signoz-as-code/${folder}`, signature: signatureOf(one), about: aboutOf(one), types: typesOf(one) },
    ];
  })
  .sort((a, b) => (a.name < b.name ? -1 : 1));
const text = `[\n${defines.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`;
const file = join(root, target);
if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  console.log(`${process.argv.includes('--check') ? 'stale' : 'written'}  ${target}`);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else {
    process.exitCode = 2;
    console.error('The reference is older than the types: run `pnpm types`.');
  }
}

function signatureOf(define: FunctionDeclaration): string {
  const parameters = define.getParameters().map((one) => flat(one.getText()));
  return `${define.getName()}(${parameters.join(', ')})`;
}

/** The result type of a function, and every type that it names, the nearest first. */
function typesOf(define: FunctionDeclaration): readonly Named[] {
  const nodes = [
    ...define.getParameters().flatMap((one) => one.getTypeNode() ?? []),
    ...define.getTypeParameters().flatMap((one) => one.getConstraint() ?? []),
  ];
  const found: Declared[] = [];
  for (let next = nodes.flatMap(namedIn); next.length > 0; ) {
    const fresh = [...new Set(next)].filter((one) => !found.includes(one));
    found.push(...fresh);
    next = fresh.flatMap((one) => namedIn(one));
  }
  return found.map(described);
}

/** The types of this repository that a node names, without the wrappers of definitions. */
function namedIn(node: Node): Declared[] {
  const heads = Node.isInterfaceDeclaration(node)
    ? node
        .getType()
        .getProperties()
        .flatMap((one) => one.getDeclarations())
    : [node];
  return heads
    .flatMap((head) => [head, ...head.getDescendants()])
    .flatMap((one) => {
      if (!Node.isTypeReference(one) && !Node.isExpressionWithTypeArguments(one)) return [];
      const [name, within] = [Node.isTypeReference(one) ? one.getTypeName() : one.getExpression(), one.getParent()];
      const isHandedIn = Node.isTypeReference(within) && WRAPPERS.test(within.getTypeName().getText());
      return isHandedIn && within.getTypeArguments()[0] !== one ? [] : declaredBy(name.getSymbol());
    });
}

function declaredBy(symbol: TypeSymbol | undefined): Declared[] {
  const of = symbol?.getAliasedSymbol() ?? symbol;
  return (of?.getDeclarations() ?? []).flatMap((one) => {
    if (!Node.isInterfaceDeclaration(one) && !Node.isTypeAliasDeclaration(one)) return [];
    const path = one.getSourceFile().getFilePath();
    const isOwn = path.startsWith(join(root, 'packages')) && !path.includes('/node_modules/');
    // The hundreds of component configurations are the collector's own.
    const isComponents = path.includes('/collector-config/') && path.includes('generated');
    const isDefinition = Node.isTypeAliasDeclaration(one) && /^Definition</.test(one.getTypeNode()?.getText() ?? '');
    return isOwn && !isComponents && !isDefinition && !WRAPPERS.test(one.getName()) ? [one] : [];
  });
}

function described(one: Declared): Named {
  const head = { name: `${one.getName()}${typeParametersOf(one)}`, about: aboutOf(one) };
  if (Node.isInterfaceDeclaration(one))
    return {
      ...head,
      fields: fieldsOf(
        one
          .getType()
          .getProperties()
          .flatMap((property) => property.getDeclarations())
          .filter(Node.isPropertySignature),
      ),
    };
  const node = one.getTypeNode() as TypeNode;
  const parts = partsOf(node);
  const literals = parts.filter(Node.isTypeLiteral);
  const others = parts.filter((part) => !Node.isTypeLiteral(part));
  if (literals.length === 0) return { ...head, text: meaningOf(one, node) };
  const fields = fieldsOf(literals.flatMap((literal) => literal.getProperties()));
  return {
    ...head,
    ...(others.length === 0 ? {} : { text: others.map((part) => flat(part.getText())).join(' or ') }),
    fields,
  };
}

function typeParametersOf(one: Declared): string {
  const names = one.getTypeParameters().map((parameter) => parameter.getName());
  return names.length === 0 ? '' : `<${names.join(', ')}>`;
}

/** The parts of a type, through unions, intersections and parentheses. */
function partsOf(node: TypeNode): TypeNode[] {
  if (Node.isUnionTypeNode(node) || Node.isIntersectionTypeNode(node)) return node.getTypeNodes().flatMap(partsOf);
  return Node.isParenthesizedTypeNode(node) ? partsOf(node.getTypeNode()) : [node];
}

/** As written; a type that is computed from values as its result. */
function meaningOf(one: TypeAliasDeclaration, node: TypeNode): string {
  const written = flat(node.getText());
  const shown = /\btypeof\b/.test(written) ? one.getType().getText(one, 1) : written;
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown;
}

/** Fields by name: one with several forms has the types of all of them. */
function fieldsOf(all: readonly PropertySignature[]): readonly Field[] {
  return [...Map.groupBy(all, (one) => one.getName())].map(([name, forms]) => {
    const types = forms.map((one) => flat(one.getTypeNode()?.getText() ?? '')).filter((type) => type !== 'never');
    return {
      name,
      type: [...new Set(types)].join(' | '),
      isOptional: forms.some((one) => one.hasQuestionToken()),
      about: [...new Set(forms.map(aboutOf))].filter((about) => about !== '').join('\n'),
    };
  });
}

function aboutOf(node: JSDocableNode): string {
  return node
    .getJsDocs()
    .map((doc) => flat(doc.getCommentText() ?? ''))
    .join(' ')
    .replaceAll(/\{@link (\w+)\}/g, '$1');
}

/** On one line, without comments and `readonly`, which every field has. */
function flat(code: string): string {
  return code
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\breadonly /g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^\| /, '')
    .trim();
}
