import { defineAttribute } from '@signoz-as-code/telemetry';

export const serviceName = defineAttribute({
  name: 'service.name',
  type: 'string',
  context: 'resource',
  description: 'The program that emitted it',
});
export const deploymentEnvironment = defineAttribute({
  name: 'deployment.environment',
  type: 'string',
  context: 'resource',
  description: 'production, local …; the name SigNoz looks for',
});
export const hostName = defineAttribute({
  name: 'host.name',
  type: 'string',
  context: 'resource',
  description: 'The machine',
});
export const containerName = defineAttribute({
  name: 'container.name',
  type: 'string',
  context: 'resource',
  description: 'The container, as Docker names it',
});

export const userId = defineAttribute({
  name: 'user.id',
  type: 'string',
  context: 'attribute',
  description: 'The user on whose behalf it happened; on spans and logs, never on metrics',
});
export const guildId = defineAttribute({
  name: 'guild.id',
  type: 'string',
  context: 'attribute',
  description: 'The guild; on spans and logs, never on metrics',
});
export const channelId = defineAttribute({
  name: 'channel.id',
  type: 'string',
  context: 'attribute',
  description: 'The channel; on spans and logs, never on metrics',
});
export const messageId = defineAttribute({
  name: 'message.id',
  type: 'string',
  context: 'attribute',
  description: 'The message; on spans and logs, never on metrics',
});
export const channelType = defineAttribute({
  name: 'channel.type',
  type: 'string',
  context: 'attribute',
  description: 'text, voice, direct …',
});
export const errorType = defineAttribute({
  name: 'error.type',
  type: 'string',
  context: 'attribute',
  description: 'The class of the error',
});

export const httpRoute = defineAttribute({
  name: 'http.route',
  type: 'string',
  context: 'attribute',
  description: 'The route template: /channels/:id/messages',
});
export const httpMethod = defineAttribute({
  name: 'http.request.method',
  type: 'string',
  context: 'attribute',
  description: 'GET, POST …',
});
export const httpStatus = defineAttribute({
  name: 'http.response.status_code',
  type: 'number',
  context: 'attribute',
  description: 'The status of the answer',
});
export const dbSystem = defineAttribute({
  name: 'db.system',
  type: 'string',
  context: 'attribute',
  description: 'cassandra, redis …',
});
export const dbOperation = defineAttribute({
  name: 'db.operation',
  type: 'string',
  context: 'attribute',
  description: 'SELECT, INSERT …',
});
export const dbDuration = defineAttribute({
  name: 'db.duration',
  type: 'number',
  context: 'attribute',
  description: 'Milliseconds that a query took, as the services log it',
});
export const poolState = defineAttribute({
  name: 'state',
  type: 'string',
  context: 'attribute',
  description: 'idle or used, of a connection; the use that memory or a filesystem is put to',
});
export const exceptionType = defineAttribute({
  name: 'exception.type',
  type: 'string',
  context: 'attribute',
  description: 'The class of a recorded exception',
});

export const cpuState = defineAttribute({
  name: 'state',
  type: 'string',
  context: 'attribute',
  description: 'user, system, idle, wait …',
});
export const device = defineAttribute({
  name: 'device',
  type: 'string',
  context: 'attribute',
  description: 'The disk or network device',
});
export const mountpoint = defineAttribute({
  name: 'mountpoint',
  type: 'string',
  context: 'attribute',
  description: 'Where a filesystem is mounted',
});
export const direction = defineAttribute({
  name: 'direction',
  type: 'string',
  context: 'attribute',
  description: 'receive or transmit; read or write',
});
export const operation = defineAttribute({
  name: 'operation',
  type: 'string',
  context: 'attribute',
  description: 'The operation of a span, as span metrics name it',
});
export const statusCode = defineAttribute({
  name: 'status.code',
  type: 'string',
  context: 'attribute',
  description: 'STATUS_CODE_ERROR and its like, on span metrics',
});
export const spanKind = defineAttribute({
  name: 'span.kind',
  type: 'string',
  context: 'attribute',
  description: 'SPAN_KIND_SERVER and its like, on span metrics',
});
export const exporter = defineAttribute({
  name: 'exporter',
  type: 'string',
  context: 'attribute',
  description: 'The exporter inside the collector',
});

/** Fields that every span has, by the names of SigNoz's trace table. */
export const spanName = defineAttribute({
  name: 'name',
  type: 'string',
  context: 'span',
  description: 'What the span is called: GET /channels/:id, sendMessage',
});
export const durationNano = defineAttribute({
  name: 'duration_nano',
  type: 'number',
  context: 'span',
  description: 'How long the span took, in nanoseconds',
});
export const responseStatusCode = defineAttribute({
  name: 'response_status_code',
  type: 'string',
  context: 'span',
  description: 'The status of an HTTP or gRPC answer, as SigNoz reads it from the span',
});
export const hasError = defineAttribute({
  name: 'has_error',
  type: 'boolean',
  context: 'span',
  description: 'Whether the span’s status is ERROR',
});

/** Fields that every log record has. */
export const logTimestamp = defineAttribute({
  name: 'timestamp',
  type: 'number',
  context: 'log',
  description: 'When it was logged',
});
export const logBody = defineAttribute({
  name: 'body',
  type: 'string',
  context: 'log',
  description: 'The message of the record',
});
export const severityText = defineAttribute({
  name: 'severity_text',
  type: 'string',
  context: 'log',
  description: 'INFO, WARN, ERROR …, as the logger names it',
});
