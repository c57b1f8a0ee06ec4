import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { instrumentationModule } from '@signoz-as-code/catalogue';
import { Problems } from '@signoz-as-code/core';
import { checkPromQL, queryCodes } from '@signoz-as-code/queries';
import { afterAll, expect, test } from 'vitest';
import {
  attributes,
  catalogue,
  limits,
  metrics,
  services,
} from './fixtures/platform/packages/telemetry/definitions/index.ts';

const repository = join(import.meta.dirname, '../../..');
const platform = join(import.meta.dirname, 'fixtures/platform');
// Inside the repository, so that packages are found from there.
const folder = mkdtempSync(join(repository, 'node_modules/.rename-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const own = ['alerts', 'dashboards'].map(
  (concern) => `packages/cli/test/fixtures/platform/packages/${concern}/definitions`,
);
const OLD = 'fluxer.messages.sent';
const NEW = 'fluxer.messages.accepted';

/** Lines of the files below `path` that use the export. */
function uses(path: string, pattern: RegExp): string[] {
  return readdirSync(join(repository, path), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      readFileSync(join(repository, path, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${path}/${file}(${index + 1}`] : [])),
    );
}

test('renaming a metric in the catalogue is a type error wherever it is used, in one run', () => {
  const { messagesSent, ...others } = metrics;
  const renamed = { messagesAccepted: { ...messagesSent, name: NEW }, ...others };
  cpSync(join(platform, 'packages/telemetry/definitions'), join(folder, 'definitions'), { recursive: true });
  const file = join(folder, 'definitions/metrics.ts');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('messagesSent', 'messagesAccepted').replace(`'${OLD}'`, `'${NEW}'`),
  );
  mkdirSync(join(folder, 'instrumentation'));
  cpSync(join(repository, 'packages/instrumentation/src'), join(folder, 'instrumentation'), { recursive: true });
  writeFileSync(
    join(folder, 'instrumentation/catalogue.generated.ts'),
    instrumentationModule({ catalogue, services, attributes, limits, metrics: renamed }),
  );
  writeFileSync(
    join(folder, 'service.ts'),
    "import { instruments } from '@signoz-as-code/instrumentation';\ninstruments.messagesSent.add(1, {} as never);\n",
  );
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: '../../tsconfig.base.json',
      compilerOptions: {
        typeRoots: ['../@types'],
        paths: {
          '#catalogue': ['./definitions/index.ts'],
          '@signoz-as-code/instrumentation': ['./instrumentation/index.ts'],
        },
      },
      include: [...own.map((path) => `../../${path}/**/*.ts`), './service.ts'],
      exclude: [],
    }),
  );
  const { stdout } = spawnSync(
    join(repository, 'node_modules/.bin/tsc'),
    ['-p', folder, '--pretty', 'false', '--types', 'node'],
    { cwd: repository, encoding: 'utf8' },
  );
  const errors = stdout.split('\n').filter((line) => /error TS2339: .*'messagesSent'/.test(line));
  const found = errors.map((line) => line.slice(0, line.indexOf(',')));
  const definitions = own.flatMap((path) => uses(path, /metrics\.messagesSent|messagesSent[ ,].*= metrics/));
  expect(definitions.length).toBeGreaterThan(0);
  expect(found).toEqual(expect.arrayContaining(definitions));
  expect(found.some((place) => place.includes('service.ts(2'))).toBe(true);
});

test('in a raw text it is a diagnostic with the new name', () => {
  const { messagesSent, ...others } = metrics;
  const renamed = { ...catalogue, metrics: [{ ...messagesSent, name: NEW }, ...Object.values(others)] };
  const problems = new Problems(queryCodes, { file: 'a.ts' });
  checkPromQL(`sum(rate({"${OLD}"}[5m])) / sum(rate({"${OLD}"}[1h]))`, renamed, problems, 'queries.A');
  expect(problems.found.map(({ code, message, hint }) => [code, message, hint])).toEqual([
    ['query/unknown-metric', `'${OLD}' (position 11) is not in the catalogue`, expect.stringContaining(NEW)],
    ['query/unknown-metric', expect.stringContaining('position'), expect.stringContaining(NEW)],
  ]);
});
