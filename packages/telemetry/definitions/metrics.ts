import { defineMetric } from '@signoz-as-code/telemetry';
import { conventionalMetric } from './_conventional.ts';
import * as attribute from './attributes.ts';

export * from '@signoz-as-code/presets/metrics';

const resource = [attribute.serviceName, attribute.deploymentEnvironment, attribute.hostName] as const;
const otlp = { arrives: 'otlp', temporality: 'cumulative' } as const;
const own = { ...otlp, emitter: 'service' } as const;

/** Seconds: durations of user requests, from a cache hit to a timeout. */
const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

export const messagesSent = defineMetric({
  ...own,
  name: 'fluxer.messages.sent',
  instrument: 'counter',
  unit: '{message}',
  attributes: [...resource, attribute.channelType],
  description: 'Messages accepted and stored',
});
export const messageSize = defineMetric({
  ...own,
  name: 'fluxer.message.size',
  instrument: 'histogram',
  unit: 'By',
  buckets: [16, 64, 128, 256, 512, 1024, 2048, 4096, 8192],
  attributes: [...resource, attribute.channelType],
  description: 'Size of a message’s content',
});
export const messageSendDuration = defineMetric({
  ...own,
  name: 'fluxer.message.send.duration',
  instrument: 'histogram',
  unit: 's',
  buckets: seconds,
  attributes: [...resource, attribute.channelType],
  description: 'From the request to the published message',
});
export const websocketConnections = defineMetric({
  ...own,
  name: 'fluxer.websocket.connections',
  instrument: 'updowncounter',
  unit: '{connection}',
  attributes: [...resource],
  description: 'WebSocket connections that are open now',
});
export const errors = defineMetric({
  occasional: true,
  ...own,
  name: 'fluxer.errors',
  instrument: 'counter',
  unit: '{error}',
  attributes: [...resource, attribute.errorType],
  description: 'Errors that a user or a caller noticed',
});
export const cassandraQueryDuration = defineMetric({
  ...own,
  name: 'cassandra.query.duration',
  instrument: 'histogram',
  unit: 's',
  buckets: seconds,
  attributes: [...resource, attribute.dbOperation],
  description: 'How long a Cassandra query took, seen from the service',
});
export const databaseConnections = conventionalMetric({
  ...own,
  name: 'db.client.connection.count',
  instrument: 'updowncounter',
  unit: '{connection}',
  attributes: [...resource, attribute.connectionState, attribute.connectionPool],
  description: 'Connections of a pool, idle or used',
});
export const telemetryAttributesDropped = defineMetric({
  occasional: true,
  ...own,
  name: 'fluxer.telemetry.attributes.dropped',
  instrument: 'counter',
  unit: '{attribute}',
  attributes: [...resource, attribute.droppedMetric, attribute.droppedReason],
  description: 'Attributes that the guard kept off metrics, because the catalogue does not allow them',
});
