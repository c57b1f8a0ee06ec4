import { type Artifact, commandLine, type Diagnostic, keyIn, type StoredArtifact } from '@signoz-as-code/core';
import type { sharedCodes } from './codes.ts';
import type { RetentionScript } from './table/schema/artifact.generated.ts';
import { printRetentionScript } from './table/script.ts';
import type { ViewScript } from './view/schema/artifact.generated.ts';
import { printViewScript } from './view/script.ts';

/** The SQL for reviewers of a JSON artifact that plan and apply read; undefined where the artifact has none. */
function rendered({ path, content, source }: Artifact): Artifact | undefined {
  const sql =
    keyIn('.', path) !== undefined
      ? printRetentionScript(JSON.parse(content) as RetentionScript)
      : keyIn('views', path) !== undefined
        ? printViewScript(JSON.parse(content) as ViewScript)
        : undefined;
  return sql === undefined ? undefined : { path: path.replace(/\.json$/, '.sql'), content: sql, source };
}

/** An artifact that plan and apply read, and its SQL for reviewers. */
export function withSql(artifact: Artifact): readonly Artifact[] {
  return [artifact, rendered(artifact)!];
}

/** The .sql files that differ from the rendering of their .json files. The artifacts match their schemas. */
export function renderedProblems(artifacts: readonly StoredArtifact[]): readonly Diagnostic[] {
  const unread = new Map(artifacts.filter(({ path }) => path.endsWith('.sql')).map((one) => [one.path, one]));
  const found: Diagnostic[] = [];
  for (const artifact of artifacts) {
    const sql = rendered(artifact);
    if (sql === undefined) continue;
    const there = unread.get(sql.path);
    unread.delete(sql.path);
    const file = artifact.file.replace(/\.json$/, '.sql');
    if (there === undefined) found.push(problem(file, `${file} is not there, and ${artifact.file} renders to it`));
    else if (there.content !== sql.content) found.push(difference(there, artifact, sql.content));
  }
  for (const { file } of unread.values()) {
    const json = file.replace(/\.sql$/, '.json');
    found.push(
      problem(file, `${file} has no ${json} beside it: plan and apply read the .json, the .sql is for review`),
    );
  }
  return found;
}

function difference(there: StoredArtifact, artifact: StoredArtifact, expected: string): Diagnostic {
  const [lines, wanted] = [there.content.split('\n'), expected.split('\n')];
  const at = Array.from({ length: Math.max(lines.length, wanted.length) }).findIndex((_, i) => lines[i] !== wanted[i]);
  const [is, should] = [lines, wanted].map((one) => (one[at] === undefined ? 'the end of the file' : `'${one[at]}'`));
  const message = `${there.file} is not what ${artifact.file} renders to: expected ${should}, found ${is}`;
  return problem(there.file, message, `line ${at + 1}`);
}

function problem(file: string, message: string, field?: string): Diagnostic {
  return {
    code: 'retention/artifact' satisfies keyof typeof sharedCodes,
    severity: 'error',
    message,
    where: { file, ...(field === undefined ? {} : { field }) },
    hint: `run ${commandLine('generate')} and commit both files; to change what is applied, edit the definition`,
  };
}
