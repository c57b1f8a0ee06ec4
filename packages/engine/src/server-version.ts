import type { EnvironmentFile, Lookup } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { assumedVersion, connectSignoz, type Reservation, reservation } from '@signoz-as-code/signoz-client';

/**
 * Asks an environment's SigNoz what it is, before anything else is asked of it. Gives what is to be known before anything
 * is written there. Throws an Error naming both versions where generated/ is of another one.
 */
export async function confirmVersion(
  { endpoints: { signoz }, versions }: Pick<EnvironmentFile<Endpoints>, 'endpoints' | 'versions'>,
  secrets: Lookup,
  signal?: AbortSignal,
): Promise<Reservation | undefined> {
  if (signoz === undefined) return undefined;
  const client = connectSignoz(signoz, { secrets, versions, ...(signal === undefined ? {} : { signal }) });
  return reservation(client.url, await client.version(), versions?.signoz ?? assumedVersion);
}
