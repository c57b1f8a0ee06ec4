import { cpSync, globSync, mkdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

const packages = join(import.meta.dirname, '../..');

/** Puts what was built into a project as npm does, with the dependencies that are installed here. */
export function install(dist: string, project: string): void {
  const modules = join(project, 'node_modules');
  cpSync(dist, join(modules, 'signoz-as-code'), { recursive: true });
  const { dependencies } = JSON.parse(readFileSync(join(dist, 'package.json'), 'utf8')) as { dependencies: object };
  for (const name of Object.keys(dependencies)) {
    const [found] = globSync(`*/node_modules/${name}`, { cwd: packages });
    if (found === undefined) throw new Error(`${name} is not installed here`);
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(realpathSync(join(packages, found)), join(modules, name));
  }
}
