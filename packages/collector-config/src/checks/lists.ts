import { isMap } from '../substitution.ts';
import type { Report } from './report.ts';

/** A part of a configuration. */
export type Config = Readonly<Record<string, unknown>>;

/** The maps of a list, without those that only the collector's own machine knows. */
export function listOf(value: unknown): Config[] {
  return Array.isArray(value) ? value.filter(isMap) : [];
}

export function numberOr(value: unknown, fallback: number): number {
  return typeof value === 'number' ? value : fallback;
}

/** Reports names that occur twice in a list. */
export function checkDistinct(
  items: readonly Config[],
  field: string,
  what: string,
  report: Report,
  key = '.name',
): void {
  const seen = new Set<unknown>();
  for (const [index, { name }] of items.entries()) {
    if (seen.has(name)) {
      const message = `there is another ${what} '${name}'`;
      report.error('collector-config/duplicate-name', `${field}[${index}]${key}`, message, 'rename or remove one');
    }
    seen.add(name);
  }
}
