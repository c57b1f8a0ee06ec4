/**
 * The types of definitions as schemas: the result types of the define… functions in
 * packages/<name>/src/<kind>/define.ts, or the interface `Specs` (kind to type) in packages/<name>/src/specs.ts, give
 * packages/<name>/schema/definitions.json. `generate` validates definitions with them at run time, when no types are
 * left (docs/decisions/0140). They also contain the parameters of the functions that definitions import. With --check
 * it writes nothing and exits 2 when a file is stale.
 */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Project, ts } from 'ts-morph';

type Schema = Readonly<Record<string, unknown>>;
/** Core's `valueProblems` calls it a CallSchema. */
interface Call {
  readonly parameters: readonly string[];
  readonly rest?: true;
  readonly takes: Schema;
}

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const only = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const sources = Map.groupBy(
  globSync('packages/*/src/{specs,*/define}.ts', { cwd: root }).sort(),
  (file) => file.split('/')[1]!,
);
/** What definitions import besides the packages of concerns. */
const SHARED = /^(core|platform|presets|rule-tests|slo|telemetry)$/;
/** From core, definitions import references to secrets and settings; the rest is for this program. */
const FOR_THE_PROGRAM = /\/core\/src\/(?!definition\/reference\.ts)/;
const called = new Map(
  globSync('packages/*/src/index.ts', { cwd: root })
    .map((file) => [file.split('/')[1]!, file] as const)
    .filter(([name]) => SHARED.test(name) || existsSync(join(root, 'packages', name, 'src/concern.ts'))),
);
const program = new Project({ tsConfigFilePath: join(root, 'tsconfig.json'), skipAddingFilesFromTsConfig: true });
program.addSourceFilesAtPaths([...[...sources.values()].flat(), ...called.values()].map((file) => join(root, file)));
const checker = program.getTypeChecker().compilerObject;

for (const name of [...new Set([...sources.keys(), ...called.keys()])].sort()) {
  const all = sources.get(name) ?? [];
  const specs = all.filter((file) => file.endsWith('/specs.ts'));
  const files = specs.length > 0 ? specs : all;
  const target = `packages/${name}/schema/definitions.json`;
  const index = called.get(name);
  const text = lines(schemas(files.flatMap(specsIn), index === undefined ? [] : functionsIn(index)));
  // All are made, even for a single package: the compiler's order of fields depends on what it has seen.
  if ((only ?? name) !== name || readIfThere(join(root, target)) === text) continue;
  console.log(`${check ? 'stale' : 'written'}  ${target}`);
  if (check) process.exitCode = 2;
  else {
    mkdirSync(dirname(join(root, target)), { recursive: true });
    writeFileSync(join(root, target), text);
  }
}
if (process.exitCode === 2) console.error('Schemas of definitions are older than their types: run `pnpm types`.');

/** The value types of definitions of each kind, by file. */
function specsIn(file: string): (readonly [kind: string, spec: ts.Type])[] {
  const source = program.getSourceFileOrThrow(join(root, file));
  if (file.endsWith('/specs.ts')) {
    const specs = checker.getTypeAtLocation(source.getInterfaceOrThrow('Specs').compilerNode);
    return checker.getPropertiesOfType(specs).map((kind) => [kind.name, checker.getTypeOfSymbol(kind)]);
  }
  return source.getFunctions().flatMap((define) => {
    const made = define.getReturnType().compilerType;
    const kind = definitionKind(made);
    const build = made.getProperty('build');
    if (kind === undefined || kind === '' || build === undefined || !define.isExported()) return [];
    const [call] = checker.getTypeOfSymbol(build).getCallSignatures();
    return [[kind, checker.getNonNullableType(call!.getReturnType())] as const];
  });
}

/** The functions that a package exports for definitions, by their names in calls: `metric`, `policies.latency`. */
function functionsIn(file: string): (readonly [name: string, signatures: readonly ts.Signature[]])[] {
  const source = program.getSourceFileOrThrow(join(root, file));
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(source.compilerNode)!);
  return exported
    .flatMap((one) => {
      const symbol = one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one;
      const from = symbol.declarations?.[0]?.getSourceFile().fileName ?? '';
      if (!(symbol.flags & ts.SymbolFlags.Value) || FOR_THE_PROGRAM.test(from)) return [];
      const type = checker.getTypeOfSymbol(symbol);
      if (type.getCallSignatures().length > 0) return [[one.name, type.getCallSignatures()] as const];
      if (!(type.getFlags() & ts.TypeFlags.Object)) return [];
      return checker
        .getPropertiesOfType(type)
        .map((member) => [`${one.name}.${member.name}`, checker.getTypeOfSymbol(member).getCallSignatures()] as const)
        .filter(([, signatures]) => signatures.length > 0 && !(symbol.flags & ts.SymbolFlags.Class));
    })
    .filter(([, signatures]) => !signatures.some(isGuard))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A type predicate accepts any value. */
