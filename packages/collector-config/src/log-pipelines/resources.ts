import {
  type ArtifactProblem,
  type Diagnostic,
  type Json,
  Problems,
  type Resource,
  type StoredArtifact,
} from '@signoz-as-code/core';
import { codes } from './codes.ts';
import { checkBody } from './problems.ts';

const PATH = /^log-pipelines\/([^/]+)\.json$/;

export function isLogPipelinePath(path: string): boolean {
  return PATH.test(path);
}

/** What the artifacts want to be there. Throws a SyntaxError for one that is not JSON; its format is checked before. */
export function logPipelineResources(artifacts: readonly StoredArtifact[]): readonly Resource[] {
  return artifacts.flatMap(({ path, content, source }) => {
    const key = PATH.exec(path)?.[1];
    if (key === undefined) return [];
    const spec = JSON.parse(content) as { readonly [field: string]: Json };
    return [{ kind: 'log-pipeline', key, spec, title: String(spec.name), source }];
  });
}

/** What is wrong with an artifact that fits its schema: a file in generated/ may have been edited by hand. */
export function logPipelineProblems(content: string): readonly ArtifactProblem[] {
  const found: Diagnostic[] = [];
  checkBody(JSON.parse(content) as Readonly<Record<string, unknown>>, new Problems(codes, { file: '' }, found));
  return found.map(({ where, message }) => ({ field: where.field, message }));
}
