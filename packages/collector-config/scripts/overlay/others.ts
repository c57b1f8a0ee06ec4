import type { Overlays } from './form.ts';

export const connectors: Overlays = {
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
  health_check: {
    description: 'Answers over HTTP whether the collector runs.',
    properties: {
      endpoint: { description: 'host:port to listen on', 'x-listens': true, 'x-endpoint': 'host:port' },
      path: { description: 'Where it answers', pattern: '^/' },
    },
  },
  pprof: {
    description: 'Offers Go’s profiler over HTTP.',
    properties: {
      endpoint: {
        description: 'host:port to listen on; whoever reaches it can slow the collector down',
        'x-listens': true,
        'x-endpoint': 'host:port',
      },
    },
  },
};
