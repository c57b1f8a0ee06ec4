import type { ImportDocument, Json, Lookup } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { connectSignoz } from '@signoz-as-code/signoz-client';
import { UsageError } from './exit.ts';

/** The dashboards, channels and log pipelines that are in an environment's SigNoz and carry nobody's mark of ownership, by kind. */
export async function unmanaged(
  { signoz }: Endpoints,
  secrets: Lookup,
): Promise<(ImportDocument & { readonly kind: string })[]> {
  if (signoz === undefined) throw new UsageError('the environment names no SigNoz: give the files to import');
  const client = connectSignoz(signoz, { secrets });
  const [dashboards, channels, { pipelines }] = await Promise.all([
    client.dashboards.list(),
    client.channels.list(),
    client.logPipelines.latest(),
  ]);
  const of = (kind: string, all: readonly unknown[]) =>
    all
      .filter((one) => !JSON.stringify(one).includes('signoz-as-code:'))
      .map((one) => ({ kind, from: `live ${kind}`, content: one as Json }));
  return [...of('dashboard', dashboards), ...of('channel', channels), ...of('log-pipeline', pipelines)];
}
