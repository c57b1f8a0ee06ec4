import { DiagnosticsError, secret, setting } from '@signoz-as-code/core';
import { defineProject, type Environment, environmentNames, type Project } from '@signoz-as-code/platform';
import { describe, expect, test } from 'vitest';

const environment: Environment = {
  name: 'production',
  deployment: 'production',
  topology: 'ha',
  domain: 'signoz.fluxer.app',
  contacts: { onCallEmail: 'oncall@fluxer.app' },
  versions: { signoz: 'v1', collector: 'v1', clickhouse: '1', zookeeper: '1', caddy: '1', socketProxy: '1' },
  live: { signoz: { url: setting('SIGNOZ_URL', 'http://127.0.0.1:8080'), apiKey: secret('SIGNOZ_API_KEY') } },
  retention: { traces: '30d', metrics: '90d', logs: '7d' },
  collector: { memoryMiB: 512, cpus: 1 },
  clickhouse: { memoryMiB: 512, cpus: 1 },
};

const project = (more: Partial<Project> = {}): Project => ({
  name: 'fluxer',
  defaultEnvironment: 'production',
  environments: [environment],
  ...more,
});

/** `field: message` of a project's problems. */
function refusals(wrong: Project): string[] {
  try {
    defineProject(wrong);
  } catch (error) {
    if (!(error instanceof DiagnosticsError)) throw error;
    for (const { where } of error.diagnostics) expect(where.file).toBe('signoz.config.ts');
    return error.diagnostics.map(({ where, message }) => `${where.field}: ${message}`);
  }
  return [];
}

