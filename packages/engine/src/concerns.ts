import type { Catalogue } from '@signoz-as-code/catalogue';
import { type Concern, definitionsFolder, type ImportingConcern, type LiveConcern } from '@signoz-as-code/core';
import type { Endpoints, Environment } from '@signoz-as-code/platform';
import type { SignozClient, SignozImporter } from '@signoz-as-code/signoz-client';
import type { NamedCatalogue } from './definitions/order.ts';

/** What `generate` and `import` know about a concern; a concern whose kinds cannot be imported has no importers. */
export type AuthoringConcern = Concern<Environment, Endpoints> &
  Partial<Pick<ImportingConcern<Environment, Endpoints, NamedCatalogue, SignozClient>, 'importers'>>;

/** A concern of the product. Each side is loaded only where it is used: plan and apply load no compiler. */
export interface ListedConcern {
  /** Its folder below generated/<environment>/. */
  readonly name: string;
  /** The field of an environment's `live` that locates its resources. */
  readonly endpoint: keyof Endpoints;
  readonly live: () => Promise<{ readonly live: LiveConcern<Endpoints> }>;
  /** The same without formats, for environments without artifacts of the concern; absent where that saves little. */
  readonly liveWithoutArtifacts?: ListedConcern['live'];
  readonly authoring: () => Promise<{
    /** Made for a catalogue, whose files are in `folder`. */
    readonly concern: (catalogue: Catalogue, folder: string) => AuthoringConcern;
  }>;
}

/** All concerns, in the order of apply: first the stack, then the tables, then what SigNoz holds, and last the catalogue. */
export const concerns: readonly ListedConcern[] = [
  {
    name: 'compose',
    endpoint: 'swarm',
    live: () => import('@signoz-as-code/compose/live'),
    authoring: () => import('@signoz-as-code/compose/concern'),
  },
  {
    name: 'collector-config',
    endpoint: 'signoz',
    live: () => import('@signoz-as-code/collector-config/live'),
    liveWithoutArtifacts: () => import('@signoz-as-code/collector-config/live-without-artifacts'),
    authoring: () => import('@signoz-as-code/collector-config/concern'),
  },
  {
    name: 'retention',
    endpoint: 'clickhouse',
    live: () => import('@signoz-as-code/retention/live'),
    authoring: () => import('@signoz-as-code/retention/concern'),
  },
  {
    name: 'alerts',
    endpoint: 'signoz',
    live: () => import('@signoz-as-code/alerts/live'),
    authoring: () => import('@signoz-as-code/alerts/concern'),
  },
  {
    name: 'dashboards',
    endpoint: 'signoz',
    live: () => import('@signoz-as-code/dashboards/live'),
    authoring: () => import('@signoz-as-code/dashboards/concern'),
  },
  {
    name: 'access',
    endpoint: 'signoz',
    live: () => import('@signoz-as-code/access/live'),
    authoring: () => import('@signoz-as-code/access/concern'),
  },
  {
    name: 'metadata',
    endpoint: 'signoz',
    live: () => import('@signoz-as-code/metadata/live'),
    authoring: () => import('@signoz-as-code/metadata/concern'),
  },
  {
    name: 'catalogue',
    endpoint: 'signoz',
    live: () => import('@signoz-as-code/applied-catalogue/live'),
    authoring: () => import('@signoz-as-code/applied-catalogue/concern'),
  },
];

/** All concerns except the known ones, for the names of a catalogue, whose files are in `folder`. */
export async function concernsOf(
  catalogue: Catalogue,
  folder: string,
  known: readonly { readonly name: string }[] = [],
): Promise<readonly AuthoringConcern[]> {
  return Promise.all(unknown(known).map(async ({ authoring }) => (await authoring()).concern(catalogue, folder)));
}

/** All concerns except these. */
export function unknown(known: readonly { readonly name: string }[] = []): readonly ListedConcern[] {
  return concerns.filter((one) => !known.some(({ name }) => name === one.name));
}

/** The importers. They use the catalogue's names, and the definitions are in the project's folders. */
export async function importersOf(
  catalogue: NamedCatalogue,
  project: { readonly definitions?: string },
): Promise<readonly SignozImporter[]> {
  // Loaded here: a plan parses no query.
  const { catalogueOf } = await import('@signoz-as-code/queries');
  const importers = await Promise.all(
    (await concernsOf(catalogueOf(catalogue), '')).map(
      (concern) => concern.importers?.(catalogue, definitionsFolder(project, concern.name)) ?? [],
    ),
  );
  return importers.flat();
}
