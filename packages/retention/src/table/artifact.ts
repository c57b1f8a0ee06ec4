import type { ArtifactProblem, Json, Resource } from '@signoz-as-code/core';
import { emptyProblems, expressionProblems } from '../artifact-problems.ts';
import type { DayRule, RetentionScript, Statement } from './schema/artifact.generated.ts';

/** The content of a table-retention resource: the reviewed statements for its table. */
export interface RetentionOfTable {
  readonly statements: readonly Statement[];
}

/** The statements of a table-retention resource. */
export function retentionOf(resource: Resource): RetentionOfTable {
  return resource.spec as unknown as RetentionOfTable;
}

/** One resource a table, with its statements. */
export function tableResources(artifact: Json): readonly Pick<Resource, 'key' | 'title' | 'spec'>[] {
  const { statements } = artifact as unknown as RetentionScript;
  return [...Map.groupBy(statements, ({ table }) => table)].map(([table, own]) => ({
    key: table,
    title: `retention of ${table}`,
    spec: { statements: own } as unknown as Json,
  }));
}

/** Problems of a script that matches its schema. */
export function tableProblems(content: string): ArtifactProblem[] {
  const { statements } = JSON.parse(content) as RetentionScript;
  return [
    ...emptyProblems('statements', statements),
    ...statements.flatMap((one, index) => [
      ...('from' in one ? expressionProblems(`statements[${index}].from`, one.from) : []),
      ...('rules' in one ? ruleProblems(`statements[${index}].rules`, one.rules ?? []) : []),
    ]),
  ];
}

function ruleProblems(field: string, rules: readonly DayRule[]): ArtifactProblem[] {
  return rules.flatMap(({ where }, index) => [
    ...emptyProblems(`${field}[${index}].where`, where),
    ...where.flatMap(({ values }, at) => emptyProblems(`${field}[${index}].where[${at}].values`, values)),
  ]);
}
