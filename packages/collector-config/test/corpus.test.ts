import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Code, checkConfiguration } from '../src/index.ts';
import { recorded } from './recorded.ts';

/** Configurations that each edition of signoz-otel-collector was asked about. */
const fixtures = join(import.meta.dirname, 'fixtures');

/** What the collector refuses when it starts after it was built: the recorded verdicts only cover building. */
const atStart: Readonly<Record<string, Code>> = {
  'extension-authenticator-absent': 'collector-config/undeclared-component',
  'extension-storage-absent': 'collector-config/undeclared-component',
  'extension-storage-not-started': 'collector-config/undeclared-component',
  'extension-storage-wrong-kind': 'collector-config/wrong-place',
  'otlp-grpc-scheme': 'collector-config/endpoint-form',
  'otlp-no-port': 'collector-config/endpoint-form',
  'otlp-same-port': 'collector-config/port-collision',
  'span-metrics-exporter-unused': 'collector-config/span-metrics-exporter',
  'span-metrics-undefined-exporter': 'collector-config/span-metrics-exporter',
  'zipkin-twice': 'collector-config/port-collision',
};

/** What only the program itself refuses: validation in Go that no schema and no trial shows. */
const missed = [
  'filelog-encoding',
  'filelog-header',
  'filelog-ms-colon',
  'otlp-exporter-balancer',
  'validated-attr-convert-bad',
  'validated-attr-extract-unnamed',
  'validated-attr-hash-with-value',
  'validated-attr-include-logs-on-traces',
  'validated-c2d',
  'validated-filter-both',
  'validated-httpcheck-targets',
  'validated-lb-metric-key-for-traces',
  'validated-metricstransform-bad-action',
  'validated-redaction',
  'validated-resdet-hostsrc-bad',
  // Prometheus reads these parts by its own rules.
  'prometheus-own-labeldrop-with-source',
  'prometheus-own-relabel-no-target',
  'prometheus-target-url',
  'prometheus-unknown-field',
  // An address in which `${HOST}` is left unchanged is advice: other places accept it.
  'variable-without-scheme',
];

const names = globSync('corpus/*.yaml', { cwd: fixtures })
  .map((file) => basename(file, '.yaml'))
  .sort();

describe.each(recorded('verdicts'))('the corpus, of collector $collector', ({ collector, verdicts }) => {
  const refused = (name: string) => {
    const text = readFileSync(join(fixtures, 'corpus', `${name}.yaml`), 'utf8');
    return checkConfiguration(text, { collector }).filter(({ severity }) => severity === 'error');
  };

  test('is large enough, of both kinds, and was shown completely to the real collector', () => {
    expect(names).toEqual(Object.keys(verdicts).sort());
    expect(names.length).toBeGreaterThanOrEqual(120);
    const accepted = names.filter((name) => verdicts[name] === 'accepted');
    expect(accepted.length).toBeGreaterThan(40);
    expect(names.length - accepted.length).toBeGreaterThan(80);
  });

  test.each(names.filter((name) => verdicts[name] !== 'accepted' && !missed.includes(name)))(
    '%s: we refuse it too',
    (name) => {
      const found = refused(name);
      expect(
        found.map(({ message }) => message),
        verdicts[name],
      ).not.toEqual([]);
      for (const { where, hint } of found) {
        expect(where.file).toBe('otel-config.yaml');
        expect(hint).toMatch(/\S/);
      }
    },
  );

  test.each(names.filter((name) => verdicts[name] === 'accepted'))(
    '%s: we do not refuse it, at most we advise',
    (name) => {
      const codes = [...new Set(refused(name).map(({ code }) => code))];
      expect(codes).toEqual(name in atStart ? [atStart[name]] : []);
    },
  );
});
