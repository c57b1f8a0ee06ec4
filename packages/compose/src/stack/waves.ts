import { waveLabel } from '../labels.ts';
import type { ComposeFile } from '../schema/compose.generated.ts';

/**
 * Services in the order of their deployment: those of one wave at once, and each wave when the one before is healthy.
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
 * The stack file with only these services and the configs that they mount, whose files `place` finds. Docker leaves
 * everything else unchanged.
 */
export function stackOf(compose: ComposeFile, names: readonly string[], place: (file: string) => string): ComposeFile {
  const services = Object.fromEntries(Object.entries(compose.services).filter(([name]) => names.includes(name)));
  const used = new Set(Object.values(services).flatMap(({ configs = [] }) => configs.map(({ source }) => source)));
  const configs = Object.entries(compose.configs)
    .filter(([key]) => used.has(key))
    .map(([key, config]) => [key, { ...config, file: place(config.file) }]);
  return { ...compose, services, configs: Object.fromEntries(configs) };
}
