import { describe, expect, test } from 'vitest';
import { type FixtureProject, fixtureProject } from './fixture-project.ts';

const FOLDER = 'packages/telemetry/definitions';
const LIMITS = `${FOLDER}/limits.ts`;
const CATALOGUE = {
  [`${FOLDER}/index.ts`]: `import type { Catalogue, Metric, Service } from '@signoz-as-code/telemetry';
import * as limits from './limits.ts';
import * as metrics from './metrics.ts';
export { limits, metrics };
export const attributes = {};
export const services = {};
export const catalogue: Catalogue = { services: [], attributes: [], metrics: Object.values<Metric>(metrics) };
`,
  [`${FOLDER}/metrics.ts`]: `import { defineMetric } from '@signoz-as-code/telemetry';
export const load = defineMetric({ name: 'app.load', instrument: 'gauge', unit: 's', temporality: 'unspecified', arrives: 'otlp', emitter: 'service', attributes: [], description: 'Work that waits' });
`,
};

/** A project whose catalogue has these limits. */
function withLimits(limits: string): FixtureProject {
  return fixtureProject({
    ...CATALOGUE,
    [LIMITS]: `import { defineLimit, max, metric, quantile, spans } from '@signoz-as-code/telemetry';\nimport { load } from './metrics.ts';\n${limits}`,
  });
}

const told = (out: string) =>
  (JSON.parse(out) as { diagnostics: { code: string; where: { field?: string } }[] }).diagnostics
    .filter(({ code }) => code.startsWith('limit/') || code.startsWith('definition/'))
    .map(({ code, where }) => `${code} ${where.field}`);

describe('check', () => {
  const source = `export const named = defineLimit({ value: 1, unit: 's', description: 'd', basis: { document: 'The contract', date: '2026-11-01' }, maxAge: '90d' });
export const bare = defineLimit({ value: 1, unit: 's', description: 'd' });
`;

  test('warns of a limit without a basis, and on the given day of one with an outdated basis', async () => {
    const project = withLimits(source);
    const now = await project.run(['check', '--format', 'json', '--today', '2026-11-29']);
    expect(now.code, now.err).toBe(0);
    expect(told(now.out)).toEqual(['limit/no-basis bare.basis']);
    const later = await project.run(['check', '--format', 'json', '--today', '2027-01-31']);
    expect(told(later.out)).toEqual(['limit/no-basis bare.basis', 'limit/old-basis named.basis.date']);
    expect((await project.run(['check', '--today', '2027-02-30'])).err).toContain('expected a day, like 2026-11-29');
    // Generated files only depend on the definitions.
    expect((await project.run(['generate'])).err).not.toContain('limit/');
  });

  test('generate refuses a limit that cannot be measured as it says, all problems at once', async () => {
    const project =
      withLimits(`export const one = defineLimit({ value: 1, unit: 'By', description: 'd', measure: max(metric(load, { time: 'avg', space: 'sum' })).over('14d') });
export const two = defineLimit({ value: 1, unit: 's', description: 'd', measure: quantile(99, metric(load, { time: 'avg', space: 'sum' })).over('14d') });
export const three = defineLimit({ value: 1, unit: 's', description: 'd', measure: max(metric(load, { time: 'avg', space: 'sum' })) as never });
`);
    const { code, err } = await project.run(['generate']);
    expect(code).toBe(1);
    expect(err).toContain('three.measure.period');
    expect(err).toContain("query A gives 's', which is not 'By'");
    expect(err).toContain('there is no quantile 99');
  });
});
