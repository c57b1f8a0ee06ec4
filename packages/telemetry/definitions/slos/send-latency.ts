import { defineSlo, latency } from '@signoz-as-code/slo';
import { channelType } from '../attributes.ts';
import { messageSendDuration } from '../metrics.ts';
import { fluxerServer } from '../services.ts';

export default defineSlo({
  key: 'send-latency',
  name: 'Message send latency',
  description: '99 % of messages are published within 250 ms',
  service: fluxerServer,
  objective: 99,
  window: '30d',
  indicator: latency.histogram(messageSendDuration, { below: '250ms', by: channelType }),
});
