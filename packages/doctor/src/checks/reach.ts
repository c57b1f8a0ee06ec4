import { connect } from 'node:net';
import { fields, messageOf, resolveSetting, type SettingReference, textForm } from '@signoz-as-code/core';
import { databases } from '@signoz-as-code/platform';
import {
  assumedVersion,
  connectSignoz,
  dialectOf,
  reservation,
  SignozError,
  signozUrl,
} from '@signoz-as-code/signoz-client';
import { type Check, failed, noClickHouse, ok, type Patient, skipped, warning } from '../check.ts';

/** Endpoints by their purpose. */
function addresses({ endpoints, secrets }: Patient): [what: string, url: URL][] {
  const named: readonly [string, string | SettingReference | undefined][] = [
    ['SigNoz', endpoints.signoz?.url],
    ['ClickHouse', endpoints.clickhouse?.url],
    ['OTLP/HTTP', endpoints.otlp?.http],
    ['OTLP/gRPC', endpoints.otlp?.grpc],
  ];
  return named.flatMap(([what, url]) => (url === undefined ? [] : [[what, new URL(resolveSetting(url, secrets))]]));
}

const TIMEOUT_MS = 5_000;

/** Why a port does not open; undefined when it does. */
function closed(url: URL): Promise<string | undefined> {
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (reason: string | undefined): void => {
      socket.destroy();
      resolve(reason);
    };
    socket.setTimeout(TIMEOUT_MS, () => end(`no answer after ${TIMEOUT_MS / 1000} s`));
    socket.on('connect', () => end(undefined));
    socket.on('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
  });
}

export const openPorts: Check = {
  name: 'ports',
  title: 'Ports are open from here',
  run: async (patient) => {
    const all = addresses(patient);
    const looked = await Promise.all(
      all.map(async ([what, url]) => ({ name: `${what} (${url.host})`, reason: await closed(url) })),
    );
    const shut = looked.filter(({ reason }) => reason !== undefined);
    if (shut.length === 0) return ok(looked.map(({ name }) => name).join(', '));
    return failed(
      shut.map(({ name, reason }) => `${name}: ${reason}`).join('; '),
      'see that the service runs, that the address is right (live in signoz.config.ts, or the variable that it names), and that this machine is in its network',
    );
  },
};

const WRONG_URL = 'see that live.signoz.url in signoz.config.ts is the URL of SigNoz itself';

export const signozHealth: Check = {
  name: 'signoz',
  title: 'SigNoz answers and takes the key',
  run: async ({ endpoints: { signoz }, secrets, versions }) => {
    if (signoz === undefined) return skipped('the environment names no SigNoz (live.signoz)');
    const url = signozUrl(signoz, secrets);
    const health = await fetch(`${url}/api/v1/health`, { redirect: 'manual', signal: AbortSignal.timeout(10_000) });
    // Only the status is read, whoever answers.
    await health.body?.cancel();
    if (!health.ok)
      return failed(
        `${url} answers ${health.status}`,
        health.status >= 500 ? 'look into the log of SigNoz; it ends without ClickHouse' : WRONG_URL,
      );
    const key = secrets(signoz.apiKey.$secret);
    if (key === undefined)
      return failed(`the secret ${signoz.apiKey.$secret} is not set here`, `set the variable ${signoz.apiKey.$secret}`);
    try {
      await connectSignoz(signoz, { secrets, versions }).channels.list();
      return ok(url);
    } catch (error) {
      // A status alone proves nothing: a proxy and a login page answer 200 to everything.
      if (!(error instanceof SignozError)) throw error;
      if (error.status !== 401 && error.status !== 403) return failed(messageOf(error), WRONG_URL);
      return failed(
        `${url} does not take the key of ${signoz.apiKey.$secret} (${error.status})`,
        `in SigNoz, ${dialectOf(versions?.signoz).facts.newKey}, and set it there`,
      );
    }
  },
};

/** What to know where SigNoz has another version than generated/ is for; the error names both, and what to do. */
export const DIFFERENT_VERSIONS = 'plan and apply refuse to work until the two are the same';

export const signozVersion: Check = {
  name: 'version',
  title: 'SigNoz is what generated/ is for',
  run: async ({ endpoints: { signoz }, secrets, versions }) => {
    if (signoz === undefined) return skipped('the environment names no SigNoz (live.signoz)');
    const client = connectSignoz(signoz, { secrets, versions });
    const said = await client.version();
    const wanted = versions?.signoz ?? assumedVersion;
    let found: ReturnType<typeof reservation>;
    try {
      found = reservation(client.url, said, wanted);
    } catch (error) {
      return failed(messageOf(error), DIFFERENT_VERSIONS);
    }
    if (found === undefined) return ok(`${client.url} is ${said}`);
    return warning(found.reason, `apply wants --allow ${found.allowance}, or it among what the environment allows`);
  },
};

/** Without one of these, the collector or SigNoz exits or shows nothing. */
const tables = [
  [databases.traces, 'distributed_signoz_index_v3'],
  [databases.metrics, 'distributed_samples_v4'],
  [databases.metrics, 'distributed_time_series_v4'],
  [databases.logs, 'distributed_logs_v2'],
] as const;

export const schema: Check = {
  name: 'schema',
  title: 'ClickHouse has the tables of SigNoz',
  run: async ({ ask }) => {
    if (ask === undefined) return noClickHouse;
    const rows = await ask(
      "SELECT concat(database, '.', name) AS name FROM system.tables WHERE database LIKE 'signoz_%'",
      fields({ name: textForm }),
    );
    const there = new Set(rows.map(({ name }) => name));
    const missing = tables.map(([database, table]) => `${database}.${table}`).filter((name) => !there.has(name));
    if (missing.length === 0) return ok(`${there.size} tables`);
    return failed(
      `missing: ${missing.join(', ')}`,
      'run the schema migrator again (docker service update --force <stack>_schema-migrator) and read its log',
    );
  },
};
