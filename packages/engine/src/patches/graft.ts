import { posix } from 'node:path';
import {
  type ArrayLiteralExpression,
  type CallExpression,
  type ImportDeclaration,
  Node,
  type ObjectLiteralExpression,
  type SourceFile,
  SyntaxKind,
} from 'ts-morph';
import { firstChange, type Patched, parse, splice } from './source.ts';
import { inserted, propertyNamed, removed } from './structure.ts';

/** A definition file, from the project's root. */
export interface DefinitionText {
  readonly file: string;
  readonly text: string;
}

/** A way into a definition: a property by its name, an argument of a call, or an item of a list. */
type Way =
  | { readonly property: string; readonly title: string | undefined }
  | { readonly argument: number }
  | { readonly item: number };

type WayToProperty = Extract<Way, { readonly property: string }>;

/** What the live definition has where the wanted one has something else; `code` is undefined where it has nothing. */
interface Edit {
  readonly ways: readonly Way[];
  readonly code: Node | undefined;
  /** Instead of `code`: the order of the properties, where it is another one. Panels and rows are shown in it. */
  readonly order?: readonly WayToProperty[];
  /** The property before it in the live definition: where a new one belongs. */
  readonly after?: WayToProperty;
}

/**
 * Makes a definition want the live state: `import` writes the wanted and the live resource in the same way, and what
 * differs between these two is changed in the definition, where it has the same structure. The rest of it stays.
 * Undefined where no difference has a place in it.
 */
export function graft(definition: DefinitionText, wanted: DefinitionText, live: DefinitionText): Patched | undefined {
  const [before, after] = [rootOf(parse(wanted.text)), rootOf(parse(live.text))];
  if (before === undefined || after === undefined) return undefined;
  const names = new Names(definition, live);
  let { text } = definition;
  // Items and arguments that go or are added are counted from the end.
  for (const edit of editsBetween(before, after, []).filter(isOfContent).reverse()) {
    const next = applied(text, edit, names);
    if (next !== undefined) text = next;
  }
  text = names.importedInto(text);
  return text === definition.text ? undefined : { text, ...firstChange(definition.text, text) };
}

/** The object of `export default define…({ … })`, also where a function of the environment returns it. */
function rootOf(source: SourceFile): ObjectLiteralExpression | undefined {
  return source.getExportAssignment(() => true)?.getFirstDescendantByKind(SyntaxKind.ObjectLiteralExpression);
}

/** Whether an edit changes the resource: a person decides which diagnostics a definition suppresses. */
function isOfContent({ ways: [first] }: Edit): boolean {
  return !(first !== undefined && 'property' in first && first.property === 'suppress');
}

function editsBetween(before: Node, after: Node, ways: readonly Way[]): Edit[] {
  if (before.getText() === after.getText()) return [];
  if (Node.isObjectLiteralExpression(before) && Node.isObjectLiteralExpression(after))
    return betweenObjects(before, after, ways);
  if (Node.isCallExpression(before) && Node.isCallExpression(after) && calleeOf(before) === calleeOf(after))
    return betweenLists(before.getArguments(), after.getArguments(), ways, (argument) => ({ argument }));
  if (Node.isArrayLiteralExpression(before) && Node.isArrayLiteralExpression(after))
    return betweenItems(before, after, ways);
  return [{ ways, code: after }];
}

function betweenObjects(before: ObjectLiteralExpression, after: ObjectLiteralExpression, ways: readonly Way[]): Edit[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const wayTo = (name: string, value: Node): WayToProperty => ({
    property: name,
    title: titleOf(value),
  });
  const edits: Edit[] = [...old]
    .filter(([name]) => !now.has(name))
    .map(([name, value]) => ({ ways: [...ways, wayTo(name, value)], code: undefined }));
  // Edits are applied in reverse, so that each new property finds the one before it.
  const added: Edit[] = [];
  let last: WayToProperty | undefined;
  for (const [name, value] of now) {
    const known = old.get(name);
    const way = wayTo(name, known ?? value);
    if (known === undefined)
      added.unshift({ ways: [...ways, way], code: value, ...(last === undefined ? {} : { after: last }) });
    else edits.push(...editsBetween(known, value, [...ways, way]));
    last = way;
  }
  const both = [...now.keys()].filter((name) => old.has(name));
  const isMoved = [...old.keys()].filter((name) => now.has(name)).join('\0') !== both.join('\0');
  const order = isMoved
    ? [{ ways, code: undefined, order: both.map((name) => wayTo(name, old.get(name) as Node)) }]
    : [];
  return [...order, ...added, ...edits];
}

