import type { ArtifactProblem, Json, Resource } from '@signoz-as-code/core';
import { emptyProblems, expressionProblems } from '../artifact-problems.ts';
import type { ViewScript } from './schema/artifact.generated.ts';
import { tableName } from './script.ts';

/** The view of a materialized-view resource. */
export function viewOf(resource: Resource): ViewScript {
  return resource.spec as unknown as ViewScript;
}

/** The view that an artifact makes. */
export function viewResources(artifact: Json): readonly Pick<Resource, 'key' | 'title' | 'spec'>[] {
  const table = tableName(artifact as unknown as ViewScript);
  return [{ key: table, title: `view ${table}`, spec: artifact }];
}

/** Problems of a script that matches its schema. */
export function viewProblems(content: string): ArtifactProblem[] {
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
