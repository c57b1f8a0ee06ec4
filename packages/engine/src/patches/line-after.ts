import { diffArrays } from 'diff';

/** The line of a text, counted from 1, after the text was changed further: the same one, or what replaces it. */
export function lineAfter(before: string, after: string, line: number): number {
  const index = line - 1;
  let [was, is] = [0, 0];
  let removed: readonly string[] = [];
  let added: readonly string[] = [];
  for (const part of [...diffArrays(before.split('\n'), after.split('\n')), undefined]) {
    if (part?.removed) removed = part.value;
    else if (part?.added) added = part.value;
    else {
      if (index < was + removed.length) return is + 1 + replacing(removed, added, index - was);
      [was, is] = [was + removed.length, is + added.length];
      [removed, added] = [[], []];
      const { length } = part?.value ?? [];
      if (index < was + length) return is + 1 + index - was;
      [was, is] = [was + length, is + length];
    }
  }
  return Math.max(is, 1);
}

/** Which of the `added` lines replaces one of the `removed`: a formatter moves words to other lines and changes none. */
function replacing(removed: readonly string[], added: readonly string[], index: number): number {
  const same = added.findIndex((line) => line.trim() === removed[index]?.trim());
  if (same !== -1) return same;
  const before = wordCharacters(removed.slice(0, index));
  const found = added.findIndex((_, at) => wordCharacters(added.slice(0, at + 1)) > before);
  return found === -1 ? Math.max(added.length - 1, 0) : found;
}

function wordCharacters(lines: readonly string[]): number {
  return lines.join('').replaceAll(/\W/g, '').length;
}