/** Lists whose items are identified by their contents: what is new is added at the end. */
function betweenItems(before: ArrayLiteralExpression, after: ArrayLiteralExpression, ways: readonly Way[]): Edit[] {
  const [old, now] = [before.getElements(), after.getElements()];
  if (old.length === now.length) return betweenLists(old, now, ways, (item) => ({ item }));
  const texts = (nodes: readonly Node[]): Set<string> => new Set(nodes.map((node) => node.getText()));
  const [was, is] = [texts(old), texts(now)];
  const added = now.filter((node) => !was.has(node.getText()));
  return [
    ...added.map((code, index): Edit => ({ ways: [...ways, { item: old.length + index }], code })).reverse(),
    ...old.flatMap((node, item): Edit[] =>
      is.has(node.getText()) ? [] : [{ ways: [...ways, { item }], code: undefined }],
    ),
  ];
}

function betweenLists(
  before: readonly Node[],
  after: readonly Node[],
  ways: readonly Way[],
  wayTo: (index: number) => Way,
): Edit[] {
  const most = Math.max(before.length, after.length);
  return Array.from({ length: most }, (_, index) => index).flatMap((index): Edit[] => {
    const [old, now] = [before[index], after[index]];
    const at = [...ways, wayTo(index)];
    return old !== undefined && now !== undefined ? editsBetween(old, now, at) : [{ ways: at, code: now }];
  });
}

/** The text with one edit; undefined where the definition has no such place. */
function applied(text: string, { ways, code, after, order }: Edit, names: Names): string | undefined {
  const root = rootOf(parse(text));
  if (order !== undefined) {
    const object = root && ways.reduce<Node | undefined>(stepInto, root);
    return object && reordered(text, object, order);
  }
  const way = ways.at(-1);
  const owner = root && ways.slice(0, -1).reduce<Node | undefined>(stepInto, root);
  if (owner === undefined || way === undefined) return undefined;
  const place = placeOf(owner, way);
  if (code === undefined) return place && removed(text, place).text;
  const said = names.here(code);
  if (said === undefined) return undefined;
  if (place !== undefined) {
    const value = Node.isPropertyAssignment(place) ? place.getInitializerOrThrow() : place;
    // A limit, a constant or a computed text stays what it is.
    if (isLiteral(code) && !isLiteral(value)) return undefined;
    return splice(text, value.getStart(), value.getEnd(), said).text;
  }
  if ('property' in way)
    return Node.isObjectLiteralExpression(owner)
      ? inserted(text, owner, `${propertyNamed(way.property)}: ${said}`, after && placeOf(owner, after)).text
      : undefined;
  if (Node.isArrayLiteralExpression(owner)) return inserted(text, owner, said).text;
  const last = Node.isCallExpression(owner) ? owner.getArguments().at(-1) : undefined;
  return last && splice(text, last.getEnd(), last.getEnd(), `, ${said}`).text;
}

/** The properties in this order, with the comments above them, at the places where they are now. */
function reordered(text: string, object: Node, order: readonly WayToProperty[]): string | undefined {
  const properties = order.map((way) => placeOf(object, way));
  if (!properties.every((one) => one !== undefined)) return undefined;
  const rangeOf = (node: Node): readonly [number, number] => [
    node.getLeadingCommentRanges()[0]?.getPos() ?? node.getStart(),
    node.getEnd(),
  ];
  const places = properties.map(rangeOf).sort(([a], [b]) => a - b);
  return places.reduceRight((result, [start, end], index) => {
    const code = text.slice(...rangeOf(properties[index] as Node));
    return `${result.slice(0, start)}${code}${result.slice(end)}`;
  }, text);
}

function isLiteral(node: Node): boolean {
  return (
    Node.isLiteralExpression(node) ||
    Node.isTrueLiteral(node) ||
    Node.isFalseLiteral(node) ||
    Node.isPrefixUnaryExpression(node)
  );
}

/** The property, argument or item at the end of a way. */
function placeOf(owner: Node, way: Way): Node | undefined {
  if ('item' in way) return Node.isArrayLiteralExpression(owner) ? owner.getElements()[way.item] : undefined;
  if ('argument' in way) return Node.isCallExpression(owner) ? owner.getArguments()[way.argument] : undefined;
  if (!Node.isObjectLiteralExpression(owner)) return undefined;
  const properties = owner.getProperties().filter(Node.isPropertyAssignment);
  // Keys of panels come from their titles where `import` writes them.
  return (
    properties.find((one) => nameIn(one) === way.property) ??
    properties.find((one) => way.title !== undefined && titleOf(one.getInitializerOrThrow()) === way.title)
  );
}

function stepInto(owner: Node | undefined, way: Way): Node | undefined {
  const place = owner && placeOf(owner, way);
  return Node.isPropertyAssignment(place) ? place.getInitializer() : place;
}

/** The title of a panel or of a row. */
function titleOf(value: Node): string | undefined {
  if (!Node.isCallExpression(value)) return undefined;
  const [first] = value.getArguments();
  if (Node.isStringLiteral(first)) return first.getLiteralValue();
  const title = Node.isObjectLiteralExpression(first) ? fieldsOf(first).get('title') : undefined;
  return Node.isStringLiteral(title) ? title.getLiteralValue() : undefined;
}

