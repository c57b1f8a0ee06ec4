import { defineMetric } from '@signoz-as-code/telemetry';
import * as attribute from './attributes.ts';

const resource = [attribute.serviceName, attribute.deploymentEnvironment, attribute.hostName] as const;
const otlp = { arrives: 'otlp', temporality: 'cumulative' } as const;

export const messagesSent = defineMetric({
  ...otlp,
  name: 'fluxer.messages.sent',
  instrument: 'counter',
  unit: '{message}',
  attributes: [...resource, attribute.channelType],
  description: 'Messages accepted and stored',
});
export const messageSize = defineMetric({
  ...otlp,
  name: 'fluxer.message.size',
  instrument: 'histogram',
  unit: 'By',
  attributes: [...resource, attribute.channelType],
  description: 'Size of a message’s content',
});
export const messageSendDuration = defineMetric({
  ...otlp,
  name: 'fluxer.message.send.duration',
  instrument: 'histogram',
  unit: 's',
  attributes: [...resource, attribute.channelType],
  description: 'From the request to the published message',
});
export const websocketConnections = defineMetric({
  ...otlp,
  name: 'fluxer.websocket.connections',
  instrument: 'updowncounter',
  unit: '{connection}',
  attributes: [...resource],
  description: 'WebSocket connections that are open now',
});
export const errors = defineMetric({
  ...otlp,
  name: 'fluxer.errors',
  instrument: 'counter',
  unit: '{error}',
  attributes: [...resource, attribute.errorType],
  description: 'Errors that a user or a caller noticed',
});
export const cassandraQueryDuration = defineMetric({
  ...otlp,
  name: 'cassandra.query.duration',
  instrument: 'histogram',
  unit: 's',
  attributes: [...resource, attribute.dbOperation],
  description: 'How long a Cassandra query took, seen from the service',
});
export const databaseConnections = defineMetric({
  ...otlp,
  name: 'db.client.connections.usage',
  instrument: 'updowncounter',
  unit: '{connection}',
  attributes: [...resource, attribute.poolState],
  description: 'Connections of a pool, idle or used',
});

/** Made by the collector from spans (signozspanmetrics), before anything is sampled away. Delta: builder queries only. */
export const spanCalls = defineMetric({
  name: 'signoz_calls',
  arrives: 'prometheus',
  temporality: 'delta',
  instrument: 'counter',
  unit: '{call}',
  attributes: [...resource, attribute.operation, attribute.statusCode, attribute.spanKind],
  description: 'Spans by service, operation and status',
});
export const spanLatency = defineMetric({
  name: 'signoz_latency',
  arrives: 'otlp',
  temporality: 'delta',
  instrument: 'histogram',
  unit: 'ms',
  attributes: [...resource, attribute.operation, attribute.statusCode, attribute.spanKind],
  description: 'Duration of spans by service and operation',
});

/** docker_stats receiver. */
export const containerMemoryUsed = defineMetric({
  ...otlp,
  name: 'container.memory.usage.total',
  instrument: 'updowncounter',
  unit: 'By',
  attributes: [attribute.containerName, attribute.hostName],
  description: 'Memory that a container uses, without the page cache',
});
export const containerMemoryLimit = defineMetric({
  ...otlp,
  name: 'container.memory.usage.limit',
  instrument: 'updowncounter',
  unit: 'By',
  attributes: [attribute.containerName, attribute.hostName],
  description: 'Memory that a container may use',
});
export const containerCpu = defineMetric({
  ...otlp,
  name: 'container.cpu.utilization',
  temporality: 'unspecified',
  instrument: 'gauge',
  unit: '1',
  attributes: [attribute.containerName, attribute.hostName],
  description: 'Percent of a CPU that a container uses',
});

/** hostmetrics receiver. */
export const cpuTime = defineMetric({
  ...otlp,
  name: 'system.cpu.time',
  instrument: 'counter',
  unit: 's',
  attributes: [attribute.hostName, attribute.cpuState],
  description: 'Seconds that CPUs spent in each state',
});
export const memoryUsage = defineMetric({
  ...otlp,
  name: 'system.memory.usage',
  instrument: 'updowncounter',
  unit: 'By',
  attributes: [attribute.hostName, attribute.poolState],
  description: 'Memory by what it is used for',
});
export const filesystemUsage = defineMetric({
  ...otlp,
  name: 'system.filesystem.usage',
  instrument: 'updowncounter',
  unit: 'By',
  attributes: [attribute.hostName, attribute.mountpoint, attribute.poolState],
  description: 'Disk space used, free and reserved',
});
export const diskIo = defineMetric({
  ...otlp,
  name: 'system.disk.io',
  instrument: 'counter',
  unit: 'By',
  attributes: [attribute.hostName, attribute.device, attribute.direction],
  description: 'Bytes read and written',
});
export const networkIo = defineMetric({
  ...otlp,
  name: 'system.network.io',
  instrument: 'counter',
  unit: 'By',
  attributes: [attribute.hostName, attribute.device, attribute.direction],
  description: 'Bytes received and sent',
});
export const loadAverage = defineMetric({
  ...otlp,
  name: 'system.cpu.load_average.5m',
  temporality: 'unspecified',
  instrument: 'gauge',
  unit: '{thread}',
  attributes: [attribute.hostName],
  description: 'Load average over five minutes',
});
