import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredLogPipeline } from '@signoz-as-code/signoz-client';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { compareEffective } from '../src/live.ts';

/** Written by signoz-otel-collector v0.129.12, connected to SigNoz v0.108.0, into the file of --copy-path. */
const seen = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures/effective', `${name}.yaml`), 'utf8');
const generated = seen('mounted');
const withPipelines = seen('with-log-pipelines');

const stored = (alias: string, more: object = {}): StoredLogPipeline => ({
  id: alias,
  name: alias,
  alias,
  enabled: true,
  config: [{ enabled: true }],
  ...more,
});
const ours = [stored('signoz-as-code:fluxer/real/two'), stored('signoz-as-code:fluxer/real/one')];

/** An effective configuration with a change. */
function changed(text: string, change: (document: never) => void): string {
  const document = parse(text) as never;
  change(document);
  return stringify(document);
}
const told = (effective: string, mounted = generated) =>
  compareEffective(generated, effective, { mounted }).differences.map(
    ({ path, origin }) => `${path.join('.')} ${origin}`,
  );

describe('the running configuration of a real collector', () => {
  test("is what it was started with, plus SigNoz's additions", () => {
    expect(compareEffective(generated, seen('restored'))).toEqual({
      state: 'as-generated',
      logPipelines: [],
      missing: [],
      unexpected: [],
      differences: [],
    });
    const processors = ['two', 'one'].map((key) => `signozlogspipeline/pipeline_signoz-as-code-fluxer-real-${key}`);
    expect(compareEffective(generated, withPipelines, { pipelines: ours })).toEqual({
      state: 'as-generated',
      logPipelines: processors,
      missing: [],
      unexpected: [],
      differences: [],
    });
  });

  test('is a no-op while it waits for SigNoz', () => {
    const { state, differences } = compareEffective(seen('mounted-without-logs'), seen('no-op'));
    expect({ state, differences }).toEqual({ state: 'no-op', differences: [] });
  });

  test("is compared with SigNoz's log pipelines", () => {
    const others = [stored('off', { enabled: false }), stored('idle', { config: [{ enabled: false }] }), stored('a b')];
    const { missing, unexpected } = compareEffective(generated, withPipelines, {
      pipelines: [ours[0] as StoredLogPipeline, ...others],
    });
    expect(missing).toEqual(['signozlogspipeline/pipeline_a-b']);
    expect(unexpected).toEqual(['signozlogspipeline/pipeline_signoz-as-code-fluxer-real-one']);
  });

  test('differs for any other change over the network', () => {
    expect(
      told(
        changed(
          withPipelines,
          (document: { processors: { batch: object } }) =>
            void Object.assign(document.processors.batch, { timeout: '1s' }),
        ),
      ),
    ).toEqual(['processors.batch.timeout remote']);
    expect(
      told(
        changed(
          withPipelines,
          (document: { service: { pipelines: { traces: { processors: string[] } } } }) =>
            void document.service.pipelines.traces.processors.unshift('filter'),
        ),
      ),
    ).toEqual(['service.pipelines.traces.processors.filter remote']);
    expect(
      told(
        changed(
          withPipelines,
          (document: { service: { pipelines: { logs: { processors: string[] } } } }) =>
            void document.service.pipelines.logs.processors.reverse(),
        ),
      ),
    ).toEqual(['service.pipelines.logs.processors.order remote']);
  });

  test('differs by a change that is not applied yet, reported as such', () => {
    const change = (document: { processors: { memory_limiter: object } }) =>
      void Object.assign(document.processors.memory_limiter, { limit_mib: 300 });
    expect(told(changed(withPipelines, change), changed(generated, change))).toEqual([
      'processors.memory_limiter.limit_mib not-applied',
    ]);
  });

  test('only shows values that are known to be harmless, under any name', () => {
    const places: readonly ((document: Record<string, object>) => void)[] = [
      (document) =>
        Object.assign(document.exporters as object, { otlp: { endpoint: 'hunter2.example:1', headers: { a: 'b' } } }),
      (document) => Object.assign(document.exporters as object, { otlp: { list: ['hunter2'], pin: 7_777_777 } }),
      (document) => Object.assign((document.processors as { batch: object }).batch, { timeout: 'hunter2' }),
      (document) => Object.assign((document.processors as { batch: object }).batch, { nested: { $secret: 'hunter2' } }),
      (document) =>
        Object.assign(document.processors as object, { 'resource/x': { attributes: [{ key: 'hunter2' }] } }),
    ];
    for (const change of places) {
      const text = changed(withPipelines, change as never);
      const { differences } = compareEffective(generated, text, { mounted: text });
      expect(differences).not.toEqual([]);
      expect(JSON.stringify(differences)).not.toMatch(/hunter2|7777777/);
    }
  });

  test('shows a setting where generated/ has one', () => {
    const text = changed(
      withPipelines,
      (document: { processors: { batch: object } }) => void Object.assign(document.processors.batch, { timeout: '1s' }),
    );
    expect(compareEffective(generated, text).differences).toMatchObject([{ before: expect.anything(), after: '1s' }]);
  });

  test('distinguishes two hidden values, and says which of them was mounted', () => {
    const change = (value: string) => (document: { exporters: object }) =>
      void Object.assign(document.exporters, { otlp: { endpoint: value } });
    const [first, second] = [changed(generated, change('hunter2')), changed(generated, change('hunter3'))];
    expect(told(first, first)).toEqual(['exporters.otlp not-applied']);
    expect(told(second, first)).toEqual(['exporters.otlp remote']);
  });
});

describe("a text that is not a collector's configuration is refused, never read as an empty one", () => {
  test.each([
    ['', 'the configuration that the collector runs has an unknown form: it is null, expected an object'],
    ['{}', 'service is missing, expected an object'],
    ['service: {}', 'service.pipelines is missing, expected an object'],
    ['service: { pipelines: [] }', 'service.pipelines is an empty list, expected an object'],
    ['service: { pipelines: { logs: { receivers: hunter2 } } }', 'service.pipelines.logs.receivers is a text'],
    ['service: { pipelines: {} }\nexporters: [hunter2]', 'exporters is a list, expected an object'],
    ['service: { pipelines: {} }\nexporters: { otlp: hunter2 }', 'exporters.otlp is a text, expected an object'],
    ['token: hunter2: x', 'the configuration that the collector runs is not YAML: line 1, column'],
    ['*hunter2', 'the configuration that the collector runs is not YAML'],
    ['<html>hunter2</html>', 'expected an object'],
  ])('%j', (text, said) => {
    const refused = (): unknown => compareEffective(generated, text);
    expect(refused).toThrow(said);
    expect(refused).not.toThrow('hunter2');
  });
});

test('any single change of a value is one difference', () => {
  const leaves = (value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
      : [path];
  const places = leaves(parse(generated)).filter((path) => path[0] !== 'service');
  fc.assert(
    fc.property(fc.constantFrom(...places), (path) => {
      const document = parse(withPipelines) as Record<string, unknown>;
      const parent = path.slice(0, -1).reduce<Record<string, unknown>>((node, key) => node[key] as never, document);
      parent[path.at(-1) as string] = 'another';
      const { differences } = compareEffective(generated, stringify(document));
      expect(differences.map((one) => one.path.join('.'))).toEqual([path.join('.')]);
    }),
  );
});
