import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Artifact } from '../artifact/artifact.ts';
import type { codes } from '../diagnostic/codes.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { strangeCharacters } from '../value/characters.ts';
import { eachText } from '../value/texts.ts';
import type { Defined } from './definition.ts';

/** What JavaScript writes into a text for a missing value, an object, or something that is not a number. */
const NO_VALUE = /\bundefined\b|\[object Object\]|\bNaN\b/;

/**
 * Moves problems of artifacts' texts to the fields of the definitions that contain these texts. Where no definition
 * does, they stay at the artifacts.
 */
export function atDefinitions(found: readonly Diagnostic[], all: readonly Defined[]): readonly Diagnostic[] {
  const code: keyof typeof codes = 'artifact/character';
  const inArtifacts = found.filter((one) => one.code === code);
  if (inArtifacts.length === 0) return found;
  const traced = all.flatMap(({ file, spec }) =>
    strangeCharacters(spec).map(
      ({ field, character }): Diagnostic => ({
        ...inArtifacts[0]!,
        message: `the text contains ${character}: the server returns it changed, so no plan would ever be clean`,
        where: { file, ...(field === '' ? {} : { field }) },
      }),
    ),
  );
  return traced.length === 0 ? found : [...found.filter((one) => one.code !== code), ...traced];
}

/**
 * Texts into which a definition has put a missing value: `${service.nmae}` is 'undefined'. Not those where the
 * definition's own file contains the word.
 */
export function valuelessTexts(root: string, artifacts: readonly Artifact[], all: readonly Defined[]): Diagnostic[] {
  if (!artifacts.some(({ content }) => mayLackValue(content))) return [];
  const code: keyof typeof codes = 'definition/no-value';
  return all.flatMap(({ file, spec }) => {
    const found: Diagnostic[] = [];
    eachText(spec, (text, field) => {
      const [word] = NO_VALUE.exec(text) ?? [];
      if (word === undefined || isWritten(join(root, file), word)) return;
      found.push({
        code,
        severity: 'warning',
        message: `the text contains '${word}', but its file does not`,
        where: { file, ...(field === '' ? {} : { field }) },
        hint: 'look for a misspelt name, or for an object in place of its name',
      });
    });
    return found;
  });
}

/** Whether a text contains a word that JavaScript writes for a missing value. */
export function mayLackValue(content: string): boolean {
  return NO_VALUE.test(content);
}

function isWritten(path: string, word: string): boolean {
  return existsSync(path) && readFileSync(path, 'utf8').includes(word);
}
