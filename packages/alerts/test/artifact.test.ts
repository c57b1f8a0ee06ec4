import { type StoredArtifact, validateArtifact } from '@signoz-as-code/core';
import { promql, rate, sum } from '@signoz-as-code/queries';
import { describe, expect, it } from 'vitest';
import { metrics } from '../../cli/test/fixtures/platform/packages/telemetry/definitions/index.ts';
import { defineRule } from '../src/index.ts';
import { live } from '../src/live.ts';
import { concern, goodChannel, loaded } from './support.ts';

type Body = Record<string, Record<string, Record<string, unknown>>>;

/** A rule's artifact with a manual change in generated/ that no definition can have. */
function edited(change: (body: Body) => void): StoredArtifact {
  const slack = goodChannel();
  const rule = defineRule({
    name: 'High Error Rate',
    queries: { A: promql(sum(rate(metrics.errors, '5m'))) },
    when: { op: 'above', match: 'at-least-once' },
    thresholds: [{ severity: 'warning', target: 10, channels: [slack] }],
    over: '5m',
    every: '1m',
    annotations: { summary: 's', description: 'd' },
  });
  const [artifact] = concern
    .compile(loaded({ slack, rule }), () => undefined, { project: 'fluxer', environment: 'local' })
    .filter(({ path }) => path.startsWith('rules/'));
  const body = JSON.parse(artifact?.content ?? '') as Body;
  change(body);
  const file = 'generated/production/alerts/rules/rule.json';
  return {
    path: 'rules/rule.json',
    file,
    source: 'packages/alerts/definitions/rule.ts',
    content: JSON.stringify(body),
  };
}

const threshold = (body: unknown): Record<string, unknown> =>
  (body as { condition: { thresholds: { spec: [Record<string, unknown>] } } }).condition.thresholds.spec[0];

describe('a manually edited artifact is refused before it is sent', () => {
  it('is valid as compiled', () => {
    expect(
      validateArtifact(
        live.formats,
        edited(() => undefined),
      ),
    ).toEqual([]);
  });

  it.each<[what: string, field: string, change: (body: Body) => void]>([
    [
      'a request without compositeQuery, which drops the connection',
      'condition.compositeQuery',
      (body) => delete body.condition?.compositeQuery,
    ],
    [
      'a v2alpha1 rule without notification settings, which notifies nobody',
      'notificationSettings',
      (body) => delete body.notificationSettings,
    ],
    ['a v2alpha1 rule without evaluation, which drops the connection', 'evaluation', (body) => delete body.evaluation],
    [
      'an operator that no version has',
      'condition.thresholds.spec[0].op',
      (body) => Object.assign(threshold(body), { op: '8' }),
    ],
    [
      'a threshold without channels',
      'condition.thresholds.spec[0].channels',
      (body) => Object.assign(threshold(body), { channels: [] }),
    ],
    ['a threshold without a target', 'condition.thresholds.spec[0].target', (body) => delete threshold(body).target],
    [
      'an anomaly rule, which this build refuses',
      'ruleType',
      (body) => Object.assign(body, { ruleType: 'anomaly_rule' }),
    ],
    ['an empty name', 'alert', (body) => Object.assign(body, { alert: '' })],
    ['a label that SigNoz refuses', 'labels.on-call', (body) => Object.assign(body, { labels: { 'on-call': 'x' } })],
    [
      'the older map of queries',
      'condition.compositeQuery.promQueries',
      (body) => Object.assign(body.condition?.compositeQuery as object, { promQueries: {} }),
    ],
  ])('%s', (_, field, change) => {
    const found = validateArtifact(live.formats, edited(change));
    expect(found.map(({ where }) => where.field)).toContain(field);
    for (const problem of found) {
      expect(problem).toMatchObject({ severity: 'error', where: { file: 'packages/alerts/definitions/rule.ts' } });
      expect(problem.hint).toContain('`signoz-as-code generate`');
    }
  });
});
