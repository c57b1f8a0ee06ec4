import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkConfiguration } from '../src/index.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const file = (path: string) => readFileSync(join(fixtures, path), 'utf8');
const told = (text: string) =>
  checkConfiguration(text).map(({ severity, code, where }) =>
    [severity, code.replace('collector-config/', ''), where.field].join(' '),
  );

interface Parts {
  readonly receivers?: string;
  readonly processors?: string;
  readonly exporters?: string;
  readonly extensions?: string;
  readonly started?: string;
  readonly telemetry?: string;
  readonly pipeline?: string;
}

/** A configuration without problems, except in the given parts. */
function configuration({ receivers, processors, exporters, extensions, started, telemetry, pipeline }: Parts): string {
  return `
receivers: { otlp: { protocols: { grpc: { endpoint: "0.0.0.0:4317" } } }, ${receivers ?? ''} }
processors: { memory_limiter: { check_interval: 1s, limit_mib: 400 }, batch: {}, ${processors ?? ''} }
exporters: { debug: {}, ${exporters ?? ''} }
extensions: { ${extensions ?? ''} }
service:
  extensions: [${started ?? ''}]
  telemetry: ${telemetry ?? '{}'}
  pipelines:
    logs: ${pipeline ?? '{ receivers: [otlp], processors: [memory_limiter, batch], exporters: [debug] }'}
`;
}

