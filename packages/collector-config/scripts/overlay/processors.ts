import type { Overlays } from './form.ts';
import { operator } from './shared.ts';

/** Other fields would belong to a policy that is an extension, and there is none. */
const policy = { required: ['name', 'type'], 'x-chosen-by-type': true, additionalProperties: false };

export const processors: Overlays = {
  probabilistic_sampler: {
    description: 'Keeps a share of traces or log records, decided by their id.',
    properties: { sampling_percentage: { minimum: 0 } },
  },
  signozlogspipeline: {
    properties: {
      operators: {
        type: 'array',
        // It has a registry of its own (stanza/operator/registry.go).
        items: operator([
          'add',
          'copy',
          'grok_parser',
          'json_parser',
          'move',
          'noop',
          'normalize',
          'regex_parser',
          'remove',
          'router',
          'severity_parser',
          'time_parser',
          'trace_parser',
        ]),
      },
    },
  },
  batch: {
    description: 'Collects telemetry and hands it on in larger portions.',
    properties: {
      timeout: { description: 'Hand on after this even when the batch is not full; 0 hands on at once' },
      send_batch_size: { description: 'Spans, data points or log records that make a batch full' },
      send_batch_max_size: {
        description: 'Larger batches are split; 0 never splits, otherwise at least send_batch_size',
      },
      metadata_keys: { description: 'Request headers by whose values batches are kept apart' },
      metadata_cardinality_limit: { description: 'How many of them at most' },
    },
  },
  memory_limiter: {
    description: 'Refuses telemetry while the collector uses too much memory.',
    required: ['check_interval'],
    properties: {
      check_interval: { description: 'How often memory is measured; 1s' },
      limit_mib: { description: 'Hard limit in MiB; wins over limit_percentage' },
      spike_limit_mib: { description: 'Refusing begins this much below the limit; less than limit_mib' },
      limit_percentage: { description: 'Hard limit in percent of the container’s memory', maximum: 100 },
      spike_limit_percentage: { description: 'Refusing begins this much below the limit', maximum: 100 },
      min_gc_interval_when_soft_limited: { description: 'Between forced collections above the soft limit' },
      min_gc_interval_when_hard_limited: { description: 'Between forced collections above the hard limit' },
    },
  },
  resourcedetection: {
    description: 'Adds what can be found out about the machine to the resource.',
    keep: [
      'detectors',
      'override',
      'timeout',
      'attributes',
      'system',
      'docker',
      'ec2',
      'gcp',
      'azure',
      'ecs',
      'eks',
      'aks',
      'heroku',
      'lambda',
      'elasticbeanstalk',
      'consul',
      'openshift',
      'k8snode',
      'kubeadm',
      'refresh_interval',
      'akamai',
      'digitalocean',
      'hetzner',
      'nova',
      'oraclecloud',
      'scaleway',
      'upcloud',
      'vultr',
    ],
    properties: {
      detectors: {
        description: 'In order; the first to find an attribute wins',
        minItems: 1,
        items: {
          type: 'string',
          enum: [
            'aks',
            'azure',
            'consul',
            'docker',
            'dynatrace',
            'ec2',
            'ecs',
            'eks',
            'elastic_beanstalk',
            'env',
            'gcp',
            'heroku',
            'k8snode',
            'kubeadm',
            'lambda',
            'openshift',
            'system',
          ],
        },
      },
      override: { description: 'Replace attributes that are already there; true unless set' },
      timeout: { description: 'For all detectors together' },
      attributes: {
        deprecated: true,
        'x-instead': 'switch attributes on and off under `<detector>.resource_attributes`',
      },
    },
  },
  attributes: {
    description: 'Changes attributes of spans, data points and log records.',
    required: ['actions'],
    properties: { actions: { minItems: 1, description: 'In order' }, include: {}, exclude: {} },
    defs: { AttractionActionKeyValue: { required: ['action'] } },
    defProperties: { AttractionActionKeyValue: { action: { 'x-advised': ['enum:case'] } } },
  },
  resource: {
    description: 'Changes resource attributes.',
    required: ['attributes'],
    properties: { attributes: { minItems: 1, description: 'In order' } },
    defs: { AttractionActionKeyValue: { required: ['action'] } },
    defProperties: { AttractionActionKeyValue: { action: { 'x-advised': ['enum:case'] } } },
  },
  filter: {
    description: 'Drops what matches: a condition that is true drops.',
    properties: {
      error_mode: { description: 'What an error in a condition does' },
      spans: { deprecated: true, 'x-instead': 'write OTTL conditions under `traces.span`' },
    },
  },
  transform: {
    description: 'Changes telemetry by OTTL statements.',
    properties: {
      error_mode: { description: 'What an error in a statement does; propagate drops the data' },
      trace_statements: { items: { anyOf: [{ type: 'string' }, { $ref: '#/$defs/CommonContextStatements' }] } },
      metric_statements: { items: { anyOf: [{ type: 'string' }, { $ref: '#/$defs/CommonContextStatements' }] } },
      log_statements: { items: { anyOf: [{ type: 'string' }, { $ref: '#/$defs/CommonContextStatements' }] } },
    },
    defs: { CommonContextStatements: { required: ['statements'] } },
  },
  tail_sampling: {
    description: 'Keeps or drops whole traces, once their spans have arrived.',
    required: ['policies'],
    properties: {
      decision_wait: { description: 'From the first span of a trace to the decision' },
      num_traces: { description: 'Traces kept in memory at once; older ones are dropped undecided', minimum: 1 },
      expected_new_traces_per_sec: { description: 'To allocate for' },
      policies: { description: 'A trace is kept when one of them says so', minItems: 1 },
      sample_on_first_match: { description: 'Stop at the first policy that keeps' },
    },
    defs: {
      TailsamplingprocessorPolicyCfg: policy,
      TailsamplingprocessorAndSubPolicyCfg: policy,
      TailsamplingprocessorCompositeSubPolicyCfg: policy,
      TailsamplingprocessorLatencyCfg: { required: ['threshold_ms'] },
      TailsamplingprocessorProbabilisticCfg: { required: ['sampling_percentage'] },
      TailsamplingprocessorStatusCodeCfg: { required: ['status_codes'] },
    },
    defProperties: {
      TailsamplingprocessorLatencyCfg: {
        threshold_ms: { description: 'Longer traces are kept, in milliseconds', minimum: 0 },
        upper_threshold_ms: { description: 'Unless longer than this', minimum: 0 },
      },
      TailsamplingprocessorProbabilisticCfg: {
        sampling_percentage: { description: 'Percent of traces that are kept', minimum: 0, maximum: 100 },
      },
      TailsamplingprocessorStatusCodeCfg: {
        status_codes: {
          minItems: 1,
          items: { type: 'string', enum: ['OK', 'ERROR', 'UNSET'] },
          description: 'Traces with a span of one of these are kept',
        },
      },
      TailsamplingprocessorRateLimitingCfg: { spans_per_second: { minimum: 1 } },
      TailsamplingprocessorRateAllocationCfg: { percent: { minimum: 0, maximum: 100 } },
    },
  },
  signozspanmetrics: {
    description: 'Counts spans and their durations before they are sampled: what SigNoz’s pages for services show.',
    required: ['metrics_exporter', 'aggregation_temporality'],
    properties: {
      metrics_exporter: { description: 'Id of an exporter that is in a metrics pipeline; several with commas' },
      latency_histogram_buckets: { description: 'Upper bounds, ascending', minItems: 1, 'x-ascending': true },
      dimensions: {
        description: 'Attributes that become labels, besides service.name, operation, span.kind and status.code',
      },
      exclude_patterns: { description: 'Spans that are not counted' },
      dimensions_cache_size: { description: 'Combinations of labels kept in memory', minimum: 1 },
      aggregation_temporality: {
        description: 'Delta is what SigNoz expects; the name of the processor does not set it',
        enum: ['AGGREGATION_TEMPORALITY_DELTA', 'AGGREGATION_TEMPORALITY_CUMULATIVE'],
      },
      metrics_flush_interval: { description: 'How often they are sent' },
      time_bucket_interval: { description: 'Spans are counted by the time at which they began, in steps of this' },
      enable_exp_histogram: { description: 'Also exponential histograms; the exporter needs enable_exp_hist' },
      max_services_to_track: { description: 'More services than this are counted together', minimum: 1 },
      max_operations_to_track_per_service: {
        description: 'More operations than this are counted together',
        minimum: 1,
      },
      skip_spans_older_than: { description: 'Older spans are not counted' },
    },
    defs: {
      SignozspanmetricsprocessorDimension: { required: ['name'] },
      SignozspanmetricsprocessorExcludePattern: { required: ['name', 'pattern'] },
    },
    defProperties: {
      SignozspanmetricsprocessorDimension: {
        name: { description: 'Attribute of the span or its resource' },
        default: { description: 'Where a span has no such attribute' },
      },
    },
  },
  schema: { description: 'Brings telemetry to one version of a schema.', requires: [['targets']] },
};
