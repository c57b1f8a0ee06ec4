import type { EnvironmentFile, Lookup } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import {
  assumedVersion,
  connectSignoz,
  OtherVersionError,
  type Reservation,
  reservation,
} from '@signoz-as-code/signoz-client';

type Placed = Pick<EnvironmentFile<Endpoints>, 'endpoints' | 'versions'>;

/**
 * Asks an environment's SigNoz for its version before any other request. Returns what must be known before anything is
 * written there. Throws an {@link OtherVersionError} naming both versions where generated/ is for another one.
 */
export async function confirmVersion(
  { endpoints: { signoz }, versions }: Placed,
  secrets: Lookup,
): Promise<Reservation | undefined> {
  if (signoz === undefined) return undefined;
  const client = connectSignoz(signoz, { secrets, versions });
  return reservation(client.url, await client.version(), versions?.signoz ?? assumedVersion);
}

/** What is known of an environment's SigNoz before it is compared. */
export interface Confirmed {
  readonly reserved?: Reservation | undefined;
  /** It is an earlier version, which the stack's rollout upgrades: until then nothing in it can be compared. */
  readonly raisedByStack?: OtherVersionError;
}

/** Like {@link confirmVersion}, where the environment's stack may upgrade SigNoz. */
export async function confirmedOf(about: Placed, secrets: Lookup): Promise<Confirmed> {
  try {
    return { reserved: await confirmVersion(about, secrets) };
  } catch (error) {
    if (error instanceof OtherVersionError && error.isOlder && about.endpoints.swarm !== undefined)
      return { raisedByStack: error };
    throw error;
  }
}