describe('in a handwritten file', () => {
  test("what the collector accepts is advice, in a configuration like SigNoz's own", () => {
    const text = file('shipped.yaml');
    const found = checkConfiguration(text);
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(new Set(told(text))).toEqual(
      new Set([
        'warning memory-limiter-first service.pipelines.traces.processors',
        'warning memory-limiter-first service.pipelines.metrics.processors',
        'warning deprecated-field exporters.clickhousetraces.use_new_schema',
        'warning variable-without-fallback exporters.clickhousetraces.low_cardinal_exception_grouping',
        'warning unused-component processors.resourcedetection',
      ]),
    );
  });

  test.each([
    ['a component that is not there', { pipeline: '{ receivers: [otlp], exporters: [nothing] }' }],
    [
      'a secret',
      { extensions: 'basicauth: { client_auth: { username: a, password: hunter2 } }', started: 'basicauth' },
    ],
    ['a word that is none', { exporters: 'debug/b: { verbosity: loud }' }],
    ['a field that is none, of what reads itself', { receivers: 'kafka: { tropic: a }' }],
    ['no pipelines', { pipeline: '{}' }],
    ['a type that there is not', { receivers: 'nothing: {}' }],
  ])('hints use YAML: %s', (_, parts) => {
    const found = checkConfiguration(configuration(parts));
    expect(found).not.toEqual([]);
    for (const { hint, message } of found)
      expect(`${message} ${hint}`).not.toMatch(
        /definitions|secretFile|unchecked\(|define[A-Z]|the editor|by default from/,
      );
  });

  test('each place has at most one report', () => {
    const texts = [
      configuration({ telemetry: '{ metrics: { address: "0.0.0.0:8888" } }' }),
      configuration({ telemetry: '{ logs: { levl: debug } }' }),
      configuration({ receivers: 'redis: {}' }),
      file('corpus/span-metrics-no-temporality.yaml'),
      file('corpus/prometheus-no-job-name.yaml'),
    ];
    for (const text of texts) {
      const places = checkConfiguration(text).map(({ where }) => where.field);
      expect(places).toEqual([...new Set(places)]);
    }
  });

  test('an exporter that is named twice is advice, and so is an unset temporality', () => {
    expect(told(file('corpus/pipeline-repeated-exporter-debug.yaml'))).toEqual([
      'warning repeated-component service.pipelines.metrics.exporters[1]',
    ]);
    expect(told(file('corpus/span-metrics-no-temporality.yaml'))).toEqual([
      'warning span-metrics-temporality processors.signozspanmetrics.aggregation_temporality',
    ]);
  });
});

describe("values that only the collector's machine knows are not judged", () => {
  const names = globSync('variables/*.yaml', { cwd: fixtures }).map((path) => basename(path, '.yaml'));
  test.each(names)('%s', (name) => {
    expect(
      told(file(`variables/${name}.yaml`)).filter((one) => !one.startsWith('warning variable-without-fallback')),
    ).toEqual([]);
  });

  test.each<readonly [string, Parts]>([
    [
      'the receivers of a pipeline',
      { pipeline: '{ receivers: "${env:X}", processors: [memory_limiter, batch], exporters: [debug] }' },
    ],
    ['the processors of a pipeline', { pipeline: '{ receivers: [otlp], processors: "${env:X}", exporters: [debug] }' }],
    [
      'one exporter',
      { pipeline: '{ receivers: [otlp], processors: [memory_limiter, batch], exporters: [debug, "${env:X}"] }' },
    ],
    ['a pipeline', { pipeline: '"${env:X}"' }],
    ['the extensions that start', { extensions: 'pprof: {}', started: '"${env:X}"' }],
    ['a whole component', { exporters: 'otlp: "${env:X}"' }],
    ['a list of operators', { receivers: 'filelog: { include: [/a], operators: "${env:X}" }' }],
    [
      'one operator, and where it sends',
      { receivers: 'filelog: { include: [/a], operators: ["${env:X}", { type: noop, output: there }] }' },
    ],
    [
      'the id of an operator',
      {
        receivers:
          'filelog: { include: [/a], operators: [{ type: noop, id: "${env:X}" }, { type: noop, output: there }] }',
      },
    ],
    [
      'a pattern of a policy',
      {
        processors:
          'tail_sampling: { policies: [{ name: a, type: string_attribute, string_attribute: { key: a, values: ["${env:X}("], enabled_regex_matching: true } }] }',
      },
    ],
    ['the type of a policy', { processors: 'tail_sampling: { policies: [{ name: a, type: "${env:X}" }] }' }],
    [
      'a time between scrapes',
      {
        receivers:
          'prometheus: { config: { scrape_configs: [{ job_name: a, scrape_interval: "${env:X}", scrape_timeout: 2m, static_configs: [{ targets: ["a:1"] }] }] } }',
      },
    ],
    [
      'a group of statements',
      { processors: 'transform: { log_statements: ["${env:X}", { context: log, statements: ["${env:Y}"] }] }' },
    ],
    ['the id of a storage', { receivers: 'filelog: { include: [/a], storage: "${env:X}" }' }],
    ['keys of a batch', { processors: 'batch/b: { metadata_keys: ["${env:X}", "${env:Y}"] }' }],
    ['an address', { exporters: 'otlp: { endpoint: "${env:X}" }' }],
  ])('%s', (_, parts) => {
    const errors = told(configuration(parts)).filter((one) => one.startsWith('error'));
    expect(errors).toEqual([]);
  });
});

describe('extensions that components name', () => {
  const of = (parts: Parts) => told(configuration(parts)).filter((one) => one.startsWith('error'));
  const basicauth = 'basicauth: { htpasswd: { inline: "a:b" } }';
  const storing = 'otlp/b: { endpoint: "a:1", sending_queue: { storage: file_storage } }';
  test.each<readonly [string, Parts, readonly string[]]>([
    [
      'that start and are of the kind',
      {
        exporters: storing,
        extensions: 'file_storage: { directory: /tmp }',
        started: 'file_storage',
        pipeline: '{ receivers: [otlp], processors: [memory_limiter, batch], exporters: [otlp/b] }',
      },
      [],
    ],
    [
      'of a queue that is off',
      {
        exporters: storing.replace('{ storage', '{ enabled: false, storage'),
        pipeline: '{ receivers: [otlp], processors: [memory_limiter, batch], exporters: [otlp/b] }',
      },
      [],
    ],
    [
      'of clients, for a server',
      {
        receivers:
          'otlp/b: { protocols: { http: { endpoint: "0.0.0.0:4400", auth: { authenticator: oauth2client } } } }',
        extensions: 'oauth2client: { client_id: a, client_secret: "${env:S:-s}", token_url: "http://a" }',
        started: 'oauth2client',
        pipeline: '{ receivers: [otlp/b], processors: [memory_limiter, batch], exporters: [debug] }',
      },
      ['error wrong-place receivers.otlp/b.protocols.http.auth.authenticator'],
    ],
    [
      'of servers, for a client',
      {
        exporters: 'otlphttp: { endpoint: "http://a", auth: { authenticator: oidc } }',
        extensions: 'oidc: { issuer_url: "http://a", audience: b }',
        started: 'oidc',
        pipeline: '{ receivers: [otlp], processors: [memory_limiter, batch], exporters: [otlphttp] }',
      },
      ['error wrong-place exporters.otlphttp.auth.authenticator'],
    ],
    [
      'that observe nothing',
      {
        receivers: 'receiver_creator: { watch_observers: [basicauth], receivers: {} }',
        extensions: basicauth,
        started: 'basicauth',
        pipeline: '{ receivers: [receiver_creator], processors: [memory_limiter, batch], exporters: [debug] }',
      },
      ['error wrong-place receivers.receiver_creator.watch_observers[0]'],
    ],
    [
      'for an encoding, of which there is none',
      {
        exporters: 'file: { path: /tmp/a, encoding: otlp_encoding }',
        pipeline: '{ receivers: [otlp], processors: [memory_limiter, batch], exporters: [file] }',
      },
      ['error undeclared-component exporters.file.encoding'],
    ],
  ])('%s', (_, parts, expected) => expect(of(parts)).toEqual(expected));
});
