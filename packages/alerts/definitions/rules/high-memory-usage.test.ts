import { firesWithin, notifies, resolvesWithin, ruleTest, series, staysSilent } from '@signoz-as-code/rule-tests';
import { limits, metrics } from '#catalogue';
import slack from '../channels/slack-alerts.ts';
import webhook from '../channels/webhook.ts';
import rule from './high-memory-usage.ts';

const GIB = 2 ** 30;
const limit = limits.containerMemory.value;
const used = (container: string) =>
  series(metrics.containerMemoryUsed, { 'container.name': container, 'host.name': 'host-1' });
const most = (container: string) =>
  series(metrics.containerMemoryLimit, { 'container.name': container, 'host.name': 'host-1' });

export default [
  ruleTest(rule, {
    name: 'fires for a container that leaks, and is over after its restart',
    telemetry: [
      used('api')
        .constant(GIB, '10m')
        .ramp(GIB, 2 * GIB, '20m')
        .constant(0.5 * GIB, '20m'),
      most('api').constant(2 * GIB, '50m'),
      used('cache').constant((limit - 0.05) * GIB, '50m'),
      most('cache').constant(GIB, '50m'),
    ],
    expect: [
      firesWithin('21m', { after: '10m', severity: 'warning', labels: { 'container.name': 'api' } }),
      resolvesWithin('10m', { after: '30m' }),
      staysSilent({ labels: { 'container.name': 'cache' } }),
      notifies(slack, webhook),
    ],
  }),
  ruleTest(rule, {
    name: 'stays silent just below the limit, whatever the size of the container',
    telemetry: [
      used('small').constant(0.98 * limit * GIB, '15m'),
      most('small').constant(GIB, '15m'),
      used('large').constant(64 * 0.98 * limit * GIB, '15m'),
      most('large').constant(64 * GIB, '15m'),
    ],
    expect: [staysSilent()],
  }),
];
