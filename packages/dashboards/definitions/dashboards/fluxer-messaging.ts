import { bar, defineDashboard, pie, row, singleValue, timeSeries } from '@signoz-as-code/dashboards';
import { metric, percentile, promql, quantile, rate, sum, value } from '@signoz-as-code/telemetry';
import { attributes, limits, metrics } from '#catalogue';

const { channelType, errorType, hostName } = attributes;
const { errors, messageSendDuration, messageSize, messagesSent, websocketConnections } = metrics;

export default defineDashboard({
  title: 'Fluxer messaging',
  description: 'Messages, how long sending takes, and the connections that carry them',
  tags: ['fluxer', 'messaging'],
  panels: {
    now: row('Now', {
      messagesNow: singleValue({
        title: 'Messages per second',
        unit: '{ops}/s',
        queries: { A: metric(messagesSent, { time: 'rate', space: 'sum' }, { reduce: 'last' }) },
      }),
      latencyNow: singleValue({
        title: 'P95 send latency, now',
        unit: 's',
        queries: { A: percentile(95, messageSendDuration, { reduce: 'last' }) },
        thresholds: [
          { operator: '>', value: 1, color: 'Red', format: 'Background' },
          { operator: '>', value: 0.5, color: 'Orange', format: 'Background' },
        ],
      }),
      connectionsNow: singleValue({
        title: 'Open WebSocket connections',
        unit: 'short',
        decimals: 0,
        queries: { A: metric(websocketConnections, { time: 'latest', space: 'sum' }, { reduce: 'last' }) },
      }),
      errorsNow: singleValue({
        title: 'Errors per second',
        unit: '{ops}/s',
        queries: { A: metric(errors, { time: 'rate', space: 'sum' }, { reduce: 'last' }) },
        thresholds: [{ operator: '>', value: limits.errorRate.value, color: 'Red', format: 'Background' }],
      }),
    }),
    messages: row('Messages', {
      sendRate: timeSeries({
        title: 'Message send rate',
        description: 'Messages accepted and stored, by the type of their channel',
        unit: '{ops}/s',
        queries: {
          A: promql(sum(rate(messagesSent, '5m'), { by: [channelType] }), { legend: '{{channel.type}}' }),
        },
      }),
      sendLatency: timeSeries({
        title: 'P95 send latency',
        description: 'From the request to the published message',
        unit: 's',
        queries: {
          A: promql(quantile(0.95, messageSendDuration), { legend: 'P95' }),
          B: promql(quantile(0.5, messageSendDuration), { legend: 'P50' }),
          C: promql(quantile(0.99, messageSendDuration), { legend: 'P99' }),
        },
        thresholds: [{ operator: '>', value: 0.5, color: 'Orange', label: 'too slow' }],
      }),
      messageSizes: timeSeries({
        title: 'Message size',
        unit: 'By',
        queries: {
          A: promql(quantile(0.5, messageSize), { legend: 'P50' }),
          B: promql(quantile(0.95, messageSize), { legend: 'P95' }),
        },
      }),
      messagesByType: pie({
        title: 'Messages by channel type',
        unit: 'short',
        legendPosition: 'right',
        queries: {
          A: metric(
            messagesSent,
            { time: 'increase', space: 'sum' },
            { by: [channelType], legend: '{{channel.type}}', reduce: 'sum' },
          ),
        },
      }),
    }),
    connections: row('Connections and errors', {
      websocketConnections: timeSeries({
        title: 'Active WebSocket connections',
        unit: 'short',
        queries: {
          A: promql(sum(value(websocketConnections)), { legend: 'all' }),
          B: promql(sum(value(websocketConnections), { by: [hostName] }), { legend: '{{host.name}}' }),
        },
      }),
      errorsByType: bar({
        title: 'Errors by type',
        unit: '{ops}/s',
        stacked: true,
        queries: {
          A: metric(errors, { time: 'rate', space: 'sum' }, { by: [errorType], legend: '{{error.type}}' }),
        },
        thresholds: [{ operator: '>', value: limits.errorRate.value, color: 'Red', label: 'High Error Rate' }],
      }),
    }),
  },
});
