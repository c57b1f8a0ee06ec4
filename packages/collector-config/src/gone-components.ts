/** What to use instead of components that a later edition of the collector does not have, by class and type. */
export const goneComponents: Readonly<Record<string, string>> = {
  'exporters/carbon': 'use the exporter otlp_grpc or otlp_http, to a collector that still has it',
  'exporters/jsontypeexporter': 'remove it: SigNoz removed it',
  'exporters/opencensus': 'use the exporter otlp_grpc',
  'processors/routing': 'use the connector routing',
  'receivers/opencensus': 'use the receiver otlp',
  'receivers/sapm': 'use the receiver otlp',
};
