import type { Artifact, Diagnostic, StoredArtifact } from '@signoz-as-code/core';
import { commandLine } from '@signoz-as-code/core';
import type { codes } from './codes.ts';
import type { RetentionScript } from './schema/retention.generated.ts';
import type { ViewScript } from './schema/view.generated.ts';
import { printRetentionScript } from './sql/script.ts';
import { printViewScript } from './sql/view-script.ts';

export function isViewPath(path: string): boolean {
  return path.startsWith('views/') && path.endsWith('.json');
}

export function isRetentionPath(path: string): boolean {
  return /^[^/]+\.json$/.test(path);
}

/** The SQL that people review of a JSON artifact that plan and apply read; undefined where the artifact has none. */
export function rendered({ path, content, source }: Artifact): Artifact | undefined {
  const sql = isRetentionPath(path)
    ? printRetentionScript(JSON.parse(content) as RetentionScript)
    : isViewPath(path)
      ? printViewScript(JSON.parse(content) as ViewScript)
      : undefined;
  return sql === undefined ? undefined : { path: path.replace(/\.json$/, '.sql'), content: sql, source };
}

/** Where the .sql files are not, byte for byte, what the .json files beside them render to. The artifacts fit their schemas. */
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
    code: 'retention/artifact' satisfies keyof typeof codes,
    severity: 'error',
    message,
    where: { file, ...(field === undefined ? {} : { field }) },
    hint: `run ${commandLine('generate')} and commit both files; to change what is applied, edit the definition`,
  };
}
