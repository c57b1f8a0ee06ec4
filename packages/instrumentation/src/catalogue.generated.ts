// Generated from the definitions of telemetry by `signoz-as-code generate`; do not edit.

/** The instrumentation scope of all metrics that services emit themselves. */
export const scope = '@signoz-as-code/instrumentation';

/** Values of service.name. */
export const services = {
  "agent": "otel-agent",
  "clickhouse": "clickhouse",
  "collector": "otel-collector",
  "fluxerApi": "fluxer-api",
  "fluxerGateway": "fluxer-gateway",
  "fluxerServer": "fluxer-server",
  "sampler": "otel-sampler",
  "scraper": "otel-scraper",
  "signoz": "signoz",
  "zookeeper": "zookeeper"
} as const;

/** Names of attributes. */
export const attributes = {
  "channelId": "channel.id",
  "channelType": "channel.type",
  "componentType": "otel.component.type",
  "connectionPool": "db.client.connection.pool.name",
  "connectionState": "db.client.connection.state",
  "containerName": "container.name",
  "cpuState": "state",
  "dataType": "data_type",
  "dbDuration": "db.duration",
  "dbOperation": "db.operation.name",
  "dbSystem": "db.system.name",
  "deploymentEnvironment": "deployment.environment",
  "device": "device",
  "direction": "direction",
  "droppedMetric": "dropped.metric",
  "droppedReason": "dropped.reason",
  "durationNano": "duration_nano",
  "errorType": "error.type",
  "eventLoopState": "nodejs.eventloop.state",
  "exceptionType": "exception.type",
  "exporter": "exporter",
  "guildId": "guild.id",
  "hasError": "has_error",
  "heapSpace": "v8js.heap.space.name",
  "hostName": "host.name",
  "httpMethod": "http.request.method",
  "httpRoute": "http.route",
  "httpStatus": "http.response.status_code",
  "integration": "integration",
  "jobName": "job_name",
  "logBody": "body",
  "logTimestamp": "timestamp",
  "messageId": "message.id",
  "messagingDestination": "messaging.destination.name",
  "messagingOperation": "messaging.operation.type",
  "messagingSystem": "messaging.system",
  "messagingTemplate": "messaging.destination.template",
  "mountpoint": "mountpoint",
  "operation": "operation",
  "reason": "reason",
  "receiver": "receiver",
  "responseStatusCode": "response_status_code",
  "serviceInstance": "service.instance.id",
  "serviceName": "service.name",
  "severityNumber": "severity_number",
  "severityText": "severity_text",
  "spanKind": "span.kind",
  "spanName": "name",
  "statusCode": "status.code",
  "useState": "state",
  "userId": "user.id"
} as const;

/** Attributes of spans, with the type of their values. */
export interface AttributeValues {
  /** The channel; on spans and logs, never on metrics */
  "channel.id": string;
  /** text, voice, direct … */
  "channel.type": "text" | "voice" | "direct" | "group";
  /** Which signal a queue inside the collector holds */
  "data_type": "traces" | "metrics" | "logs";
  /** Which pool of connections */
  "db.client.connection.pool.name": string;
  /** idle or used */
  "db.client.connection.state": "idle" | "used";
  /** Milliseconds that a query took, as the services log it */
  "db.duration": number;
  /** SELECT, INSERT … */
  "db.operation.name": string;
  /** cassandra, redis … */
  "db.system.name": string;
  /** The disk or network device */
  "device": string;
  /** receive or transmit; read or write */
  "direction": "read" | "write" | "receive" | "transmit";
  /** The metric whose attribute was dropped */
  "dropped.metric": string;
  /** Why an attribute was dropped */
  "dropped.reason": "unknown" | "type" | "value" | "limit";
  /** The class of the error */
  "error.type": string;
  /** The class of a recorded exception */
  "exception.type": string;
  /** The exporter inside the collector */
  "exporter": string;
  /** The guild; on spans and logs, never on metrics */
  "guild.id": string;
  /** GET, POST … */
  "http.request.method": string;
  /** The status of the answer */
  "http.response.status_code": number;
  /** The route template: /channels/:id/messages */
  "http.route": string;
  /** The kind of channel that a notification goes to: slack, email, webhook … */
  "integration": string;
  /** Which collector: otel-collector, otel-agent, otel-sampler or otel-scraper */
  "job_name": string;
  /** The message; on spans and logs, never on metrics */
  "message.id": string;
  /** The subject, with the ids in it; on spans, never on metrics */
  "messaging.destination.name": string;
  /** The pattern of the subject: channel.{id}.message */
  "messaging.destination.template": string;
  /** send or process */
  "messaging.operation.type": "send" | "process";
  /** nats */
  "messaging.system": string;
  /** Where a filesystem is mounted */
  "mountpoint": string;
  /** active or idle */
  "nodejs.eventloop.state": "active" | "idle";
  /** The operation of a span, as span metrics name it */
  "operation": string;
  /** Which kind of processor or exporter */
  "otel.component.type": string;
  /** Why a notification did not go out: clientError, serverError, contextDeadlineExceeded … */
  "reason": string;
  /** The receiver inside the collector */
  "receiver": string;
  /** SPAN_KIND_SERVER and its like, on span metrics */
  "span.kind": string;
  /** user, system, idle, wait …; The use that memory or a filesystem is put to: used, free, cached … */
  "state": string;
  /** STATUS_CODE_ERROR and its like, on span metrics */
  "status.code": "STATUS_CODE_UNSET" | "STATUS_CODE_OK" | "STATUS_CODE_ERROR";
  /** The user on whose behalf it happened; on spans and logs, never on metrics */
  "user.id": string;
  /** The space of the heap */
  "v8js.heap.space.name": string;
}