function isGuard(signature: ts.Signature): boolean {
  return checker.getTypePredicateOfSignature(signature) !== undefined;
}

/** The schema of each kind, and separately those of types that occur more than once (or in themselves). */
function schemas(
  specs: readonly (readonly [kind: string, spec: ts.Type])[],
  functions: readonly (readonly [name: string, signatures: readonly ts.Signature[]])[],
): {
  readonly kinds: Schema;
  readonly calls: Readonly<Record<string, Call>>;
  readonly definitions: Schema;
} {
  const names = new Map<ts.Type, string>();
  const definitions: Record<string, Schema> = {};

  const schema = (written: ts.Type): Schema => {
    const type = bound(written);
    const text = textual(type);
    if (text !== undefined) return text;
    const flags = type.getFlags();
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (flags & ts.TypeFlags.NonPrimitive) return { type: 'object' };
    if (flags & ts.TypeFlags.Undefined) return { not: {} };
    if (flags & ts.TypeFlags.Null) return { type: 'null' };
    if (flags & ts.TypeFlags.BooleanLiteral) return { const: checker.typeToString(type) === 'true' };
    if (flags & ts.TypeFlags.Boolean) return { type: 'boolean' };
    if (flags & ts.TypeFlags.NumberLiteral) return { const: (type as ts.NumberLiteralType).value };
    if (flags & ts.TypeFlags.Number) return { type: 'number' };
    if (type.isUnion()) return union(type);
    const kind = definitionKind(type);
    if (kind !== undefined) return { definition: kind };
    if (type.getCallSignatures().length > 0 || isOfClass(type) || flags & ts.TypeFlags.BigIntLike) return {};
    if (checker.isTupleType(type)) return tuple(type as ts.TypeReference);
    if (checker.isArrayType(type))
      return { type: 'array', items: named(checker.getTypeArguments(type as ts.TypeReference)[0]!) };
    if (flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return object(type);
    throw new Error(`no schema can say ${checker.typeToString(type)}`);
  };

  /** The parameters of a function as an object. The input of a definition is checked when it is built. */
  const call = (signatures: readonly ts.Signature[]): Call | undefined => {
    const longest = signatures.reduce((a, b) => (b.parameters.length > a.parameters.length ? b : a));
    // A destructured parameter has no name.
    const parameters = longest.parameters.map(({ name }, at) => {
      if (!name.startsWith('__')) return name.replace(/^_/, '');
      return at === longest.parameters.length - 1 ? 'options' : `argument${at + 1}`;
    });
    const taken = signatures.map((signature) => {
      const isDefining = definitionKind(signature.getReturnType()) !== undefined;
      const of = signature.parameters.map((parameter) => {
        const type = bound(checker.getTypeOfSymbol(parameter));
        const isBuilt = isDefining && textual(type) === undefined && definitionKind(type) === undefined;
        return isBuilt ? {} : named(isOptional(parameter) ? checker.getNonNullableType(type) : type);
      });
      const needed = signature.parameters.filter((parameter) => !isOptional(parameter));
      return {
        type: 'object',
        properties: Object.fromEntries(of.map((one, at) => [parameters[at]!, one])) as Readonly<Record<string, Schema>>,
        required: needed.map((_, at) => parameters[at]),
        additionalProperties: false,
      };
    });
    const says = taken.some(({ properties }) => Object.values(properties).some((one) => JSON.stringify(one) !== '{}'));
    if (!says) return undefined;
    const rest = longest.parameters.at(-1)?.valueDeclaration;
    return {
      parameters,
      ...(rest !== undefined && ts.isParameter(rest) && rest.dotDotDotToken !== undefined ? { rest: true } : {}),
      takes: taken.length === 1 ? taken[0]! : { anyOf: taken },
    };
  };

  /** An object by its name, so that it is written once. */
  const named = (type: ts.Type): Schema => {
    const name = type.aliasSymbol?.name ?? type.symbol?.name;
    const isOwn = name !== undefined && !/^(__|Readonly|Record|Omit|Pick|Partial|Array|ReadonlyArray)/.test(name);
    if (!isOwn || textual(type) !== undefined || definitionKind(type) !== undefined) return schema(type);
    let known = names.get(type);
    if (known === undefined) {
      known = unused(name, definitions);
      names.set(type, known);
      definitions[known] = {};
      definitions[known] = schema(type);
    }
    return { $ref: known };
  };

  const union = (type: ts.UnionType): Schema => {
    const texts = type.types.filter((one) => textual(one) !== undefined);
    const truths = type.types.filter((one) => one.getFlags() & ts.TypeFlags.BooleanLiteral);
    const others = type.types.filter(
      (one) => !texts.includes(one) && !isMissing(one) && !(truths.length === 2 && truths.includes(one)),
    );
    // Sorted: the compiler's order depends on what else it has seen.
    const branches = [
      ...(texts.length > 0 ? [ofTexts(texts)] : []),
      ...(truths.length === 2 ? [{ type: 'boolean' }] : []),
      ...others.map(named),
    ].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    const numbers = branches.filter((one) => typeof one.const === 'number');
    if (numbers.length === branches.length && numbers.length > 1)
      return { enum: numbers.map((one) => Number(one.const)).sort((a, b) => a - b) };
    return branches.length === 1 ? branches[0]! : { anyOf: branches };
  };

  const tuple = (type: ts.TypeReference): Schema => {
    const { elementFlags, minLength } = type.target as ts.TupleType;
    const items = checker.getTypeArguments(type);
    const isOpen = elementFlags.some((flag) => flag & ts.ElementFlags.Variable);
    const fixed = isOpen ? items.slice(0, -1) : items;
    const isUniform = items.every((item) => item === items[0]);
    return {
      type: 'array',
      ...(isUniform ? {} : { prefixItems: fixed.map(named) }),
      ...(items.length > 0 ? { items: named(items.at(-1)!) } : {}),
      ...(minLength > 0 ? { minItems: minLength } : {}),
      ...(isOpen ? {} : { maxItems: items.length }),
    };
  };

  const object = (type: ts.Type): Schema => {
    const properties: Record<string, Schema> = {};
    const required: string[] = [];
    for (const property of checker.getPropertiesOfType(type)) {
      const of = checker.getTypeOfSymbol(property);
      // A brand is only for the compiler, and a field of type never is not a field.
      if (property.name.startsWith('__@') || isNever(of)) continue;
      const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      properties[property.name] = named(of);
      if (!isOptional) required.push(property.name);
    }
    const index = checker.getIndexInfosOfType(type).find((info) => info.keyType.getFlags() & ts.TypeFlags.String);
    const ofNames = index === undefined ? mapped(type) : undefined;
    if (ofNames !== undefined && Object.keys(properties).length === 0)
      return { type: 'object', properties, additionalProperties: named(ofNames) };
    return {
      type: 'object',
      properties,
      ...(required.length > 0 ? { required } : {}),
      additionalProperties: index === undefined ? false : named(index.type),
    };
  };

  return {
    kinds: Object.fromEntries(specs.map(([kind, spec]) => [kind, named(spec)])),
    calls: Object.fromEntries(
      functions.flatMap(([name, signatures]) => {
        const one = call(signatures);
        return one === undefined ? [] : [[name, one]];
      }),
    ),
    definitions,
  };
}

/** The constraint of a type parameter, or of a type that depends on one. */
function bound(type: ts.Type): ts.Type {
  if (type.getFlags() & ts.TypeFlags.Instantiable)
    return checker.getBaseConstraintOfType(type) ?? checker.getUnknownType();
  const lists = type.isIntersection() ? type.types.map(bound).filter((one) => checker.isArrayLikeType(one)) : [];
  return lists.at(-1) ?? type;
}

/**
 * The possible values of each field of an object whose names follow from a type parameter: the attributes of a metric.
 */
function mapped(type: ts.Type): ts.Type | undefined {
  const declared = type.symbol?.declarations?.find(ts.isMappedTypeNode);
  return declared?.type === undefined ? undefined : checker.getTypeFromTypeNode(declared.type);
}

/** Types with their own rules: a RegExp, a Map, a Date. */
function isOfClass(type: ts.Type): boolean {
  const declared = type.symbol?.declarations ?? [];
  const isBuiltIn = declared.some(
    (one) =>
      ts.isInterfaceDeclaration(one) &&
      program.getProgram().compilerObject.isSourceFileDefaultLibrary(one.getSourceFile()),
  );
  return !checker.isArrayLikeType(type) && (isBuiltIn || declared.some(ts.isClassDeclaration));
}

function isOptional({ valueDeclaration }: ts.Symbol): boolean {
  return (
    valueDeclaration !== undefined &&
    ts.isParameter(valueDeclaration) &&
    (valueDeclaration.questionToken !== undefined || valueDeclaration.initializer !== undefined)
  );
}

/** Text types as a schema: any text, some words, or a pattern. Undefined for any other type. */
function textual(type: ts.Type): Schema | undefined {
  const members = type.isUnion() ? type.types.filter((one) => !isMissing(one)) : [type];
  return members.length > 0 && members.every(isText) ? ofTexts(members) : undefined;
}

function ofTexts(types: readonly ts.Type[]): Schema {
  const words = types.flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
  const shapes = types.filter((one) => !one.isStringLiteral());
  if (shapes.some((one) => one.isIntersection() || one.getFlags() & ts.TypeFlags.String)) return { type: 'string' };
  if (shapes.length === 0) return { enum: words.sort() };
  const like = shapes.map((one) => checker.typeToString(one).replaceAll('`', '').replaceAll('${number}', 'N'));
  const title = [...words, ...like.map((one) => one.replaceAll(/\$\{[^}]*\}/g, '…'))].sort().join(', ');
  return { type: 'string', pattern: `^(?:${types.map(pattern).sort().join('|')})$`, title };
}

