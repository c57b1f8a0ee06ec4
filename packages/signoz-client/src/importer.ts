import type { Importer } from '@signoz-as-code/core';
import type { SignozClient } from './client.ts';

/** An importer of something that SigNoz holds. */
export type SignozImporter = Importer<SignozClient>;
