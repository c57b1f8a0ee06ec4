import type { ImportDocument, Json, Lookup } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { connectSignoz, type SignozImporter } from '@signoz-as-code/signoz-client';
import { UsageError } from './exit.ts';

/** Everything that importers know how to import, is in an environment's SigNoz and carries nobody's mark of ownership. */
export async function unmanaged(
  importers: readonly SignozImporter[],
  { signoz }: Endpoints,
  secrets: Lookup,
): Promise<(ImportDocument & { readonly kind: string })[]> {
  if (signoz === undefined) throw new UsageError('the environment names no SigNoz: give the files to import');
  const client = connectSignoz(signoz, { secrets });
  const found = await Promise.all(
    importers.map(async (importer) =>
      (await importer.list(client))
        .filter((one: Json) => !JSON.stringify(one).includes('signoz-as-code:'))
        .map((content) => ({ kind: importer.kind, from: `live ${importer.kind}`, content })),
    ),
  );
  return found.flat();
}
