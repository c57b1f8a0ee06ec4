import { defineAttribute } from '@signoz-as-code/telemetry';
import { conventionalAttribute } from './conventional.ts';

export const serviceName = conventionalAttribute({
  name: 'service.name',
  type: 'string',
  context: 'resource',
  cardinality: 100,
  personal: false,
  description: 'The program that emitted it',
});
export const deploymentEnvironment = conventionalAttribute({
  name: 'deployment.environment',
  type: 'string',
  context: 'resource',
  cardinality: 10,
  personal: false,
  description: 'production, local …; the name SigNoz looks for',
});
export const hostName = conventionalAttribute({
  name: 'host.name',
  type: 'string',
  context: 'resource',
  cardinality: 1000,
  personal: false,
  description: 'The machine',
});
export const containerName = conventionalAttribute({
  name: 'container.name',
  type: 'string',
  context: 'resource',
  cardinality: 2000,
  personal: false,
  description: 'The container, as Docker names it',
});

export const userId = conventionalAttribute({
  name: 'user.id',
  type: 'string',
  context: 'attribute',
  cardinality: 'unbounded',
  personal: true,
  description: 'The user on whose behalf it happened; on spans and logs, never on metrics',
});
export const errorType = conventionalAttribute({
  name: 'error.type',
  type: 'string',
  context: 'attribute',
  cardinality: 200,
  personal: false,
  occasional: true,
  description: 'The class of the error',
});

export const httpRoute = conventionalAttribute({
  name: 'http.route',
  type: 'string',
  context: 'attribute',
  cardinality: 500,
  personal: false,
  description: 'The route template: /channels/:id/messages',
});
export const httpMethod = conventionalAttribute({
  name: 'http.request.method',
  type: 'string',
  context: 'attribute',
  cardinality: 10,
  personal: false,
  description: 'GET, POST …',
});
export const httpStatus = conventionalAttribute({
  name: 'http.response.status_code',
  type: 'number',
  context: 'attribute',
  cardinality: 64,
  personal: false,
  description: 'The status of the answer',
});
export const dbSystem = conventionalAttribute({
  name: 'db.system.name',
  type: 'string',
  context: 'attribute',
  cardinality: 10,
  personal: false,
  description: 'cassandra, redis …',
});
export const dbOperation = conventionalAttribute({
  name: 'db.operation.name',
  type: 'string',
  context: 'attribute',
  cardinality: 50,
  personal: false,
  description: 'SELECT, INSERT …',
});
export const useState = defineAttribute({
  name: 'state',
  type: 'string',
  context: 'attribute',
  cardinality: 16,
  personal: false,
  description: 'The use that memory or a filesystem is put to: used, free, cached …',
});
export const exceptionType = conventionalAttribute({
  name: 'exception.type',
  type: 'string',
  context: 'attribute',
  cardinality: 500,
  personal: false,
  occasional: true,
  description: 'The class of a recorded exception',
});

export const cpuState = defineAttribute({
  name: 'state',
  type: 'string',
  context: 'attribute',
  cardinality: 16,
  personal: false,
  description: 'user, system, idle, wait …',
});
export const device = defineAttribute({
  name: 'device',
  type: 'string',
  context: 'attribute',
  cardinality: 200,
  personal: false,
  description: 'The disk or network device',
});
export const mountpoint = defineAttribute({
  name: 'mountpoint',
  type: 'string',
  context: 'attribute',
  cardinality: 100,
  personal: false,
  description: 'Where a filesystem is mounted',
});
export const direction = defineAttribute({
  name: 'direction',
  type: 'string',
  context: 'attribute',
  cardinality: 4,
  values: ['read', 'write', 'receive', 'transmit'],
  personal: false,
  description: 'receive or transmit; read or write',
});
export const operation = defineAttribute({
  name: 'operation',
  type: 'string',
  context: 'attribute',
  cardinality: 2000,
  personal: false,
  description: 'The operation of a span, as span metrics name it',
});
export const statusCode = defineAttribute({
  name: 'status.code',
  type: 'string',
  context: 'attribute',
  cardinality: 3,
  values: ['STATUS_CODE_UNSET', 'STATUS_CODE_OK', 'STATUS_CODE_ERROR'],
  personal: false,
  description: 'STATUS_CODE_ERROR and its like, on span metrics',
});
export const spanKind = defineAttribute({
  name: 'span.kind',
  type: 'string',
  context: 'attribute',
  cardinality: 6,
  personal: false,
  description: 'SPAN_KIND_SERVER and its like, on span metrics',
});
export const exporter = defineAttribute({
  name: 'exporter',
  type: 'string',
  context: 'attribute',
  cardinality: 30,
  personal: false,
  description: 'The exporter inside the collector',
});

