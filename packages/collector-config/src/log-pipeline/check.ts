import { type Catalogue, unknownValues } from '@signoz-as-code/catalogue';
import type { Checking, Defined, Problems } from '@signoz-as-code/core';
import { comparedInConfig } from '@signoz-as-code/lineage/compared';
import type { Environment } from '@signoz-as-code/platform';
import { unknownValue } from '@signoz-as-code/queries';
import type { PipelineSpec } from '../define.ts';
import type { codes } from './codes.ts';
import { logPipelineBody } from './compile.ts';
import type { LogPipelineSpec } from './define.ts';
import { checkBody } from './problems.ts';

/** Problems of one log pipeline that types cannot show. */
export function checkLogPipeline(spec: LogPipelineSpec, catalogue: Catalogue, problems: Problems<typeof codes>): void {
  checkBody(logPipelineBody(spec) as unknown as Readonly<Record<string, unknown>>, problems);
  for (const [index, { attribute, op, value }] of spec.filter.conditions.entries()) {
    if (catalogue.attributes.includes(attribute)) {
      const at = problems.within(`filter.conditions[${index}].value`);
      for (const { field, ...compared } of comparedInConfig({ key: { key: attribute.name }, op, value }))
        for (const { name, known } of unknownValues([{ ...compared, at: 0 }], catalogue))
          at.warning(
            'log-pipeline/unknown-value',
            field.slice('value'.length),
            ...unknownValue(name, attribute.name, known),
          );
      continue;
    }
    const field = `filter.conditions[${index}].attribute`;
    const message = `'${attribute.name}' is not in the catalogue`;
    const hint = 'define it in the catalogue and use it from there';
    if (attribute.uncatalogued) problems.warning('log-pipeline/uncatalogued', field, message, hint);
    else problems.error('log-pipeline/uncatalogued', field, message, hint);
  }
}

/** Problems of all log pipelines of an environment together: two with one order, or no collector that runs them. */
export function checkLogPipelines(
  pipelines: readonly Defined<LogPipelineSpec>[],
  { definitions, problems }: Checking<Environment, Catalogue>,
): void {
  const seen = new Map<number, string>();
  for (const entry of pipelines) {
    const { order } = entry.spec;
    const before = seen.get(order);
    if (before === undefined) seen.set(order, entry.file);
    else {
      const message = `${order} is the order of ${before} too`;
      const hint = 'choose a number that decides which one processes a record first';
      problems(entry).error('log-pipeline/order', 'order', message, hint);
    }
  }
  const first = pipelines[0];
  const ofCollectors = definitions.of<PipelineSpec>('pipeline');
  // An environment without any has its collectors elsewhere: nothing is known of them here.
  if (first !== undefined && ofCollectors.length > 0 && !ofCollectors.some(({ spec }) => spec.id === 'logs')) {
    const message = 'no collector of this environment has a pipeline with the id logs';
    const hint = "define one: definePipeline(otelConfig, 'logs', …); SigNoz puts log pipelines only into that one";
    problems(first).error('log-pipeline/no-logs-pipeline', '', message, hint);
  }
}
