import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  type EnvironmentFile,
  isSetting,
  type Lookup,
  messageOf,
  type Resource,
  type StoredArtifact,
  secret,
} from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { postHttp, reasonOf } from '@signoz-as-code/probe';
import { type Result, runTests, type Untested, untested } from '@signoz-as-code/rule-tests/live';
import {
  assumedVersion,
  connectSignoz,
  isQueryRefused,
  isVersion,
  reservation,
  signozUrl,
} from '@signoz-as-code/signoz-client';
import { tellsResolved } from './backtests.ts';
import { concerns } from './concerns.ts';
import { askDefinitions, needed } from './definitions/ask.ts';
import type { AskedTests } from './definitions/order.ts';
import type { Host } from './host.ts';
import { stateFolder } from './root.ts';
import { secretLookup } from './secrets.ts';
import { firstKey } from './test-account.ts';
import { UsageError } from './usage-error.ts';
import { verdicts } from './verdicts.ts';

/** The tests of an environment's rules, and the rules as they would be generated now. */
export interface RuleTests extends AskedTests {
  readonly root: string;
  readonly versions: EnvironmentFile['versions'];
  /** Rules, channels and policies. */
  readonly resources: readonly Resource[];
  /** What would be generated now, by path below generated/. */
  readonly artifacts: ReadonlyMap<string, string>;
  /** Rules without a test that fires, or without one that stays silent. */
  readonly untested: readonly Untested[];
}

/** The variable with the API key of a SigNoz for tests. No environment uses it. */
export const KEY = 'SIGNOZ_TEST_API_KEY';

/** Reads the tests of rules, and compiles the rules. Throws a DiagnosticsError with all problems. */
export async function readRuleTests(root: string, environment: string | undefined, host: Host): Promise<RuleTests> {
  const programs = verdicts(root);
  const answer = await askDefinitions(root, { ask: 'rule-tests', environment }, host, programs.judge).finally(
    programs.close,
  );
  const found = needed(answer, answer.ruleTests);
  const artifacts = [...(answer.artifacts ?? [])];
  const within = `${found.environment}/alerts/`;
  const stored = artifacts.flatMap(([file, content]): StoredArtifact[] =>
    file.startsWith(within) ? [{ path: file.slice(within.length), content, source: file, file }] : [],
  );
  const about = JSON.parse(
    new Map(artifacts).get(`${found.environment}/environment.json`) ?? '{}',
  ) as Partial<EnvironmentFile>;
  const alerts = concerns.find(({ name }) => name === 'alerts');
  const resources = (await alerts?.live())?.live.resources(stored) ?? [];
  const rules = resources.filter(({ kind }) => kind === 'rule').map(({ key }) => key);
  return {
    ...found,
    root,
    versions: about.versions,
    resources,
    artifacts: new Map(artifacts),
    untested: untested(rules, found.tests),
  };
}

export interface Target {
  /** The SigNoz to send tests to, and its collector's OTLP/HTTP endpoint. */
  readonly url: string;
  readonly otlp: string;
  /** How long telemetry may take to be stored. Seconds. */
  readonly patience: number;
}

/**
 * Runs tests against a SigNoz that serves nothing else. Throws a {@link UsageError} where it is one of the project's
 * environments, has rules, or runs another version than the rules are made for; and an Error where it or its collector
 * cannot be asked.
 */
export async function runRuleTests(
  read: RuleTests,
  tests: AskedTests['tests'],
  target: Target,
  host: Host,
): Promise<readonly Result[]> {
  const { root, environment, versions, resources } = read;
  const secrets = secretLookup(root, environment, host.env);
  const url = signozUrl({ url: target.url }, secrets);
  const otlp = addressOf(target.otlp, '--otlp');
  refuseEnvironments(url, otlp, read, secrets);
  const key = secrets(KEY) ?? (await firstKey(url, stateFolder(root, 'rule-tests.json')));
  const client = connectSignoz(
    { url, apiKey: secret(KEY) },
    { secrets: (name, as) => (name === KEY ? key : secrets(name, as)), versions },
  );
  const version = await client.version();
  if (!isVersion(version)) host.err(`${reservation(url, version, versions?.signoz ?? assumedVersion)?.reason}\n`);
  else if (versions?.signoz !== undefined && version !== versions.signoz)
    throw new UsageError(
      `${url} is SigNoz ${version}, and ${environment} runs ${versions.signoz}: run the tests against that version`,
    );
  const rules = await client.rules.list();
  if (rules.length > 0)
    throw new UsageError(
      `${url} has ${rules.length} alert rules, which the telemetry of tests may make fire: use a SigNoz without rules`,
    );
  const { facts, wires } = client.dialect;
  const told = host.progress();
  try {
    return await runTests(tests, {
      bodyOf: (key) => wires.rule.normalize(resources.find((one) => one.kind === 'rule' && one.key === key)?.spec),
      judgement: facts.judgement,
      routing: {
        policies: resources.filter(({ kind }) => kind === 'policy').map(({ spec }) => spec as never),
        tellsResolved: (channel) => tellsResolved(resources, channel),
      },
      ask: client.queryRange,
      send: async (signal, body) => {
        try {
          await postHttp(otlp, signal, body);
        } catch (error) {
          throw new Error(`${otlp} does not take ${signal}: ${reasonOf(error)}`, { cause: error });
        }
      },
      isRefusal: (error) => (isQueryRefused(error) ? error.message : undefined),
      clock: Date.now,
      wait: (milliseconds) => setTimeout(milliseconds),
      patience: target.patience * 1_000,
      progress: (text) => told.step(text),
    });
  } finally {
    told.end();
  }
}