/** The metrics that services emit themselves. */
export const metrics = {
  "cassandraQueryDuration": {
    "name": "cassandra.query.duration",
    "instrument": "histogram",
    "unit": "s",
    "description": "How long a Cassandra query took, seen from the service",
    "buckets": [
      0.001,
      0.0025,
      0.005,
      0.01,
      0.025,
      0.05,
      0.1,
      0.25,
      0.5,
      1,
      2.5,
      5,
      10
    ],
    "attributes": {
      "db.operation.name": {
        "type": "string",
        "limit": 50
      }
    }
  },
  "databaseConnections": {
    "name": "db.client.connection.count",
    "instrument": "updowncounter",
    "unit": "{connection}",
    "description": "Connections of a pool, idle or used",
    "attributes": {
      "db.client.connection.state": {
        "type": "string",
        "values": [
          "idle",
          "used"
        ],
        "limit": 2
      },
      "db.client.connection.pool.name": {
        "type": "string",
        "limit": 20
      }
    }
  },
  "errors": {
    "name": "fluxer.errors",
    "instrument": "counter",
    "unit": "{error}",
    "description": "Errors that a user or a caller noticed",
    "attributes": {
      "error.type": {
        "type": "string",
        "limit": 200
      }
    }
  },
  "messageSendDuration": {
    "name": "fluxer.message.send.duration",
    "instrument": "histogram",
    "unit": "s",
    "description": "From the request to the published message",
    "buckets": [
      0.001,
      0.0025,
      0.005,
      0.01,
      0.025,
      0.05,
      0.1,
      0.25,
      0.5,
      1,
      2.5,
      5,
      10
    ],
    "attributes": {
      "channel.type": {
        "type": "string",
        "values": [
          "text",
          "voice",
          "direct",
          "group"
        ],
        "limit": 4
      }
    }
  },
  "messageSize": {
    "name": "fluxer.message.size",
    "instrument": "histogram",
    "unit": "By",
    "description": "Size of a message’s content",
    "buckets": [
      16,
      64,
      128,
      256,
      512,
      1024,
      2048,
      4096,
      8192
    ],
    "attributes": {
      "channel.type": {
        "type": "string",
        "values": [
          "text",
          "voice",
          "direct",
          "group"
        ],
        "limit": 4
      }
    }
  },
  "messagesSent": {
    "name": "fluxer.messages.sent",
    "instrument": "counter",
    "unit": "{message}",
    "description": "Messages accepted and stored",
    "attributes": {
      "channel.type": {
        "type": "string",
        "values": [
          "text",
          "voice",
          "direct",
          "group"
        ],
        "limit": 4
      }
    }
  },
  "telemetryAttributesDropped": {
    "name": "fluxer.telemetry.attributes.dropped",
    "instrument": "counter",
    "unit": "{attribute}",
    "description": "Attributes that the guard kept off metrics, because the catalogue does not allow them",
    "attributes": {
      "dropped.metric": {
        "type": "string",
        "limit": 500
      },
      "dropped.reason": {
        "type": "string",
        "values": [
          "unknown",
          "type",
          "value",
          "limit"
        ],
        "limit": 4
      }
    }
  },
  "websocketConnections": {
    "name": "fluxer.websocket.connections",
    "instrument": "updowncounter",
    "unit": "{connection}",
    "description": "WebSocket connections that are open now",
    "attributes": {}
  }
} as const;
