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
 * Asks an environment's SigNoz what it is, before anything else is asked of it. Gives what is to be known before anything
 * is written there. Throws an {@link OtherVersionError} naming both versions where generated/ is of another one.
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
  /** It is an earlier one, which rolling out the stack raises: until then nothing in it can be compared. */
  readonly raisedByStack?: OtherVersionError;
}

/** As {@link confirmVersion}, where the environment's stack may be what raises SigNoz. */
export async function confirmedOf(about: Placed, secrets: Lookup): Promise<Confirmed> {
  try {
    return { reserved: await confirmVersion(about, secrets) };
  } catch (error) {
    if (error instanceof OtherVersionError && error.isOlder && about.endpoints.swarm !== undefined)
      return { raisedByStack: error };
    throw error;
  }
}
