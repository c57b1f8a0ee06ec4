import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { DiagnosticsError, type EnvironmentFile, readEnvironment, writeFileAtomic } from '@signoz-as-code/core';
import { Node, type ObjectLiteralExpression, Project, type SourceFile, type StringLiteral, ts } from 'ts-morph';
import { generate } from '../generate.ts';
import type { Host } from '../host.ts';
import { UsageError } from '../usage-error.ts';
import type { Target } from './target.ts';

const CONFIG = 'signoz.config.ts';

/** What was written to raise the versions of an environment. */
export interface Written {
  /** `signoz.config.ts:5`, and the new text there. */
  readonly edits: readonly { readonly place: string; readonly before: string; readonly after: string }[];
  /** Other environments with the same versions, which are upgraded with it. */
  readonly also: readonly string[];
  /** Files of generated/ that differ. */
  readonly changed: number;
}

/**
 * Writes the versions of an upgrade into signoz.config.ts and generates again. Throws a {@link UsageError} with the
 * reason, and restores every file, where a version is not a literal there, or the result has another one.
 */
export async function writeVersions(root: string, environment: string, target: Target, host: Host): Promise<Written> {
  const project = configProject(root);
  const config = project.addSourceFileAtPath(join(root, CONFIG));
  const own = versionsOf(config, environment);
  const literals = Object.entries(target).map(([program, version]) => {
    const literal = literalOf(own, program);
    if (literal === undefined) throw refused(environment, `versions.${program} is not a text that can be replaced`);
    return { literal, version };
  });
  const also = environmentsOf(config).filter(
    (name) => name !== environment && literals.some(({ literal }) => usesLiteral(config, name, literal)),
  );
  const before = new Map<SourceFile, string>();
  const edits = literals
    .filter(({ literal, version }) => literal.getLiteralValue() !== version)
    .map(({ literal, version }) => {
      const file = literal.getSourceFile();
      if (!before.has(file)) before.set(file, readFileSync(file.getFilePath(), 'utf8'));
      const place = `${relative(root, file.getFilePath()).replaceAll(sep, '/')}:${literal.getStartLineNumber()}`;
      const old = literal.getLiteralValue();
      literal.setLiteralValue(version);
      return { place, before: old, after: version };
    });
  for (const file of before.keys()) await writeFileAtomic(file.getFilePath(), file.getFullText());
  try {
    const { diagnostics, changes } = await generate(root, host);
    if (changes === undefined) throw new DiagnosticsError(diagnostics);
    const { versions } = await readEnvironment(root, environment);
    const other = Object.entries(target).find(([program, version]) => versions?.[program] !== version);
    if (other !== undefined) throw refused(environment, comesOut(other, versions));
    const changed = changes.changed.length + changes.created.length + changes.removed.length;
    return { edits, also, changed };
  } catch (error) {
    for (const [file, text] of before) await writeFileAtomic(file.getFilePath(), text);
    await generate(root, host);
    throw error;
  }
}

function comesOut([program, version]: readonly [string, string], versions: EnvironmentFile['versions']): string {
  return `versions.${program} is set elsewhere too: it is ${versions?.[program]} where ${version} was written`;
}

function refused(environment: string, why: string): UsageError {
  return new UsageError(
    `nothing was written: the versions of ${environment} cannot be found in ${CONFIG}: ${why}. Write them there by hand and run \`generate\``,
  );
}

/** A project with only the configuration and its imports from the same folder. */
function configProject(root: string): Project {
  return new Project({
    skipAddingFilesFromTsConfig: true,
    compilerOptions: {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      allowImportingTsExtensions: true,
      noLib: true,
      types: [],
    },
    resolutionHost: (system, options) => ({
      resolveModuleNames: (names, from) =>
        names.map((name) => {
          if (!name.startsWith('.')) return undefined;
          const found = ts.resolveModuleName(name, from, options(), system).resolvedModule;
          return found?.resolvedFileName.startsWith(root) ? found : undefined;
        }),
    }),
  });
}

/** The objects that may be environments: those with a name and versions. */
function environmentsIn(
  config: SourceFile,
): readonly { readonly name: string; readonly object: ObjectLiteralExpression }[] {
  return [config, ...config.getReferencedSourceFiles()].flatMap((file) =>
    file.getDescendantsOfKind(ts.SyntaxKind.ObjectLiteralExpression).flatMap((object) => {
      const name = fieldOf(object, 'name');
      return Node.isStringLiteral(name) && fieldOf(object, 'versions') !== undefined
        ? [{ name: name.getLiteralValue(), object }]
        : [];
    }),
  );
}

function environmentsOf(config: SourceFile): readonly string[] {
  return environmentsIn(config).map(({ name }) => name);
}

/** The object with an environment's versions. */
function versionsOf(config: SourceFile, environment: string): ObjectLiteralExpression {
  const [found, ...others] = environmentsIn(config).filter(({ name }) => name === environment);
  if (found === undefined) throw refused(environment, `no object there has the name '${environment}' and versions`);
  if (others.length > 0) throw refused(environment, `several objects there have the name '${environment}'`);
  const versions = objectOf(fieldOf(found.object, 'versions'));
  if (versions === undefined) throw refused(environment, 'they are made by code');
  return versions;
}

function usesLiteral(config: SourceFile, environment: string, literal: StringLiteral): boolean {
  return environmentsIn(config)
    .filter(({ name }) => name === environment)
    .some(({ object }) => {
      const versions = objectOf(fieldOf(object, 'versions'));
      return (
        versions !== undefined &&
        ['signoz', 'collector', 'clickhouse'].some((one) => literalOf(versions, one) === literal)
      );
    });
}

/** The text of an object's field, through constants; undefined where it is not a literal. */
function literalOf(object: ObjectLiteralExpression, field: string): StringLiteral | undefined {
  const value = followed(fieldOf(object, field));
  return Node.isStringLiteral(value) ? value : undefined;
}

/** The value of an object's field: its own, or that of a later spread object. */
function fieldOf(object: ObjectLiteralExpression, field: string): Node | undefined {
  for (const property of object.getProperties().toReversed()) {
    if (Node.isPropertyAssignment(property) && nameOf(property.getNameNode()) === field)
      return property.getInitializer();
    if (Node.isShorthandPropertyAssignment(property) && property.getName() === field) return property.getNameNode();
    const spread = Node.isSpreadAssignment(property) ? objectOf(property.getExpression()) : undefined;
    const value = spread && fieldOf(spread, field);
    if (value !== undefined) return value;
  }
  return undefined;
}

function nameOf(node: Node): string {
  return Node.isStringLiteral(node) ? node.getLiteralValue() : node.getText();
}

function objectOf(node: Node | undefined): ObjectLiteralExpression | undefined {
  const value = followed(node);
  return Node.isObjectLiteralExpression(value) ? value : undefined;
}

/** The node that an expression refers to, through constants, imports and type assertions. */
function followed(node: Node | undefined): Node | undefined {
  if (Node.isAsExpression(node) || Node.isSatisfiesExpression(node) || Node.isParenthesizedExpression(node))
    return followed(node.getExpression());
  if (!Node.isIdentifier(node)) return node;
  const parent = node.getParent();
  const symbol =
    Node.isShorthandPropertyAssignment(parent) && parent.getNameNode() === node
      ? parent.getValueSymbol()
      : node.getSymbol();
  const [declaration] = (symbol?.isAlias() ? symbol.getAliasedSymbol() : symbol)?.getDeclarations() ?? [];
  return Node.isVariableDeclaration(declaration) ? followed(declaration.getInitializer()) : undefined;
}
