import { commandLine, type EnvironmentFile } from '@signoz-as-code/core';
import type { Answer } from './definitions/order.ts';
import { UsageError } from './usage-error.ts';

/** The programs whose version decides what definitions mean. */
const PROGRAMS = ['signoz', 'collector', 'clickhouse'] as const;

/**
 * Refuses to use definitions and generated/ together where signoz.config.ts has other versions than generated/: what is
 * read by one version would be written for another. Throws a {@link UsageError}.
 */
export function requireConfiguredVersions(
  {
    environment,
    versions: generated = {},
  }: Pick<EnvironmentFile, 'environment'> & { readonly versions?: EnvironmentFile['versions'] | undefined },
  { versions }: Pick<Answer, 'versions'>,
): void {
  const configured = versions?.[environment];
  if (configured === undefined) return;
  const other = PROGRAMS.filter((program) => configured[program] !== generated[program]);
  if (other.length === 0) return;
  const list = (of: typeof generated): string => other.map((one) => `${one} ${of[one] ?? '(none)'}`).join(', ');
  throw new UsageError(
    `generated/${environment} is for ${list(generated)}, and signoz.config.ts has ${list(configured)}: run ${commandLine('generate')} first, or undo the change in signoz.config.ts`,
  );
}
