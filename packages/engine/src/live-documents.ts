import {
  countForeign,
  type EnvironmentFile,
  type ImportDocument,
  isObject,
  type Json,
  type Lookup,
  markOwners,
  type Owner,
  ownerName,
} from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { connectSignoz, type SignozImporter } from '@signoz-as-code/signoz-client';
import { namingAllAway, systemsOf } from './away.ts';
import type { Host } from './host.ts';
import { confirmVersion } from './server-version.ts';
import { UsageError } from './usage-error.ts';

export interface LiveDocuments {
  /** Resources without an ownership mark. */
  readonly unmanaged: readonly (ImportDocument & { readonly kind: string })[];
  /** How many carry a foreign mark, by kind and owner. */
  readonly others: readonly (Owner & { readonly kind: string; readonly count: number })[];
}

/** Every importable resource in an environment's SigNoz, except the environment's own. */
export async function liveDocuments(
  importers: readonly SignozImporter[],
  about: EnvironmentFile<Endpoints>,
  secrets: Lookup,
  host: Host,
): Promise<LiveDocuments> {
  const {
    endpoints: { signoz },
    versions,
  } = about;
  if (signoz === undefined) throw new UsageError('the environment names no SigNoz: give the files to import');
  const client = connectSignoz(signoz, { secrets, versions });
  const { clickhouse, swarm } = systemsOf(about, secrets);
  await namingAllAway(() => confirmVersion(about, secrets, host), [clickhouse, swarm]);
  const found = await Promise.all(
    importers.map(async (importer) => {
      const listed = await importer.list(client);
      const named = importer.ownersOf?.(client, listed, { project: about.project, environment: about.environment });
      return listed.map((content: Json, index) => {
        // A kind that decides itself knows whose a mark in the text is: a copy has the mark of its original.
        const id = isObject(content) && typeof content.id === 'string' ? content.id : undefined;
        const owners = named === undefined ? markOwners(JSON.stringify(content), id) : [named[index] ?? []].flat();
        return { kind: importer.kind, content, owners };
      });
    }),
  );
  const documents = found.flat();
  const isOwner = (one: Owner): boolean => ownerName(one) === ownerName(about);
  const foreign = documents.flatMap(({ kind, owners: [holder, ...more] }) =>
    holder === undefined || [holder, ...more].some(isOwner) ? [] : [{ kind, ...holder }],
  );
  return {
    unmanaged: documents
      .filter(({ owners }) => owners.length === 0)
      .map(({ kind, content }) => ({ kind, from: `live ${kind}`, content })),
    others: countForeign(foreign),
  };
}
