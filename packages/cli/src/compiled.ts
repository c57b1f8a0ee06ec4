import type { Diagnostic, EnvironmentFile, Judge } from '@signoz-as-code/core';
import type { Reviewed } from '@signoz-as-code/telemetry/review';
import { compileDefinitions } from './compile-definitions.ts';

/**
 * Compiles the definitions of the project at `root` in memory: what is wrong with them, for a `judge` too, and every
 * artifact there would be.
 */
export async function compiled(
  root: string,
  judge?: Judge,
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly artifacts: readonly Reviewed[] }> {
  const { files, diagnostics } = await compileDefinitions(root, { judge });
  const artifacts = [...files].flatMap(([file, content]): Reviewed[] => {
    const [environment = '', concern = '', ...rest] = file.split('/');
    const path = rest.join('/');
    if (path === '') return [];
    const about = JSON.parse(files.get(`${environment}/environment.json`) ?? '{}') as Partial<EnvironmentFile>;
    return [{ environment, concern, path, content, source: about.sources?.[`${concern}/${path}`] ?? file }];
  });
  return { diagnostics, artifacts };
}
