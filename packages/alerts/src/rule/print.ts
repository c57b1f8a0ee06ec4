import { callCode, literal, objectCode, type SourceFile, sourceFile } from '@signoz-as-code/core';
import { type CatalogueModule, queryPrinter } from '@signoz-as-code/queries';
import type { ChannelDefinition } from '../channel/define.ts';
import type { References } from '../importing/references.ts';
import { severityCode } from '../importing/severity.ts';
import type { RuleSpec, Threshold } from './define.ts';

/** A rule as a definition file. */
export function printRule(
  rule: RuleSpec,
  file: string,
  catalogue: CatalogueModule,
  channels: References<ChannelDefinition>,
): string {
  const source = sourceFile();
  const print = queryPrinter(source, catalogue);
  const optional = (value: unknown): string | undefined => (value === undefined ? undefined : literal(value));
  const body = objectCode([
    ['name', literal(rule.name)],
    ['description', optional(rule.description)],
    ['queries', print.queries(rule.queries)],
    ['compare', optional(rule.compare)],
    ['unit', optional(rule.unit)],
    ['when', literal(rule.when)],
    ['thresholds', `[${rule.thresholds.map((one) => thresholdCode(one, file, source, channels)).join(', ')}]`],
    ['over', literal(rule.over)],
    ['every', literal(rule.every)],
    ['absentAfter', optional(rule.absentAfter)],
    ['minPoints', optional(rule.minPoints)],
    ['about', optional(rule.about)],
    ['usePolicy', optional(rule.usePolicy)],
    ['newGroupDelay', optional(rule.newGroupDelay)],
    ['labels', optional(rule.labels)],
    ['annotations', literal(rule.annotations)],
    ['groupBy', print.attributes(rule.groupBy)],
    ['repeat', optional(rule.repeat)],
    ['disabled', optional(rule.disabled)],
    ['suppress', optional(rule.suppress)],
  ]);
  return source.text(`export default ${callCode(source.use('@signoz-as-code/alerts', 'defineRule'), body)};`);
}

function thresholdCode(
  { severity, channels: named, ...rest }: Threshold,
  file: string,
  source: SourceFile,
  channels: References<ChannelDefinition>,
): string {
  return objectCode([
    ['severity', severityCode(severity, source)],
    ...Object.entries(rest).map(([field, value]) => [field, literal(value)] as const),
    ['channels', named && `[${named.map((channel) => channels.code(channel, file, source)).join(', ')}]`],
  ]);
}
