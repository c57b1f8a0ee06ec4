import { expect, test } from 'vitest';
import { fixtureProject } from './fixture-project.ts';
import { FILES, raised } from './preset-files.ts';

/** The program that `pnpm test:collector` built, and its release. */
const { COLLECTOR_CHECK: program, COLLECTOR_RELEASE: collector = 'v0.129.12' } = process.env;

test.skipIf(program === undefined)("the collectors of the presets start with their collector's program", async () => {
  const { run, read, write } = fixtureProject(FILES);
  if (collector !== 'v0.129.12') write('signoz.config.ts', raised(read('signoz.config.ts'), collector));
  const { code, err } = await run(['generate'], { SIGNOZ_AS_CODE_CHECKER: program! });
  expect(err).not.toMatch(/error|refused/);
  expect(err).toMatch(new RegExp(`verified by signoz-otel-collector ${collector} \\([1-9]`));
  expect(code).toBe(0);
});
