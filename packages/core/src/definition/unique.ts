import type { Defined } from './definition.ts';

/** Reports every definition whose name is already used in the file `before`. */
export function unique<Spec>(
  entries: readonly Defined<Spec>[],
  nameOf: (entry: Defined<Spec>) => string,
  report: (entry: Defined<Spec>, before: string) => void,
): void {
  const first = new Map<string, string>();
  for (const entry of entries) {
    const name = nameOf(entry);
    const before = first.get(name);
    if (before === undefined) first.set(name, entry.file);
    else report(entry, before);
  }
}
