import type { Importer } from '@signoz-as-code/core';
import type { SignozClient } from './client.ts';

/** An importer of resources of SigNoz. */
export type SignozImporter = Importer<SignozClient>;
