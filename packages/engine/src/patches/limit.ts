import { realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import {
  type BindingElement,
  Node,
  Project,
  type ProjectOptions,
  type Symbol as TypeSymbol,
  ts,
  type VariableDeclaration,
} from 'ts-morph';
import { enclosingWords, fit, type Patched, splice, wordsOf } from './source.ts';

/** A limit of the catalogue with another value. */
interface LimitPatch extends Patched {
  /** Where the limit is defined, from the project's root, and what it is called there. */
  readonly file: string;
  readonly limit: string;
}

/**
 * The new values of a limit used by a definition that could turn `wanted` into `live`, likeliest first. Only limits:
 * other changes of the catalogue (a team, a metric's name) do not concern one definition. Empty for limits outside the
 * project, which belong to others.
 */
export function limitPatches(
  root: string,
  file: string,
  words: readonly string[],
  wanted: number,
  live: number,
): LimitPatch[] {
  const inside = realpathSync(root) + sep;
  const project = new Project({ ...ofDefinitions(inside), skipAddingFilesFromTsConfig: true });
  const sought = wordsOf(words);
  const found = project
    .addSourceFileAtPath(join(inside, file))
    .getDescendants()
    .flatMap((node) => {
      const use = useOf(node, wanted);
      return use === undefined ? [] : [{ ...use, score: fit(enclosingWords(node), sought) }];
    })
    .sort((a, b) => b.score - a.score);
  return [...new Map(found.map((use) => [use.limit, use])).values()].flatMap(({ limit, ratio }) => {
    const value = numberOf(limit);
    if (value === undefined) return [];
    // Like inUnit: scales are not binary fractions.
    const replacement = String(Number((live / ratio).toPrecision(15)));
    const patch = splice(limit.getSourceFile().getFullText(), value.getStart(), value.getEnd(), replacement);
    return [
      {
        ...patch,
        file: relative(inside, limit.getSourceFile().getFilePath()).replaceAll(sep, '/'),
        limit: limit.getName(),
      },
    ];
  });
}

/** A project with only definitions: finding a limit needs no types. */
export function ofDefinitions(inside: string): ProjectOptions {
  const isDefinition = (path: string): boolean =>
    /^packages[\\/][^\\/]+[\\/]definitions[\\/]/.test(relative(inside, path));
  return {
    compilerOptions: {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      allowImportingTsExtensions: true,
      noLib: true,
      types: [],
    },
    resolutionHost: (host, options) => ({
      resolveModuleNames: (names, from) =>
        names.map((name) => {
          const { resolvedModule } = ts.resolveModuleName(name, from, options(), host);
          return resolvedModule !== undefined && isDefinition(resolvedModule.resolvedFileName)
            ? resolvedModule
            : undefined;
        }),
    }),
  };
}

export interface Use {
  readonly limit: VariableDeclaration;
  /** The used value for each 1 of the limit's value. */
  readonly ratio: number;
}

/** The limit that a node refers to, directly (`limits.x.value`) or in another unit (`inUnit(limits.x, 's')`). */
export function useOf(node: Node, wanted: number): Use | undefined {
  const isConverted = Node.isCallExpression(node) && node.getExpression().getText() === 'inUnit';
  const limit = isConverted ? limitOf(node.getArguments()[0]) : limitOfValue(node);
  const value = limit === undefined ? undefined : Number(numberOf(limit)?.getText().replaceAll('_', ''));
  if (limit === undefined || value === undefined || Number.isNaN(value)) return undefined;
  if (isConverted) return value * wanted === 0 ? undefined : { limit, ratio: wanted / value };
  return value === wanted ? { limit, ratio: 1 } : undefined;
}

/** The limit whose value an expression is: `limits.x.value`, or a constant with it. */
function limitOfValue(node: Node | undefined): VariableDeclaration | undefined {
  if (Node.isPropertyAccessExpression(node) && node.getName() === 'value') return limitOf(node.getExpression());
  if (!Node.isIdentifier(node)) return undefined;
  const [declaration] = declarationsOf(node);
  if (Node.isVariableDeclaration(declaration)) return limitOfValue(declaration.getInitializer());
  if (!Node.isBindingElement(declaration) || propertyOf(declaration) !== 'value') return undefined;
  return limitOf(declaration.getFirstAncestor(Node.isVariableDeclaration)?.getInitializer());
}

/** The limit that an expression is, through imports, constants and destructuring. */
function limitOf(node: Node | undefined): VariableDeclaration | undefined {
  if (!Node.isIdentifier(node) && !Node.isPropertyAccessExpression(node)) return undefined;
  const [declaration] = declarationsOf(node);
  if (Node.isBindingElement(declaration)) {
    const whole = declaration.getFirstAncestor(Node.isVariableDeclaration)?.getInitializer();
    const [found] = declared(whole?.getType().getProperty(propertyOf(declaration)));
    return isLimit(found) ? found : undefined;
  }
  if (isLimit(declaration)) return declaration;
  return Node.isVariableDeclaration(declaration) ? limitOf(declaration.getInitializer()) : undefined;
}

function isLimit(node: Node | undefined): node is VariableDeclaration {
  const initializer = Node.isVariableDeclaration(node) ? node.getInitializer() : undefined;
  return Node.isCallExpression(initializer) && initializer.getExpression().getText() === 'defineLimit';
}

/** The number that a limit is given. */
export function numberOf(limit: VariableDeclaration): Node | undefined {
  const [spec] = limit.getInitializerIfKindOrThrow(ts.SyntaxKind.CallExpression).getArguments();
  const value = Node.isObjectLiteralExpression(spec) ? spec.getProperty('value') : undefined;
  return Node.isPropertyAssignment(value) ? value.getInitializer() : undefined;
}

function propertyOf(element: BindingElement): string {
  return element.getPropertyNameNode()?.getText() ?? element.getName();
}

function declarationsOf(node: Node): Node[] {
  const parent = node.getParent();
  const isShort = Node.isShorthandPropertyAssignment(parent) && parent.getNameNode() === node;
  return declared(isShort ? parent.getValueSymbol() : node.getSymbol());
}

function declared(symbol: TypeSymbol | undefined): Node[] {
  return (symbol?.isAlias() ? symbol.getAliasedSymbol() : symbol)?.getDeclarations() ?? [];
}
