import { readFileSync } from 'node:fs';
import type { ArtifactFormat, ArtifactProblem } from '@signoz-as-code/core';
import { isRetentionPath, isViewPath } from './rendered.ts';
import { isPartitionsPath, isSettingPath } from './resources.ts';
import type { DayRule, RetentionScript } from './schema/retention.generated.ts';
import type { ViewScript } from './schema/view.generated.ts';
import { canonicalExpression } from './sql/expression.ts';

/** Every artifact that plan and apply read is JSON. The .sql files have no format: they are compared with what is rendered. */
export const formats: readonly ArtifactFormat[] = [
  { matches: isRetentionPath, parse: JSON.parse, schema: schema('retention'), problems: retentionProblems },
  { matches: isViewPath, parse: JSON.parse, schema: schema('view'), problems: viewProblems },
  { matches: isSettingPath, parse: JSON.parse, schema: schema('setting') },
  { matches: isPartitionsPath, parse: JSON.parse, schema: schema('partitions') },
];

function retentionProblems(content: string): ArtifactProblem[] {
  const { statements } = JSON.parse(content) as RetentionScript;
  return [
    ...emptyProblems('statements', statements),
    ...statements.flatMap((one, index) => [
      ...('from' in one ? expressionProblems(`statements[${index}].from`, one.from) : []),
      ...('rules' in one ? ruleProblems(`statements[${index}].rules`, one.rules ?? []) : []),
    ]),
  ];
}

function viewProblems(content: string): ArtifactProblem[] {
  const { time, dimensions, sums, where } = JSON.parse(content) as ViewScript;
  return [
    ...emptyProblems('dimensions', dimensions),
    ...emptyProblems('sums', sums),
    ...expressionProblems('time.expression', time.expression),
    ...dimensions.flatMap((one, index) => expressionProblems(`dimensions[${index}].expression`, one.expression)),
    ...sums.flatMap((one, index) => expressionProblems(`sums[${index}].expression`, one.expression)),
    ...(where === undefined ? [] : expressionProblems('where', where)),
  ];
}

function ruleProblems(field: string, rules: readonly DayRule[]): ArtifactProblem[] {
  return rules.flatMap(({ where }, index) => [
    ...emptyProblems(`${field}[${index}].where`, where),
    ...where.flatMap(({ values }, at) => emptyProblems(`${field}[${index}].where[${at}].values`, values)),
  ]);
}

/** Said here, for `minItems` would make the types tuples. */
function emptyProblems(field: string, list: readonly unknown[]): ArtifactProblem[] {
  return list.length === 0 ? [{ field, message: `${field} must have at least one item` }] : [];
}

/** An artifact holds single expressions: other SQL in their place would become part of a statement. */
function expressionProblems(field: string, sql: string): ArtifactProblem[] {
  try {
    const canonical = canonicalExpression(sql);
    return canonical === sql ? [] : [{ field, message: `${field} must be '${canonical}', found '${sql}'` }];
  } catch (error) {
    return [{ field, message: `${field} is not one SQL expression: ${(error as Error).message}` }];
  }
}

function schema(name: 'retention' | 'view' | 'setting' | 'partitions'): object {
  return JSON.parse(readFileSync(new URL(`../schema/${name}.schema.json`, import.meta.url), 'utf8')) as object;
}