/**
 * A compose file with the parts of an environment's stack that tests need, to be written to `at`. Its configurations
 * are the files of generated/. Throws a {@link UsageError} where one machine cannot run that stack, or generated/ is
 * stale.
 */
export async function testComposeFile({ root, environment, artifacts }: RuleTests, at: string): Promise<string> {
  const folder = `${environment}/compose`;
  const compose = artifacts.get(`${folder}/compose.yaml`);
  if (compose === undefined)
    throw new UsageError(`${environment} defines no stack: there is nothing to run tests with`);
  const { testStack } = await import('@signoz-as-code/compose/test-stack');
  try {
    return testStack({
      compose,
      contentOf: (path) => artifacts.get(posix.join(folder, path)),
      pathOf: (path) => {
        const file = join(root, 'generated', folder, path);
        // Docker would create a folder for a missing file.
        if (!existsSync(file) || readFileSync(file, 'utf8') !== artifacts.get(posix.join(folder, path)))
          throw new Error(
            `${relative(root, file)} is not what the definitions say: run 'signoz-as-code generate' first`,
          );
        return relative(dirname(at), file)
          .split(sep)
          .join('/')
          .replace(/^(?!\.\.\/)/, './');
      },
    });
  } catch (error) {
    throw new UsageError(`${environment}: ${messageOf(error)}`);
  }
}

/**
 * The telemetry of tests is invented, so it must not reach an environment that people watch. One on this machine is a
 * sandbox; it must have no rules either.
 */
function refuseEnvironments(url: string, otlp: string, { environments }: AskedTests, secrets: Lookup): void {
  for (const { name, live } of environments) {
    const known = addressesOf(live, secrets).find((one) => isSame(one, url) || isSame(one, otlp));
    if (known !== undefined && placeOf(new URL(known)).hostname !== LOOPBACK)
      throw new UsageError(
        `${known} is of the environment ${name}: tests send made-up telemetry, run them against a SigNoz that is used only for tests`,
      );
  }
}

/** The addresses of an environment's systems: by its settings, and by their defaults. */
function addressesOf({ signoz, otlp }: Endpoints, secrets: Lookup): string[] {
  return [signoz?.url, otlp?.http, otlp?.grpc].flatMap((one) => {
    if (one === undefined || !isSetting(one)) return one ?? [];
    return [secrets(one.$setting, 'setting'), one.default].filter((value) => value !== undefined);
  });
}

/** Whether two URLs name one port of one machine. */
function isSame(a: string, b: string): boolean {
  if (!URL.canParse(a) || !URL.canParse(b)) return false;
  const [one, other] = [placeOf(new URL(a)), placeOf(new URL(b))];
  return one.hostname === other.hostname && one.port === other.port;
}

const LOOPBACK = 'localhost';

function placeOf({ protocol, hostname, port }: URL): { readonly hostname: string; readonly port: string } {
  return {
    hostname: /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname) ? LOOPBACK : hostname.replace(/\.$/, ''),
    port: port || (protocol === 'https:' ? '443' : '80'),
  };
}

function addressOf(text: string, option: string): string {
  const parsed = URL.canParse(text) ? new URL(text) : undefined;
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol) || /[@?#]/.test(text))
    throw new UsageError(`${option} must be http(s)://host:port alone, of an OTLP/HTTP endpoint`);
  return `${parsed.origin}${parsed.pathname.replace(/\/+$/, '')}`;
}
