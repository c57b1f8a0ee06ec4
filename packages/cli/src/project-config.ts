import { Console } from 'node:console';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { messageWithPlace } from '@signoz-as-code/core';
import type { Project } from '@signoz-as-code/platform';
import { UsageError } from './exit.ts';

/** What signoz.config.ts of the project at `root` exports. Throws a {@link UsageError} that names the file and what is wrong with it. */
export async function projectConfig(root: string): Promise<Project> {
  const file = 'signoz.config.ts';
  // From here on code of the project runs. Stdout is for the result, and what definitions print is not.
  globalThis.console = new Console(process.stderr);
  let module: { readonly default?: Project };
  try {
    module = (await import(pathToFileURL(join(root, file)).href)) as typeof module;
  } catch (error) {
    const message = messageWithPlace(error, root);
    throw new UsageError(message.includes(file) ? message : `${file}: ${message}`);
  }
  if (module.default === undefined)
    throw new UsageError(`${file}: the default export is missing: write \`export default defineProject({ … })\``);
  return module.default;
}
