import type { Importer } from '@signoz-as-code/core';
import { channelImporter } from './channel.ts';

/** What turns live alerts into definitions, in the order in which they refer to each other. */
export function importers(): readonly Importer[] {
  return [channelImporter()];
}
