import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checker, type Question } from '../src/index.ts';

/** The program that `pnpm test:collector` built. */
const program = process.env.COLLECTOR_CHECK;
const folder = join(import.meta.dirname, 'fixtures/configurations');

describe.skipIf(program === undefined)('the real program', () => {
  const asked = checker(program ?? '');
  afterAll(() => asked.close());
  const ask = async (question: Question) => (await asked.ask([question]))[0]!;
  const verdict = async (question: Question) => (await ask(question)).verdict;

  test('has the versions of this project', async () => {
    const { COLLECTOR_RELEASE: collector = 'v0.129.12' } = process.env;
    const prometheus = collector === 'v0.129.12' ? 'v0.304.1' : expect.stringMatching(/^v0\.\d+\.\d+/);
    expect(await asked.about()).toMatchObject({ collector, prometheus });
  });

  test.each(
    ['accepted', 'refused'].flatMap((expected) =>
      globSync(`${expected}/*.yaml`, { cwd: folder })
        .sort()
        .map((file) => [basename(file, '.yaml'), expected, file] as const),
    ),
  )('configuration %s: %s', async (_name, expected, file) => {
    const answer = await ask({ kind: 'configuration', text: readFileSync(join(folder, file), 'utf8') });
    expect(answer).toMatchObject({ verdict: expected });
    for (const { path } of answer.problems) expect(path?.length).toBeGreaterThan(1);
  });

  test('reports every component that cannot be read, with its field', async () => {
    const text = `
receivers: { otlp: { protocols: { grpc: { endpointt: "a:1" } } }, nop: {} }
processors: { batch: { timeout: soon }, filter: { error_mode: never } }
exporters: { nop: {} }
service: { pipelines: { traces: { receivers: [otlp], processors: [batch, filter], exporters: [nop] } } }`;
    const { problems } = await ask({ kind: 'configuration', text });
    expect(problems.map(({ path, message }) => [path?.join('.'), message])).toEqual([
      ['processors.batch.timeout', expect.stringContaining('invalid duration')],
      ['processors.filter.error_mode', expect.stringContaining('never')],
      [expect.stringMatching(/^receivers\.otlp/), expect.stringContaining('endpointt')],
    ]);
  });

  test('gets no questions that depend on the collector’s machine', async () => {
    const text = (more: string) => `
receivers: { nop: {} }
exporters: { otlp: { endpoint: "\${env:GATEWAY}", tls: { ca_file: "\${file:/run/secrets/ca}" } ${more} } }
service: { pipelines: { traces: { receivers: [nop], exporters: [otlp] } } }`;
    expect(await ask({ kind: 'configuration', text: text('') })).toMatchObject({
      verdict: 'accepted',
      unset: ['env:GATEWAY', 'file:/run/secrets/ca'],
    });
    const known = { environment: { GATEWAY: '' }, files: { '/run/secrets/ca': 'x' } };
    expect(await verdict({ kind: 'configuration', text: text(''), ...known })).toBe('refused');
    // The variable may be the cause, or not: this is unknown.
    expect(await verdict({ kind: 'configuration', text: text(', compression: middling') })).toBe('unknown');
    const elsewhere = text('').replace('nop: {}', 'nop: { a: 1 }');
    expect(await verdict({ kind: 'configuration', text: elsewhere })).toBe('refused');
  });

  test('answers for a single component, for one signal or for all', async () => {
    const balancer = { kind: 'component', class: 'exporters', type: 'loadbalancing' } as const;
    const text = 'routing_key: metric\nprotocol: { otlp: {} }\nresolver: { static: { hostnames: ["a:1"] } }';
    expect(await verdict({ ...balancer, text, signal: 'metrics' })).toBe('accepted');
    expect(await verdict({ ...balancer, text, signal: 'traces' })).toBe('refused');
    expect(await verdict({ ...balancer, text })).toBe('refused');
  });

  test.each([
    ['set(name, "x") where kind == SPAN_KIND_SERVER', 'statement', 'accepted'],
    ['set(span.name, "x")', 'statement', 'accepted'],
    ['set(body, "x")', 'statement', 'refused'],
    ['name == "x" and', 'condition', 'refused'],
    ['attributes["a"]', 'value', 'accepted'],
  ] as const)('OTTL %s', async (text, form, expected) => {
    expect(await verdict({ kind: 'ottl', user: 'transform', context: 'span', form, text })).toBe(expected);
  });

  test('grok', async () => {
    expect(await verdict({ kind: 'grok', user: 'operator', text: '%{IPV4:ip} %{WORD:method}' })).toBe('accepted');
    expect(await verdict({ kind: 'grok', user: 'operator', text: '%{NOTHING:ip}' })).toBe('refused');
    expect(await verdict({ kind: 'grok', user: 'ottl', text: '%{WORD:method' })).not.toBe('unknown');
  });

  test.each([
    ['sum by (job) (rate({"http.server.request.duration.count"}[5m]))', 'accepted'],
    ['{a=~`\\d`}', 'accepted'],
    ['rate(x{path=~"/users/\\d+"}[5m])', 'refused'],
    ['rate({}[5m])', 'refused'],
    ['x{__name__="y"}', 'refused'],
    ['x{a=~"["}', 'refused'],
    ['x{a=~"a{2,1}"}', 'refused'],
    ['rate(x)', 'refused'],
  ])('PromQL %s: %s', async (text, expected) => {
    expect(await verdict({ kind: 'promql', text })).toBe(expected);
  });

  test('PromQL of a dashboard with its variables filled in', async () => {
    const text = 'rate(x{service=~"$service", host="{{host}}"}[[[range]]])';
    expect(await verdict({ kind: 'promql', text })).toBe('refused');
    expect(await verdict({ kind: 'promql', text, variables: ['service', 'host', 'range'] })).toBe('accepted');
  });

  test.each([
    ['{{$service.name}} has {{$value}} above {{$threshold}}', 'api has 1 above 1'],
    ['{{.Labels.service.name}} and {{.Labels.service_name}}', 'api and api'],
    ['$service.name costs $5', 'api costs '],
    ['{{if gt (len .Labels) 0}}{{toUpper "x"}}{{end}}', 'X'],
    ['{{.Service}}', undefined],
    ['{{humanize .Value}}', undefined],
    ['{{$value}', undefined],
    ['{{upper "x"}}', undefined],
  ])('a template %s', async (text, rendered) => {
    const answer = await ask({ kind: 'template', text, labels: { 'service.name': 'api' } });
    expect(answer.verdict).toBe(rendered === undefined ? 'refused' : 'accepted');
    expect(answer.rendered).toBe(rendered);
  });

  test('an unknown question gets no verdict, and the next one gets one', async () => {
    const strange = { kind: 'dance' } as unknown as Question;
    const answers = await asked.ask([strange, { kind: 'promql', text: 'up' }]);
    expect(answers.map((one) => one.verdict)).toEqual(['unknown', 'accepted']);
  });
});
