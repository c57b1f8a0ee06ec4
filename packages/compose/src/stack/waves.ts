import { waveLabel } from '../labels.ts';
import type { ComposeFile } from '../schema/compose.generated.ts';

/**
 * Services in the order of their deployment: those of one wave at once, and a wave when the one before it is healthy.
 * Services without a wave come last.
 */
export function waves(
  names: Iterable<string>,
  labelsOf: (name: string) => Readonly<Record<string, string>>,
): readonly (readonly string[])[] {
  const byWave = Map.groupBy([...names].sort(), (name) =>
    Number(labelsOf(name)[waveLabel] ?? Number.POSITIVE_INFINITY),
  );
  return [...byWave].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, services]) => services);
}

/**
 * The stack file with these services alone and the configs that they mount, whose files are found by `place`. Docker
 * leaves alone what a stack file does not mention.
 */
export function stackOf(compose: ComposeFile, names: readonly string[], place: (file: string) => string): ComposeFile {
  const services = Object.fromEntries(Object.entries(compose.services).filter(([name]) => names.includes(name)));
  const used = new Set(Object.values(services).flatMap(({ configs = [] }) => configs.map(({ source }) => source)));
  const configs = Object.entries(compose.configs)
    .filter(([key]) => used.has(key))
    .map(([key, config]) => [key, { ...config, file: place(config.file) }]);
  return { ...compose, services, configs: Object.fromEntries(configs) };
}
