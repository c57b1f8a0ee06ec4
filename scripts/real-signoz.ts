import { parseArgs } from 'node:util';
import { isVersion } from '../packages/signoz-client/src/version.ts';

/** A real SigNoz to test against. */
export interface RealSignoz {
  readonly url: string;
  /** The API key of an ADMIN. */
  readonly key: string;
  readonly version: string;
  /** The HTTP interface of its ClickHouse. */
  readonly clickhouse: string | undefined;
}

/** The SigNoz that the options of a script name; its version is the one that it reports, unless `--version` is given. */
export async function realSignoz(script: string): Promise<RealSignoz> {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      key: { type: 'string' },
      clickhouse: { type: 'string' },
      version: { type: 'string' },
    },
  });
  if (values.url === undefined || values.key === undefined)
    throw new Error(
      `usage: npm run ${script} -- --url <https://signoz…> --key <API key of an ADMIN> [--version v0.138.0] [--clickhouse <http://clickhouse…:8123>]`,
    );
  const url = values.url.replace(/\/$/, '');
  const said = ((await (await fetch(`${url}/api/v1/version`)).json()) as { version: string }).version;
  const version = values.version ?? said;
  if (!isVersion(version))
    throw new Error(
      `SigNoz calls itself '${said}', as a build from source does: say which it is with --version v0.138.0`,
    );
  return { url, key: values.key, version, clickhouse: values.clickhouse };
}
