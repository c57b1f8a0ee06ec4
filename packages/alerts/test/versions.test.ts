import { promql, raw } from '@signoz-as-code/queries';
import { describe, expect, test } from 'vitest';
import { type Comparison, defineChannel, defineRule } from '../src/index.ts';
import { concern, goodChannel, loaded, production } from './support.ts';

/** The same environment with another SigNoz. */
const running = (signoz: string) => ({ ...production, versions: { ...production.versions, signoz } });

const owner = { project: 'test', environment: 'production' };

const rules = (op: Comparison['op']) => {
  const slack = goodChannel();
  const rule = defineRule({
    name: 'High',
    queries: { A: promql(raw('vector(1)')) },
    when: { op, match: 'on-average' },
    thresholds: [{ severity: 'warning', target: 1, channels: [slack] }],
    over: '5m',
    every: '1m',
    annotations: { summary: 's', description: 'd' },
  });
  return { slack, rule };
};

describe.each(['at-or-above', 'at-or-below'] as const)('%s', (op) => {
  test.each(['v0.108.0', 'v0.117.1'])('is refused for SigNoz %s, where it never fires', (version) => {
    const found = concern.check(loaded(rules(op), running(version)));
    expect(found).toMatchObject([
      {
        code: 'alerts/needs-newer-signoz',
        severity: 'error',
        message: `'${op}' needs SigNoz v0.118.0, and production runs ${version}`,
        where: { file: 'packages/alerts/definitions/rule.ts', field: 'when.op' },
      },
    ]);
  });

  test.each(['v0.118.0', 'v0.134.0', 'v0.138.0'])('is compiled for SigNoz %s', (version) => {
    const definitions = loaded(rules(op), running(version));
    expect(concern.check(definitions)).toEqual([]);
    const rule = concern.compile(definitions, () => undefined, owner).find(({ path }) => path.startsWith('rules/'));
    expect(JSON.parse(rule?.content ?? '').condition.thresholds.spec).toMatchObject([
      { op: { 'at-or-above': '5', 'at-or-below': '6' }[op], matchType: '3' },
    ]);
  });
});

describe('the server settings of an e-mail channel', () => {
  const mail = defineChannel({ name: 'mail', email: { send_resolved: true, to: 'a@b.test', require_tls: false } });
  const problems = (version: string) =>
    concern.check(loaded({ mail }, running(version))).filter(({ severity }) => severity === 'error');

  test.each(['v0.136.0', 'v0.138.0'])('are refused for SigNoz %s, which drops them', (version) => {
    expect(problems(version)).toMatchObject([
      { code: 'alerts/not-kept', where: { field: 'email.require_tls' }, message: expect.stringContaining(version) },
    ]);
  });

  test('are kept by earlier versions', () => expect(problems('v0.134.0')).toEqual([]));
});