describe('a project', () => {
  test('that is valid is returned unchanged', () => {
    const right = project({ environments: [environment, { ...environment, name: 'local' }] });
    expect(JSON.stringify(defineProject(right))).toBe(JSON.stringify(right));
    expect(environmentNames(right)).toEqual(['production', 'local']);
  });

  test.each(['Fluxer', 'flux er', 'a/b', '', '1a', '-a', 'a_b'])(
    'cannot have the name %j: the name marks its resources',
    (name) => {
      expect(refusals(project({ name }))).toEqual([`name: '${name}' is not a name`]);
    },
  );

  test.each(['Local', 'a/b', '../x', ''])('cannot have the environment %j: the name is part of paths', (name) => {
    expect(refusals(project({ environments: [environment, { ...environment, name }] }))).toEqual([
      `environments: '${name}' is not a name`,
    ]);
  });

  test('sends mail through a server that it names, or through none', () => {
    const server = { smarthost: 'smtp.example.org:587', from: 'a@example.org', username: 'a' };
    const mailing = (mail: unknown) => refusals(project({ environments: [{ ...environment, mail } as Environment] }));
    for (const right of ['none', server, { ...server, from: 'SigNoz <a@example.org>' }])
      expect(mailing(right)).toEqual([]);
    for (const wrong of ['a${X}', 'a\nb', '{a}'])
      expect(mailing({ ...server, from: wrong })).toEqual([
        'environments.production.mail.from: it has a $, a brace or a line break',
      ]);
    expect(mailing({ ...server, smarthost: 'smtp.example.org', from: '' })).toEqual([
      'environments.production.mail.from: it is empty',
      "environments.production.mail.smarthost: 'smtp.example.org' is not host:port",
    ]);
  });

  test.each([0, -1, Number.NaN, 3_601])('does not give SigNoz %d seconds for a request', (timeoutSeconds) => {
    const live = { signoz: { url: 'http://signoz:8080', apiKey: secret('SIGNOZ_API_KEY'), timeoutSeconds } };
    expect(refusals(project({ environments: [{ ...environment, live }] }))).toEqual([
      `environments.production.live.signoz.timeoutSeconds: ${timeoutSeconds} is not ${Number.isNaN(timeoutSeconds) ? 'allowed here' : 'possible'}`,
    ]);
  });

  test.each([
    ['clickhouse', 'memoryMiB', [0, 1.5, 2 ** 32 + 1, 2 ** 53, 1e21], [1, 2 ** 32]],
    ['clickhouse', 'shards', [0, 1.5, 1_001, 1e9, 1e21], [1, 1_000]],
    // Docker reads neither an exponent nor more than nine digits after the point.
    ['collector', 'cpus', [0, -1, 1e-7, 0.1 + 0.2, 1e9, 1e21], [0.5, 0.123456789]],
  ] as const)('has an amount of %s.%s that the stack can have', (program, field, wrong, right) => {
    const having = (amount: number) =>
      refusals(
        project({ environments: [{ ...environment, [program]: { ...environment[program], [field]: amount } }] }),
      );
    for (const amount of wrong)
      expect(having(amount)).toEqual([`environments.production.${program}.${field}: ${amount} is not possible`]);
    for (const amount of right) expect(having(amount)).toEqual([]);
  });

  test('is opened at the name of a host', () => {
    const at = (domain: string) => refusals(project({ environments: [{ ...environment, domain }] }));
    for (const right of ['localhost', 'signoz.example.org', 'signoz.example.org:8443', '[::1]', 'bücher.example'])
      expect(at(right)).toEqual([]);
    for (const wrong of ['a b', 'a\nb', 'https://a.example', 'a.example/x', '{$HOME}', 'a"b', 'u@a', 'a,b', 'a:b'])
      expect(at(wrong)).toEqual([`environments.production.domain: '${wrong}' is not the name of a host`]);
  });

  test('has each environment once', () => {
    expect(refusals(project({ environments: [environment, environment] }))).toEqual([
      "environments: 'production' is there twice",
    ]);
  });

  test('has its default environment', () => {
    expect(refusals(project({ defaultEnvironment: 'local' }))).toEqual([
      "defaultEnvironment: 'local' is not an environment",
    ]);
  });

  test.each(['0d', '1.5d', '30', '10000d', '-1d', '12h', '1e3d'])('does not keep data for %s', (logs) => {
    const retention = { ...environment.retention, logs: logs as '7d' };
    expect(refusals(project({ environments: [{ ...environment, retention }] }))).toEqual([
      expect.stringMatching(
        /^environments\.production\.retention\.logs: .* is not (allowed here|a number of whole days)$/,
      ),
    ]);
  });

  test.each(['signoz.fluxer.app', 'https://signoz.fluxer.app/', 'ftp://signoz', 'https://', ''])(
    'is not reached at %j',
    (url) => {
      const at = (value: string | ReturnType<typeof setting>) =>
        refusals(project({ environments: [{ ...environment, live: { clickhouse: { url: value, username: 'x' } } }] }));
      const refusal = `environments.production.live.clickhouse.url: '${url}' is not an address`;
      expect(at(url)).toEqual([refusal]);
      expect(at(setting('CLICKHOUSE_URL', url))).toEqual([refusal]);
      expect(at('http://clickhouse:8123')).toEqual([]);
    },
  );

  test('has an existing topology', () => {
    const wrong = project({ environments: [{ ...environment, topology: 'haa' as never }] });
    expect(refusals(wrong)).toEqual(['environments.production.topology: "haa" is not allowed here']);
  });

  test('gets all problems at once', () => {
    const retention = { traces: '0d', metrics: '90d', logs: '0d' } as const;
    const wrong = project({
      name: 'X',
      defaultEnvironment: 'none',
      environments: [
        { ...environment, retention },
        { ...environment, name: 'Y' },
      ],
    });
    expect(refusals(wrong).map((line) => line.split(':')[0])).toEqual([
      'defaultEnvironment',
      'environments.production.retention.logs',
      'environments.production.retention.traces',
      'environments',
      'name',
    ]);
  });

  test('does not show the password of an address that it refuses', () => {
    const live = { clickhouse: { url: 'http://admin:hunter2@clickhouse/', username: 'x' } };
    const told = refusals(project({ environments: [{ ...environment, live }] }));
    expect(told).toHaveLength(1);
    expect(told[0]).not.toContain('hunter2');
  });

  test('refuses unknown fields in its environments', () => {
    const [strict] = defineProject(project()).environments as unknown as { live: { signoz: { apikey: string } } }[];
    expect(() => strict?.live.signoz.apikey).toThrow("environment.live.signoz has no 'apikey': did you mean 'apiKey'?");
  });
});
