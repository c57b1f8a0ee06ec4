import type { Overlays } from './form.ts';

export const connectors: Overlays = {
  failover: {
    description: 'Hands telemetry to the first of some pipelines that takes it.',
    properties: { priority_levels: { description: 'Ids of pipelines, the first level first', minItems: 1 } },
  },
  routing: {
    description: 'Hands telemetry to pipelines by conditions.',
    required: ['table'],
    properties: { table: { description: 'The routes, the first that fits first', minItems: 1 } },
    defs: { RoutingconnectorRoutingTableItem: { required: ['pipelines'] } },
    defProperties: {
      RoutingconnectorRoutingTableItem: {
        context: {
          description: 'What the condition is about; resource unless it is given',
          enum: ['', 'request', 'resource', 'span', 'metric', 'datapoint', 'log'],
        },
        pipelines: { description: 'Ids of pipelines that have this connector among their receivers', minItems: 1 },
        condition: { description: 'OTTL, in the context' },
        statement: { description: 'OTTL, route() where …: in place of a condition' },
      },
    },
  },
  servicegraph: {
    description: 'Makes metrics of the calls between services from spans.',
    properties: {
      latency_histogram_buckets: { description: 'Upper bounds, ascending', 'x-ascending': true },
    },
  },
  spanmetrics: {
    description: 'Makes metrics of spans: calls and durations.',
    defProperties: {
      SpanmetricsconnectorExplicitHistogramConfig: {
        buckets: { description: 'Upper bounds, ascending', 'x-ascending': true },
      },
    },
  },
  signozmeter: {
    description: 'Counts the telemetry that passes, by service: signoz.meter.*',
    properties: {
      dimensions: { description: 'Resource attributes to count by', default: undefined },
      metrics_flush_interval: { description: 'How often the counts are sent' },
    },
    defs: { SignozmeterconnectorDimension: { required: ['name'] } },
  },
};

export const extensions: Overlays = {
  azureauth: {
    description: 'Gets tokens from Azure.',
    provides: ['Azure token', 'server authentication', 'client authentication'],
  },
  googlecloudlogentry_encoding: { description: 'Reads log entries of Google Cloud.', provides: ['encoding'] },
  basicauth: {
    description: 'Knows names and passwords.',
    provides: ['server authentication', 'client authentication'],
  },
  bearertokenauth: { description: 'Knows tokens.', provides: ['server authentication', 'client authentication'] },
  oauth2client: { description: 'Gets tokens from an OAuth 2 server.', provides: ['client authentication'] },
  oidc: { description: 'Knows who is known to an OpenID Connect server.', provides: ['server authentication'] },
  file_storage: { description: 'Keeps what components remember in files.', provides: ['storage'] },
  docker_observer: { description: 'Finds containers of a Docker daemon.', provides: ['observer'] },
  ecs_task_observer: { description: 'Finds containers of an ECS task.', provides: ['observer'] },
  host_observer: { description: 'Finds what listens on the machine.', provides: ['observer'] },
  k8s_observer: { description: 'Finds pods, ports, services and nodes of Kubernetes.', provides: ['observer'] },
  health_check: {
    description: 'Answers over HTTP whether the collector runs.',
    properties: {
      endpoint: { description: 'host:port to listen on', 'x-listens': 'tcp', 'x-endpoint': 'host:port' },
      path: { description: 'Where it answers', pattern: '^/' },
    },
  },
  pprof: {
    description: 'Offers Go’s profiler over HTTP.',
    properties: {
      endpoint: {
        description: 'host:port to listen on; whoever reaches it can slow the collector down',
        'x-listens': 'tcp',
        'x-endpoint': 'host:port',
      },
    },
  },
};
