import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const repository = join(import.meta.dirname, '../../..');

test("no test of the product reads the definitions of this repository's own platform", () => {
  const tests = globSync(['packages/*/test/**/*.ts'], { cwd: repository }).filter(
    (path) => !path.includes('fixtures/') && !path.includes('node_modules/'),
  );
  expect(tests.length).toBeGreaterThan(100);
  const found = tests.flatMap((path) => {
    const text = readFileSync(join(repository, path), 'utf8');
    const imported = [...text.matchAll(/^(?:import|export|\}).* from '([^']+)';$/gm)]
      .map(([, from]) => from as string)
      .filter((from) => /^#catalogue$|telemetry\/catalogue$/.test(from));
    // Includes files that are read. Generated modules of the product are in its src/.
    const reached = [...text.matchAll(/'((?:\.\.\/)+[^']*)'/g)]
      .map(([, to]) => to as string)
      .filter((to) => /(^|\/)(definitions|generated)(\/|$)|signoz\.config/.test(to))
      .filter((to) => !/fixtures\/|(^|\/)src\//.test(to) && to !== '../generated/local')
      // A definition that a test writes for its own project imports what this repository does not have there.
      .filter((to) => existsSync(join(repository, dirname(path), to)));
    return [...imported, ...reached].map((name) => `${path}: ${name}`);
  });
  expect(found).toEqual([]);
});
