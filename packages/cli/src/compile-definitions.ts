import { type CompileOptions, compileProject, type Generation, sortDiagnostics } from '@signoz-as-code/core';
import { projectConfig } from './project-config.ts';

/** Compiles the definitions of the project at `root`, and drafts with them, in memory. Throws a UsageError for a signoz.config.ts that is wrong. */
export async function compileDefinitions(
  root: string,
  { drafts = new Map(), judge }: Omit<CompileOptions, 'before'> = {},
): Promise<Generation> {
  const { catalogueProblems, concerns } = await import('./concerns.ts');
  const project = await projectConfig(root);
  const { files, diagnostics } = await compileProject(root, project, concerns, {
    before: catalogueProblems(),
    drafts,
    judge,
  });
  // Unknown names are looked for in files, and what is not written yet has none.
  if (drafts.size > 0 || !diagnostics.some(({ severity }) => severity === 'error')) return { files, diagnostics };
  const { withUnknownNames } = await import('./unknown-names.ts');
  return { files, diagnostics: sortDiagnostics(await withUnknownNames(root, diagnostics)) };
}
