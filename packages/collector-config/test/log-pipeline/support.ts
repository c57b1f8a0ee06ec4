import { attributes, catalogue } from '../../../cli/test/fixtures/platform/packages/telemetry/definitions/index.ts';
import { all, defineLogPipeline, type LogOperator, type LogPipelineSpec, operators, where } from '../../src/index.ts';
import type { Files } from '../support.ts';

/** Services of the catalogue, whatever they are called. */
export const serviceNames = catalogue.services.map(({ name }) => name) as [string, string, ...string[]];

export const add = operators.add({ name: 'mark', field: 'attributes.seen', value: 'yes' });

/** A valid pipeline, with some changes. */
export function spec(more: Partial<LogPipelineSpec> = {}): LogPipelineSpec {
  return {
    name: 'Mark gateway logs',
    order: 100,
    filter: all(where(attributes.serviceName, '=', serviceNames[0])),
    config: [add],
    ...more,
  };
}

export function doing(...config: readonly [LogOperator, ...LogOperator[]]): Files {
  return { pipeline: defineLogPipeline(spec({ config })) };
}
