import type { EnvironmentFile, Lookup } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import {
  assumedVersion,
  connectSignoz,
  OtherVersionError,
  type Reservation,
  reservation,
  type SignozClient,
} from '@signoz-as-code/signoz-client';
import type { Host } from './host.ts';
import { UsageError } from './usage-error.ts';

type Placed = Pick<EnvironmentFile<Endpoints>, 'endpoints'> & {
  readonly versions?: EnvironmentFile['versions'] | undefined;
};

/**
 * Asks an environment's SigNoz for its version before any other request, and reports to `host` what must be known about
 * it. Throws an {@link OtherVersionError} naming both versions where generated/ is for another one.
 */
export async function confirmVersion(about: Placed, secrets: Lookup, host: Pick<Host, 'err'>): Promise<void> {
  const reserved = await reservationOf(about, secrets);
  if (reserved !== undefined) host.err(`${reserved.reason}\n`);
}

/** What must be known before anything is written to an environment's SigNoz. */
async function reservationOf(
  { endpoints: { signoz }, versions }: Placed,
  secrets: Lookup,
): Promise<Reservation | undefined> {
  if (signoz === undefined) return undefined;
  const client = connectSignoz(signoz, { secrets, versions });
  return reservation(client.url, await client.version(), versions?.signoz ?? assumedVersion);
}

/**
 * A client of an environment's SigNoz, for commands that ask it something besides the plan. Throws a {@link UsageError}
 * where there is none, and an {@link OtherVersionError} where it has another version.
 */
export async function confirmedClient(
  about: Placed & Pick<EnvironmentFile, 'environment'>,
  secrets: Lookup,
  host: Pick<Host, 'err'>,
): Promise<SignozClient> {
  const { signoz } = about.endpoints;
  if (signoz === undefined) throw new UsageError(`${about.environment} names no SigNoz: there is nothing to ask`);
  await confirmVersion(about, secrets, host);
  return connectSignoz(signoz, { secrets, versions: about.versions });
}

/** What is known of an environment's SigNoz before it is compared. */
export interface Confirmed {
  readonly reserved?: Reservation | undefined;
  /** It is an earlier version, which the stack's rollout upgrades: until then nothing in it can be compared. */
  readonly raisedByStack?: OtherVersionError;
}

/** Like {@link confirmVersion}, for a caller that reports itself, and where the environment's stack may upgrade SigNoz. */
export async function confirmedOf(about: Placed, secrets: Lookup): Promise<Confirmed> {
  try {
    return { reserved: await reservationOf(about, secrets) };
  } catch (error) {
    if (error instanceof OtherVersionError && error.isOlder && about.endpoints.swarm !== undefined)
      return { raisedByStack: error };
    throw error;
  }
}
