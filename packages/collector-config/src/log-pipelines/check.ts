import { type Catalogue, unknownValues } from '@signoz-as-code/catalogue';
import { type Defined, type Definitions, type Diagnostic, Problems } from '@signoz-as-code/core';
import { comparedInConfig } from '@signoz-as-code/lineage/compared';
import type { Environment } from '@signoz-as-code/platform';
import { unknownValue } from '@signoz-as-code/queries';
import type { PipelineSpec } from '../define.ts';
import { logPipelineBody } from './body.ts';
import { codes } from './codes.ts';
import type { LogPipelineSpec } from './define.ts';
import { checkBody } from './problems.ts';

/** What types cannot say of log pipelines, of each by itself and of all together. */
export function checkLogPipelines(definitions: Definitions<Environment>, catalogue: Catalogue): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const reportOf = (file: string) => new Problems(codes, { file }, found);
  const pipelines = definitions.of<LogPipelineSpec>('log-pipeline');
  for (const { file, spec } of pipelines) {
    const report = reportOf(file);
    checkBody(logPipelineBody(spec) as unknown as Readonly<Record<string, unknown>>, report);
    checkAttributes(spec, catalogue, report);
  }
  checkOrder(pipelines, reportOf);
  const first = pipelines[0];
  if (first !== undefined && !definitions.of<PipelineSpec>('pipeline').some(({ spec }) => spec.id === 'logs')) {
    const message = 'no collector of this environment has a pipeline with the id logs';
    const hint = "define one: definePipeline(otelConfig, 'logs', …); log pipelines are put into that one alone";
    reportOf(first.file).error('log-pipeline/no-logs-pipeline', '', message, hint);
  }
  return found;
}

function checkAttributes(spec: LogPipelineSpec, catalogue: Catalogue, report: Problems<typeof codes>): void {
  for (const [index, { attribute, op, value }] of spec.filter.conditions.entries()) {
    if (catalogue.attributes.includes(attribute)) {
      const at = report.within(`filter.conditions[${index}].value`);
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
    if (attribute.uncatalogued) report.warning('log-pipeline/uncatalogued', field, message, hint);
    else report.error('log-pipeline/uncatalogued', field, message, hint);
  }
}

function checkOrder(
  pipelines: readonly Defined<LogPipelineSpec>[],
  reportOf: (file: string) => Problems<typeof codes>,
) {
  const seen = new Map<number, string>();
  for (const { file, spec } of pipelines) {
    const before = seen.get(spec.order);
    if (before === undefined) seen.set(spec.order, file);
    else {
      const message = `${spec.order} is the order of ${before} too`;
      reportOf(file).error(
        'log-pipeline/order',
        'order',
        message,
        'choose a number that says which sees a record first',
      );
    }
  }
}
