import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const repository = join(import.meta.dirname, '../../..');

test('no test of the product imports what this repository defines of its own platform', () => {
  const tests = globSync(['packages/*/test/**/*.ts'], { cwd: repository }).filter(
    (path) => !path.includes('fixtures/') && !path.includes('node_modules/'),
  );
  expect(tests.length).toBeGreaterThan(100);
  const found = tests.flatMap((path) =>
    [...readFileSync(join(repository, path), 'utf8').matchAll(/^(?:import|export|\}).* from '([^']+)';$/gm)]
      .map(([, from]) => from as string)
      .filter((from) => /^#catalogue$|telemetry\/catalogue$|(^|\/)definitions\/|signoz\.config/.test(from))
      .filter((from) => !from.includes('fixtures/'))
      .map((from) => `${path} imports ${from}`),
  );
  expect(found).toEqual([]);
});