function isNever(type: ts.Type): boolean {
  return type.isUnion() ? type.types.every(isNever) : isMissing(type) || (type.getFlags() & ts.TypeFlags.Never) !== 0;
}

function isText(type: ts.Type): boolean {
  const flags = ts.TypeFlags.StringLike;
  return (type.getFlags() & flags) !== 0 || (type.isIntersection() && type.types.some(isText));
}

/** The regular expression of such a text. */
function pattern(type: ts.Type): string {
  if (type.isStringLiteral()) return escaped(type.value);
  if (type.isUnion()) return `(?:${type.types.map(pattern).join('|')})`;
  if (type.getFlags() & ts.TypeFlags.NumberLike) return '-?\\d+(?:\\.\\d+)?';
  if (!(type.getFlags() & ts.TypeFlags.TemplateLiteral)) return '[^]*';
  const { texts, types } = type as ts.TemplateLiteralType;
  return texts.map((text, at) => `${escaped(text)}${types[at] === undefined ? '' : pattern(types[at])}`).join('');
}

/** `undefined` that only says that a field may be missing: with exactOptionalPropertyTypes it must not be present. */
function isMissing(type: ts.Type): boolean {
  return (type as { debugIntrinsicName?: string }).debugIntrinsicName === 'missing';
}

/** The kind of definitions that a type refers to, empty for any kind; undefined for what is not a definition. */
function definitionKind(type: ts.Type): string | undefined {
  const [kind, build] = ['kind', 'build'].map((name) => type.getProperty(name));
  if (kind === undefined || build === undefined) return undefined;
  const of = checker.getTypeOfSymbol(kind);
  return of.isStringLiteral() ? of.value : '';
}

function unused(name: string, taken: Readonly<Record<string, unknown>>): string {
  let number = 1;
  while (`${name}${number === 1 ? '' : number}` in taken) number += 1;
  return `${name}${number === 1 ? '' : number}`;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** One definition per line, so that a diff shows which has changed. */
function lines({ kinds, calls, definitions }: ReturnType<typeof schemas>): string {
  const each = (all: object): string =>
    Object.entries(all)
      .map(([name, one]) => `${JSON.stringify(name)}: ${JSON.stringify(one)}`)
      .join(',\n');
  return `{\n"kinds": ${JSON.stringify(kinds)},\n"calls": {\n${each(calls)}\n},\n"definitions": {\n${each(definitions)}\n}\n}\n`;
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
