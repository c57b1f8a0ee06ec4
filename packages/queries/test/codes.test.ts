import type { Code } from '@signoz-as-code/core';
import { Problems } from '@signoz-as-code/core';
import * as queries from '@signoz-as-code/queries';
import { describe, expect, it } from 'vitest';
import { calls, channelType, connections, duration, sent, serviceName, state } from './metrics.ts';

const { checkQueries, checkUnit, queryCodes } = queries;
const region = { ...channelType, name: 'region', values: ['eu-north', 'us-east'] } as const;
const attributes = { serviceName, channelType, state, region };
const metrics = { sent, connections, calls, duration: { ...duration, unit: 's' } };
const catalogue = { services: [], attributes: Object.values(attributes), metrics: Object.values(metrics) };
const scope: Readonly<Record<string, unknown>> = { ...queries, attributes, metrics };

/** The problems of fields of a rule or panel, as written. */
function found(fields: string) {
  const built: { readonly queries: queries.Queries; readonly unit?: string } = new Function(
    ...Object.keys(scope),
    `return { ${fields} }`,
  )(...Object.values(scope));
  const problems = new Problems(queryCodes, { file: 'a.ts' });
  checkQueries(built.queries, catalogue, problems, 'queries');
  if (built.unit !== undefined) checkUnit(built.queries, built.unit, problems, 'unit');
  return problems.found;
}

describe.each(Object.entries<Code>(queryCodes))('%s', (code, { severity, meaning, since, example }) => {
  it('gives its diagnostic for the wrong example', () => {
    const problems = found(example?.wrong ?? '');
    expect(
      problems.find((one) => one.code === code),
      JSON.stringify(problems),
    ).toMatchObject({ severity });
  });
  it('gives no diagnostic for the corrected example', () => expect(found(example?.right ?? '')).toEqual([]));
  it('says what is wrong, and since when', () => {
    expect(meaning).toMatch(/^\S.*\.$/);
    expect(since).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
