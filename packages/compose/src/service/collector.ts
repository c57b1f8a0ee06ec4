import type { Problems } from '@signoz-as-code/core';
import type { Versions } from '@signoz-as-code/platform';
import {
  collectorImage,
  gateProblem,
  gatesIn,
  isImageOf,
  migratesItself,
  oldMigrator,
} from '@signoz-as-code/signoz-client';
import type { codes } from '../codes.ts';
import { substituted } from '../dollar.ts';
import type { ServiceSpec } from './define.ts';

/** Options of a collector or its migrations that the environment's release does not accept. */
export function checkCollector(
  { image, command = [], environment = {} }: ServiceSpec,
  { collector }: Versions,
  problems: Problems<typeof codes>,
): void {
  const name = substituted(image, () => undefined);
  if (isImageOf(name, collectorImage)) {
    for (const { gate, field } of gatesIn({ command, environment })) {
      const problem = gateProblem(collector, gate);
      if (problem === undefined) continue;
      const message = `the collector ${collector} ends at once with the feature gate '${gate}': ${problem.reason}`;
      problems.error('compose/feature-gate', field, message, problem.hint);
    }
  }
  if (!isImageOf(name, oldMigrator.image) || !migratesItself(collector)) return;
  problems.warning(
    'compose/old-migrator',
    'image',
    `${oldMigrator.image} is not released for the collector ${collector}, which migrates ClickHouse itself`,
    `run \`migrate bootstrap\`, \`migrate sync up\` and \`migrate async up\` of the image ${collectorImage}`,
  );
}
