import type { Importer, Json } from '@signoz-as-code/core';
import type { SignozClient } from './client.ts';

/** An importer of something that SigNoz holds. */
export interface SignozImporter extends Importer {
  /** Everything of its kind that is there, ours or not, as `import` takes it. */
  list(client: SignozClient): Promise<readonly Json[]>;
}
