import { describe, expect, it } from 'vitest';
import { type CollectorUse, outdatedIn } from '../src/releases.ts';

interface Given {
  readonly command?: readonly string[];
  readonly image?: string;
  readonly yaml?: string;
  readonly query?: string;
}

const use = ({
  command = [],
  image = 'signoz/signoz-otel-collector:v1',
  yaml = '',
  query = '',
}: Given): CollectorUse => ({
  programs: [{ service: 'collector', image, command }],
  configurations: new Map([['gateway.yaml', yaml]]),
  others: new Map([['alerts/rules/sampling.json', query]]),
});

describe('what a newer collector no longer has', () => {
  it.each([
    ['as one flag', ['--feature-gates=-pkg.translator.prometheus.NormalizeName']],
    ['as a flag and its value', ['--config=x', '--feature-gates', '-pkg.translator.prometheus.NormalizeName,x']],
    [
      'of a shell',
      ['-c', '/collector migrate &&\n/collector --feature-gates=-pkg.translator.prometheus.NormalizeName'],
    ],
  ])('a disabled feature gate, %s, ends it', (_, command) => {
    expect(outdatedIn(use({ command }), 'v0.129.12', 'v0.144.9')).toMatchObject([
      { isFatal: true, where: 'collector', fix: expect.stringContaining('remove the flag') },
    ]);
  });

  it('an enabled gate, or a collector that still has all parts, is not a problem', () => {
    const enabled = ['--feature-gates=pkg.translator.prometheus.NormalizeName'];
    expect(outdatedIn(use({ command: enabled }), 'v0.129.12', 'v0.144.9')).toEqual([]);
    const disabled = ['--feature-gates=-pkg.translator.prometheus.NormalizeName'];
    expect(outdatedIn(use({ command: disabled }), 'v0.129.12', 'v0.129.13')).toEqual([]);
  });

  it.each([
    ['otlp', 1],
    ['otlp/second', 1],
    ['otlp_grpc', 0],
    ['otlphttp', 1],
    ['otlp_http', 0],
  ])('the exporter %s', (id, count) => {
    const found = outdatedIn(use({ yaml: `exporters:\n  ${id}: {}\n` }), 'v0.129.12', 'v0.144.9');
    expect(found).toHaveLength(count);
    expect(found.every(({ isFatal, fix }) => !isFatal && /otlp_(grpc|http)/.test(fix))).toBe(true);
  });

  it('a removed component ends it, and its replacement is named', () => {
    const yaml = 'receivers:\n  opencensus: {}\n  otlp: {}\n';
    expect(outdatedIn(use({ yaml }), 'v0.129.12', 'v0.144.9')).toMatchObject([
      { isFatal: true, where: 'gateway.yaml · receivers.opencensus', fix: 'use the receiver otlp' },
    ]);
  });

  it.each([
    'signoz/signoz-schema-migrator:v0.129.12',
    'docker.io/signoz/signoz-schema-migrator:${TAG:-v0.144.6}',
    'signoz/signoz-schema-migrator@sha256:00',
  ])('the image %s', (image) => {
    expect(outdatedIn(use({ image }), 'v0.129.12', 'v0.144.9')).toHaveLength(1);
  });

  it('a metric that a rule queries', () => {
    const query = '{"query":"max(otelcol_processor_tail_sampling_sampling_decision_latency_bucket)"}';
    expect(outdatedIn(use({ query }), 'v0.129.12', 'v0.144.9')).toMatchObject([
      { where: 'alerts/rules/sampling.json' },
    ]);
  });
});
