import { posix } from 'node:path';
import { nameOf, pathOf } from '@signoz-as-code/core';
import { Node } from 'ts-morph';
import { type Patched, parse, splice } from './source.ts';
import { inserted, listsCalled, removed } from './structure.ts';

/** The names of definitions in SigNoz, with their files from the project's root. */
export type Titles = ReadonlyMap<string, string>;

/** The edits that remove the definition with the name `title` in SigNoz from a list of definitions. */
export function referenceRemovalPatches(
  text: string,
  words: readonly string[],
  name: string,
  title: string,
  from: string,
  titles: Titles,
): Patched[] {
  const imported = importedAs(text, from, titles.get(title));
  return listsCalled(text, words, name).flatMap((list) =>
    list
      .getElements()
      .filter((element) => Node.isIdentifier(element) && element.getText() === imported)
      .map((element) => removed(text, element)),
  );
}

/**
 * The edits that add the definition with the name `title` in SigNoz to a list of definitions, with the needed import.
 */
export function referenceAdditionPatches(
  text: string,
  words: readonly string[],
  name: string,
  title: string,
  from: string,
  titles: Titles,
): Patched[] {
  const file = titles.get(title);
  // For one of several in its file, it is not known how definitions refer to it.
  if (file === undefined || pathOf(file) !== file) return [];
  const known = importedAs(text, from, file);
  const taken = new Set(
    parse(text)
      .getDescendants()
      .filter(Node.isIdentifier)
      .map((one) => one.getText()),
  );
  const called = known ?? nameOf(title, taken, 'it');
  return listsCalled(text, words, name).map((list) => {
    const patch = inserted(text, list, called);
    if (known !== undefined) return patch;
    const statement = `import ${called} from '${relativeTo(from, file)}';\n`;
    const last = parse(patch.text).getImportDeclarations().at(-1);
    const at = last === undefined ? 0 : last.getEnd() + 1;
    return { ...patch, text: splice(patch.text, at, at, statement).text };
  });
}

/** The name that the default export of a file has in a definition. */
function importedAs(text: string, from: string, file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  return parse(text)
    .getImportDeclarations()
    .find((one) => one.getModuleSpecifierValue() === relativeTo(from, file))
    ?.getDefaultImport()
    ?.getText();
}

function relativeTo(from: string, file: string): string {
  const path = posix.relative(posix.dirname(from), file);
  return path.startsWith('.') ? path : `./${path}`;
}
