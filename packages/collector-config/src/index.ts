import type { Concern } from '@signoz-as-code/core';
import type { Endpoints, Environment } from '@signoz-as-code/platform';
import { parse } from 'yaml';
import { check } from './check.ts';
import { codes } from './codes.ts';
import { compile } from './compile.ts';
import { checkConfiguration, fieldProblems, tailSamplingIn } from './configuration.ts';
import { resources } from './provider.ts';
import { documentSchema } from './schema.ts';

export { clickhouseAddress } from './clickhouse.ts';
export { type Code, codes } from './codes.ts';
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
export { type Override, override, overriding } from './override.ts';
export { policies, type SamplingPolicy, type SimplePolicy } from './policies.ts';
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
export { checkConfiguration, tailSamplingIn };

/** Collector configurations: typed components and pipelines to the YAML files that the stack's collectors load. */
export const concern: Concern<Environment, Endpoints> = {
  name: 'collector-config',
  kinds: ['receiver', 'processor', 'exporter', 'connector', 'extension', 'collector', 'pipeline'],
  codes,
  formats: [
    {
      matches: (path) => path.endsWith('.yaml'),
      parse: (content) => parse(content) as unknown,
      get schema() {
        return documentSchema();
      },
      problems: fieldProblems,
    },
  ],
  check,
  compile,
  resources,
  providers: () => [],
};
