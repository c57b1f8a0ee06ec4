/** `rules`, `policies`. */
export function plural(word: string): string {
  if (word.endsWith('s')) return word;
  return word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** `1 policy`, `2 policies`. */
export function counted(count: number, word: string): string {
  return `${count} ${count === 1 ? word : plural(word)}`;
}

/** A list of names. Of more than `most`, the first `shown` and the number of the others: `a, b, c and 7 more`. */
export function listed(names: readonly string[], most: number, shown = most): string {
  return names.length <= most
    ? names.join(', ')
    : `${names.slice(0, shown).join(', ')} and ${names.length - shown} more`;
}
