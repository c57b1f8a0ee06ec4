/** The default folder of definitions: in this repository, beside the code of their concern. */
const DEFINITIONS = 'packages/{concern}/definitions';

/** The folder of a concern's definitions from the project's root, without a slash at its end. */
export function definitionsFolder(project: { readonly definitions?: string }, concern: string): string {
  return (project.definitions ?? DEFINITIONS).replace('{concern}', concern);
}

/** Why a project cannot have its definitions in a folder; undefined when it can. */
export function folderProblem(definitions: string): string | undefined {
  const parts = definitions.split('/');
  if (definitions.split('{concern}').length !== 2) return 'must contain {concern} once: definitions/{concern}';
  if (parts.some((part) => part === '' || part === '.' || part === '..' || part === 'node_modules'))
    return 'must be a path below the project, without a slash at its ends: definitions/{concern}';
  if (parts[0] === 'generated') return 'must lie outside of generated/, which generate writes';
  return undefined;
}
