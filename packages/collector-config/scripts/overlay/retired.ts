/** Components and fields that are still accepted, but no longer do anything or have a successor. */
export interface Retired {
  /** The whole component; the program itself reports it as deprecated. */
  readonly component?: string;
  /** By field; a field of a definition is prefixed with the definition's name. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** From comments in the source of the components v0.128.0, which reflection does not see. By class and type. */
export const retired: Readonly<Record<string, Retired>> = {
  'connectors/failover': {
    fields: {
      max_retries: 'leave it out: it does nothing',
      retry_gap: 'leave it out: it does nothing',
    },
  },
  'connectors/servicegraph': {
    fields: {
      database_name_attribute: 'write `database_name_attributes`, a list',
      metrics_exporter: 'name the connector among the receivers of a metrics pipeline',
    },
  },
  'connectors/spanmetrics': { fields: { dimensions_cache_size: 'write `aggregation_cardinality_limit`' } },
  'exporters/kafka': {
    fields: {
      encoding: 'write it under `logs`, `metrics` and `traces`',
      topic: 'write it under `logs`, `metrics` and `traces`',
    },
  },
  'exporters/opencensus': { component: 'use the exporter otlp' },
  'processors/routing': { component: 'use the connector routing' },
  'receivers/awsfirehose': { fields: { record_type: 'write `encoding`' } },
  'receivers/azuremonitor': { fields: { credentials: 'write `auth`' } },
  'receivers/kafka': {
    fields: {
      encoding: 'write it under `logs`, `metrics` and `traces`',
      topic: 'write it under `logs`, `metrics` and `traces`',
    },
  },
  'receivers/kafkametrics': { fields: { refresh_frequency: 'write `metadata.refresh_interval`' } },
  'receivers/opencensus': { component: 'use the receiver otlp' },
  'receivers/otelarrow': {
    fields: {
      'OtelarrowreceiverArrowConfig.admission_limit_mib': 'write `admission.request_limit_mib`',
      'OtelarrowreceiverArrowConfig.waiter_limit': 'write `admission.waiting_limit_mib`',
    },
  },
  'receivers/sapm': { component: 'use the receiver otlp' },
  'receivers/signalfx': {
    fields: { access_token_passthrough: 'set `include_metadata`, and `metadata_keys` of the processor batch' },
  },
};
