export { clickhouseAddress } from './clickhouse.ts';
export { type Code, codes } from './codes.ts';
export { checkConfiguration, tailSamplingIn } from './configuration.ts';
export {
  type Collector,
  type CollectorSpec,
  type ComponentId,
  type ComponentSpec,
  type Connector,
  type Container,
  defineCollector,
  defineConnector,
  defineExporter,
  defineExtension,
  definePipeline,
  defineProcessor,
  defineReceiver,
  type Exporter,
  type ExporterOf,
  type Extension,
  type Pipeline,
  type PipelineId,
  type PipelineParts,
  type PipelineSpec,
  type Processor,
  type ProcessorOf,
  type Receiver,
  type ReceiverOf,
  type Signal,
  type Signals,
} from './define.ts';
export { isSeenByTheCollector } from './foretold.ts';
export { defineLogPipeline, type LogPipeline, type LogPipelineSpec } from './log-pipeline/define.ts';
export { all, any, type Condition, type LogFilter, where } from './log-pipeline/filter.ts';
export { type LogOperator, operators } from './log-pipeline/operators.ts';
export type { Place, RootPlace } from './log-pipeline/place.ts';
export { type Override, override, overriding } from './override.ts';
export { policies, type SamplingPolicy, type SimplePolicy } from './policies.ts';
export { fieldPath, fieldText } from './questions.ts';
export { byItsNewestName } from './renamed.ts';
export type { OtelConfig } from './schema/otel-config.generated.ts';
export type {
  ConnectorTypes,
  ExporterTypes,
  ExtensionTypes,
  ProcessorTypes,
  ReceiverTypes,
} from './schema/registry.generated.ts';
export { type PolicyResult, type Simulation, samplingPolicyOf, simulateSampling } from './simulate.ts';
export {
  type EnvironmentVariable,
  environmentVariable,
  type Substitutable,
  secretFile,
  type Unchecked,
  unchecked,
} from './substitution.ts';
export { type Mix, readTraces, type Trace, tracesOf } from './traces.ts';
