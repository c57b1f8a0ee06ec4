import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Code, checkConfiguration } from '../src/index.ts';

/**
 * Configurations with what signoz-otel-collector v0.129.12 says of each, as `pnpm test:collector --record` wrote it
 * down: 'accepted', or why it does not start.
 */
const fixtures = join(import.meta.dirname, 'fixtures');
const verdicts = JSON.parse(readFileSync(join(fixtures, 'verdicts.json'), 'utf8')) as Readonly<Record<string, string>>;

/** What the collector starts with and we refuse all the same: it loses, falsifies or exposes something. */
const stricter: readonly Code[] = [
  'collector-config/batch-last',
  'collector-config/batch-missing',
  'collector-config/deprecated-field',
  'collector-config/disabled-exporter',
  'collector-config/endpoint-form',
  'collector-config/invalid-value',
  'collector-config/memory-limiter-first',
  'collector-config/missing-field',
  'collector-config/order',
  'collector-config/out-of-range',
  'collector-config/port-collision',
  'collector-config/repeated-component',
  'collector-config/resource-overwritten',
  'collector-config/sampling-before-span-metrics',
  'collector-config/secret-written-out',
  'collector-config/span-metrics-exporter',
  'collector-config/span-metrics-temporality',
  'collector-config/trace-memory',
  'collector-config/unprotected-exporter',
  'collector-config/unused-component',
];

/** By the codes above that are wider than one decision: the only configurations of the corpus that they refuse alone. */
const wide: Readonly<Record<string, string>> = {
  'batch-fraction-size': 'a whole number with a fraction is cut off in silence',
  'batch-number-timeout': 'a duration without a unit is nanoseconds',
  'loadbalancing-retry-without-intervals': 'it would try again without a pause',
  'metadataexporter-provider': 'a provider that does not exist is the one in memory',
  'otlp-negative-size': 'a negative limit is none',
  'span-metrics-buckets-number': 'a duration without a unit is nanoseconds',
  'span-metrics-cumulative': 'SigNoz reads delta',
  'span-metrics-no-exporter': 'it fails at start, after it was built',
  'tail-sampling-no-policies': 'nothing would be kept',
  'tail-sampling-policy-without-settings': 'the policy would keep everything, or nothing',
};

const names = globSync('corpus/*.yaml', { cwd: fixtures })
  .map((file) => basename(file, '.yaml'))
  .sort();

function refused(name: string) {
  const text = readFileSync(join(fixtures, 'corpus', `${name}.yaml`), 'utf8');
  return checkConfiguration(text).filter(({ severity }) => severity === 'error');
}

describe('the corpus', () => {
  test('is large enough, of both kinds, and each of it was shown to the real collector', () => {
    expect(names).toEqual(Object.keys(verdicts).sort());
    expect(names.length).toBeGreaterThanOrEqual(120);
    const accepted = names.filter((name) => verdicts[name] === 'accepted');
    expect(accepted.length).toBeGreaterThan(40);
    expect(names.length - accepted.length).toBeGreaterThan(80);
  });

  test.each(names.filter((name) => verdicts[name] !== 'accepted'))('%s: we refuse it too', (name) => {
    const found = refused(name);
    expect(
      found.map(({ message }) => message),
      verdicts[name],
    ).not.toEqual([]);
    for (const { where, hint } of found) {
      expect(where.file).toBe('otel-config.yaml');
      expect(hint).toMatch(/\S/);
    }
  });

  test.each(names.filter((name) => verdicts[name] === 'accepted'))(
    '%s: we refuse it only for a reason of ours',
    (name) => {
      const codes = refused(name).map(({ code }) => code as Code);
      expect(codes.filter((code) => !stricter.includes(code))).toEqual([]);
      const isWide = codes.some((code) =>
        ['invalid-value', 'missing-field', 'out-of-range'].includes(code.slice('collector-config/'.length)),
      );
      expect(isWide).toBe(name in wide);
    },
  );
});
