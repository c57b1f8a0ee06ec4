import { compileProject, type Diagnostic, type EnvironmentFile } from '@signoz-as-code/core';
import type { Reviewed } from '@signoz-as-code/telemetry/review';
import { projectConfig } from './project-config.ts';

/** Compiles the definitions of the project at `root` in memory: what is wrong with them, and every artifact there would be. */
export async function compiled(
  root: string,
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly artifacts: readonly Reviewed[] }> {
  const { concerns } = await import('./concerns.ts');
  const project = await projectConfig(root);
  const { files, diagnostics } = await compileProject(root, project, concerns);
  const artifacts = [...files].flatMap(([file, content]): Reviewed[] => {
    const [environment = '', concern = '', ...rest] = file.split('/');
    const path = rest.join('/');
    if (path === '') return [];
    const about = JSON.parse(files.get(`${environment}/environment.json`) ?? '{}') as Partial<EnvironmentFile>;
    return [{ environment, concern, path, content, source: about.sources?.[`${concern}/${path}`] ?? file }];
  });
  return { diagnostics, artifacts };
}
