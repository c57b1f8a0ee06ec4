/**
 * `node bench/checker.ts`: how long the program behind @signoz-as-code/checker takes, for one configuration in a new
 * process, and for a hundred others in one process.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checker, findPrograms } from '../packages/checker/src/index.ts';

const corpus = join(import.meta.dirname, '../packages/collector-config/test/fixtures/corpus');
const questions = globSync('*.yaml', { cwd: corpus })
  .sort()
  .slice(0, 101)
  .map((file) => ({ kind: 'configuration', text: readFileSync(join(corpus, file), 'utf8') }) as const);
const program = findPrograms()[0];
if (program === undefined) console.log('SKIPPED: the program is not built; pnpm test:collector builds it');
else {
  const asked = checker(program);
  const started = performance.now();
  await asked.ask(questions.slice(0, 1));
  const first = performance.now();
  await asked.ask(questions.slice(1));
  const all = performance.now();
  await asked.close();
  console.log(
    `the first configuration, with the start of the program: ${Math.round(first - started)} ms (at most 500)`,
  );
  console.log(`${questions.length - 1} more in the same process: ${Math.round(all - first)} ms (at most 10,000)`);
}
