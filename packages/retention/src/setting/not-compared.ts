import type { KindContext } from '@signoz-as-code/core';
import type { RetentionServers } from '../servers.ts';

/** The note of a plan that cannot compare SigNoz's settings, because the environment names no SigNoz. */
export function settingsNotCompared({ client, wanted }: KindContext<RetentionServers>): readonly string[] {
  return wanted('retention-setting').length > 0 && client.signoz === undefined
    ? [
        `not compared: what SigNoz's settings page shows of the retention — the environment names no SigNoz (live.signoz)`,
      ]
    : [];
}