function fieldsOf(object: ObjectLiteralExpression): Map<string, Node> {
  return new Map(
    object
      .getProperties()
      .filter(Node.isPropertyAssignment)
      .map((one) => [nameIn(one), one.getInitializerOrThrow()]),
  );
}

function nameIn(property: Node): string {
  return Node.isPropertyAssignment(property) ? property.getName().replaceAll(/^['"]|['"]$/g, '') : '';
}

function calleeOf(call: CallExpression): string {
  return call.getExpression().getText();
}

/** What code of the live definition is called in the edited one, and the imports that it needs there. */
class Names {
  readonly #file: string;
  readonly #live: DefinitionText;
  /** By module and by the exported name: what it is called here. */
  readonly #known: ReadonlyMap<string, string>;
  readonly #taken: Set<string>;
  readonly #needed = new Map<string, { readonly module: string; readonly name: string; readonly local: string }>();

  constructor({ file, text }: DefinitionText, live: DefinitionText) {
    const source = parse(text);
    this.#file = file;
    this.#live = live;
    this.#known = new Map(
      source.getImportDeclarations().flatMap((one) => importsOf(one, file).map(({ id, local }) => [id, local])),
    );
    this.#taken = new Set(source.getDescendantsOfKind(SyntaxKind.Identifier).map((one) => one.getText()));
  }

  /** The code as it is written here; undefined where one of its names has another meaning here. */
  here(code: Node): string | undefined {
    const imports = new Map(
      code
        .getSourceFile()
        .getImportDeclarations()
        .flatMap((one) => importsOf(one, this.#live.file).map((found) => [found.local, found] as const)),
    );
    const constants = new Set(
      code
        .getSourceFile()
        .getVariableDeclarations()
        .map((one) => one.getName()),
    );
    let said = '';
    let end = code.getStart();
    const identifiers = [code, ...code.getDescendants()].filter(Node.isIdentifier).filter(isUse);
    for (const identifier of identifiers) {
      const found = imports.get(identifier.getText());
      if (found === undefined) {
        if (constants.has(identifier.getText())) return undefined;
        continue;
      }
      const local = this.#known.get(found.id) ?? this.#needed.get(found.id)?.local ?? found.local;
      if (!this.#known.has(found.id) && !this.#needed.has(found.id)) {
        if (this.#taken.has(local)) return undefined;
        this.#needed.set(found.id, { module: moduleFrom(this.#file, found.module), name: found.name, local });
      }
      said += code.getSourceFile().getFullText().slice(end, identifier.getStart()) + local;
      end = identifier.getEnd();
    }
    return said + code.getSourceFile().getFullText().slice(end, code.getEnd());
  }

  /** The text with the imports that it needs. */
  importedInto(text: string): string {
    let result = text;
    for (const { module, name, local } of this.#needed.values()) {
      const all = parse(result).getImportDeclarations();
      const named = all.find(
        (one) => one.getModuleSpecifierValue() === module && !one.isTypeOnly() && one.getNamedImports().length > 0,
      );
      if (name !== 'default' && named !== undefined) {
        const names = [...named.getNamedImports().map((one) => one.getText()), name].sort();
        const [first, last] = [named.getNamedImports().at(0), named.getNamedImports().at(-1)];
        result = splice(result, first?.getStart() ?? 0, last?.getEnd() ?? 0, names.join(', ')).text;
        continue;
      }
      const at = all.at(-1)?.getEnd();
      const statement = `import ${name === 'default' ? local : `{ ${name} }`} from '${module}';`;
      result = at === undefined ? `${statement}\n\n${result}` : splice(result, at, at, `\n${statement}`).text;
    }
    return result;
  }
}

interface Imported {
  readonly id: string;
  /** A package, or a file from the project's root. */
  readonly module: string;
  readonly name: string;
  readonly local: string;
}

function importsOf(declaration: ImportDeclaration, file: string): Imported[] {
  const written = declaration.getModuleSpecifierValue();
  const module = written.startsWith('.') ? posix.join(posix.dirname(file), written) : written;
  const whole = declaration.getDefaultImport();
  return [
    ...(whole === undefined ? [] : [{ name: 'default', local: whole.getText() }]),
    ...declaration.getNamedImports().map((one) => ({
      name: one.getName(),
      local: one.getAliasNode()?.getText() ?? one.getName(),
    })),
  ].map((one) => ({ ...one, module, id: `${module}\0${one.name}` }));
}

function moduleFrom(file: string, module: string): string {
  if (!/\.[cm]?ts$/.test(module)) return module;
  const path = posix.relative(posix.dirname(file), module);
  return path.startsWith('.') ? path : `./${path}`;
}

/** Whether an identifier refers to something, and does not name a property. */
function isUse(node: Node): boolean {
  const parent = node.getParent();
  if (Node.isPropertyAssignment(parent)) return parent.getNameNode() !== node;
  if (Node.isPropertyAccessExpression(parent)) return parent.getNameNode() !== node;
  return true;
}
