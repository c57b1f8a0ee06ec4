import type { Definition } from '@signoz-as-code/core';
import { expect, test } from 'vitest';
import { defineRetention } from '../src/index.ts';
import { changedRetention } from '../src/upgraded.ts';
import { environmentNamed, resourcesOf } from './platform.ts';

/** What the first plan changes when the definitions are `from` before and after an upgrade of the collector. */
function changed(from: Readonly<Record<string, Definition>>, later = from): readonly string[] {
  const [before, after] = [
    ['v0.129.12', from],
    ['v0.144.6', later],
  ].map(([collector, all]) => {
    const { versions } = environmentNamed('local');
    return resourcesOf(
      environmentNamed('local', { versions: { ...versions, collector: collector as string } }),
      all as typeof from,
    );
  });
  return changedRetention(before!, after!, 'v0.144.6');
}
const kept = (signal: 'metrics' | 'traces', keep: '30d' | '90d') => ({
  [signal]: defineRetention({ signal, keep }) as Definition,
});

test('new tables with another retention than the migrations give them', () => {
  const found = changed(kept('metrics', '90d'));
  expect(found).toHaveLength(8);
  expect(found.every((one) => /^table-retention\/signoz_metrics\.\w+_reduced/.test(one))).toBe(true);
});

test('new tables that already are as wanted are not changed', () => {
  const found = changed(kept('metrics', '30d'));
  // Tables of series are kept an hour, or a day, longer than their samples.
  expect(found).toEqual([
    'table-retention/signoz_metrics.time_series_v4_reduced',
    'table-retention/signoz_metrics.time_series_v4_reduced_1day',
  ]);
  expect(changed(kept('traces', '30d'))).toEqual([]);
});

test('what the definitions want to be different for the new versions', () => {
  const found = changed(kept('traces', '30d'), kept('traces', '90d'));
  expect(found.length).toBeGreaterThan(3);
  expect(found).toContain('table-retention/signoz_traces.signoz_index_v3');
});
