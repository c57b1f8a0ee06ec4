export {
  defineMetricMetadata,
  describeMetrics,
  type MetricMetadataDefinition,
  type MetricMetadataSpec,
} from './metric/define.ts';