/** Fields that every span has, by the names of SigNoz's trace table. */
export const spanName = defineAttribute({
  name: 'name',
  type: 'string',
  context: 'span',
  cardinality: 2000,
  personal: false,
  description: 'What the span is called: GET /channels/:id, sendMessage',
});
export const durationNano = defineAttribute({
  name: 'duration_nano',
  type: 'number',
  context: 'span',
  cardinality: 'unbounded',
  personal: false,
  description: 'How long the span took, in nanoseconds',
});
export const responseStatusCode = defineAttribute({
  name: 'response_status_code',
  type: 'string',
  context: 'span',
  cardinality: 100,
  personal: false,
  description: 'The status of an HTTP or gRPC answer, as SigNoz reads it from the span',
});
export const hasError = defineAttribute({
  name: 'has_error',
  type: 'boolean',
  context: 'span',
  cardinality: 2,
  personal: false,
  description: 'Whether the span’s status is ERROR',
});

/** Fields that every log record has. */
export const logTimestamp = defineAttribute({
  name: 'timestamp',
  type: 'number',
  context: 'log',
  cardinality: 'unbounded',
  personal: false,
  description: 'When it was logged',
});
export const logBody = defineAttribute({
  name: 'body',
  type: 'string',
  context: 'log',
  cardinality: 'unbounded',
  personal: true,
  description: 'The message of the record',
});
export const severityText = defineAttribute({
  name: 'severity_text',
  type: 'string',
  context: 'log',
  cardinality: 24,
  personal: false,
  description: 'INFO, WARN, ERROR …, as the logger names it',
});

/** Connections of a pool. */
export const connectionState = conventionalAttribute({
  name: 'db.client.connection.state',
  type: 'string',
  context: 'attribute',
  cardinality: 2,
  values: ['idle', 'used'],
  personal: false,
  description: 'idle or used',
});
export const connectionPool = conventionalAttribute({
  name: 'db.client.connection.pool.name',
  type: 'string',
  context: 'attribute',
  cardinality: 20,
  personal: false,
  description: 'Which pool of connections',
});

/** Messages between services. */
export const messagingSystem = conventionalAttribute({
  name: 'messaging.system',
  type: 'string',
  context: 'attribute',
  cardinality: 3,
  personal: false,
  description: 'nats',
});
export const messagingOperation = conventionalAttribute({
  name: 'messaging.operation.type',
  type: 'string',
  context: 'attribute',
  cardinality: 2,
  values: ['send', 'process'],
  personal: false,
  description: 'send or process',
});
export const messagingDestination = conventionalAttribute({
  name: 'messaging.destination.name',
  type: 'string',
  context: 'attribute',
  cardinality: 'unbounded',
  personal: false,
  description: 'The subject, with the ids in it; on spans, never on metrics',
});
export const messagingTemplate = conventionalAttribute({
  name: 'messaging.destination.template',
  type: 'string',
  context: 'attribute',
  cardinality: 100,
  personal: false,
  description: 'The pattern of the subject: channel.{id}.message',
});

/** Attributes of the runtime and the SDK. */
export const serviceInstance = conventionalAttribute({
  name: 'service.instance.id',
  type: 'string',
  context: 'resource',
  cardinality: 'unbounded',
  personal: false,
  description: 'One run of a program: tells the series of its replicas apart',
});
export const eventLoopState = conventionalAttribute({
  name: 'nodejs.eventloop.state',
  type: 'string',
  context: 'attribute',
  cardinality: 2,
  values: ['active', 'idle'],
  personal: false,
  description: 'active or idle',
});
export const heapSpace = conventionalAttribute({
  name: 'v8js.heap.space.name',
  type: 'string',
  context: 'attribute',
  cardinality: 20,
  personal: false,
  description: 'The space of the heap',
});
export const componentType = conventionalAttribute({
  name: 'otel.component.type',
  type: 'string',
  context: 'attribute',
  cardinality: 20,
  personal: false,
  description: 'Which kind of processor or exporter',
});

/** Parts of a collector, as its own metrics name them. */
export const receiver = defineAttribute({
  name: 'receiver',
  type: 'string',
  context: 'attribute',
  cardinality: 30,
  personal: false,
  description: 'The receiver inside the collector',
});
export const jobName = defineAttribute({
  name: 'job_name',
  type: 'string',
  context: 'attribute',
  cardinality: 10,
  personal: false,
  description: 'Which collector: otel-collector, otel-agent, otel-sampler or otel-scraper',
});
/** Loggers name levels differently (Pino says error, others ERROR); the number is OpenTelemetry's. */
export const severityNumber = defineAttribute({
  name: 'severity_number',
  type: 'number',
  context: 'log',
  cardinality: 24,
  personal: false,
  description: '1–4 trace, 5–8 debug, 9–12 info, 13–16 warn, 17–20 error, 21–24 fatal',
});

/** Attributes of SigNoz's own metrics about notifications. */
export const integration = defineAttribute({
  name: 'integration',
  type: 'string',
  context: 'attribute',
  cardinality: 30,
  personal: false,
  description: 'The kind of channel that a notification goes to: slack, email, webhook …',
});
export const reason = defineAttribute({
  name: 'reason',
  type: 'string',
  context: 'attribute',
  cardinality: 8,
  personal: false,
  description: 'Why a notification did not go out: clientError, serverError, contextDeadlineExceeded …',
});
export const dataType = defineAttribute({
  name: 'data_type',
  type: 'string',
  context: 'attribute',
  cardinality: 3,
  values: ['traces', 'metrics', 'logs'],
  personal: false,
  description: 'Which signal a queue inside the collector holds',
});
