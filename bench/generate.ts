/**
 * `pnpm bench:generate`: 1,000 dashboards of six panels and 1,000 rules, as whole processes. With PEER=<folder>, where
 * `npm install @grafana/grafana-foundation-sdk@0.0.21` was run, that package builds and writes as many; it checks
 * nothing. Floor: a process that has the same artifacts as values, and only runs JSON.stringify and writes the files.
 * TMPDIR sets the disk: on a busy disk, writing takes longer than everything else. With
 * BUILT=1 the published package is measured, as `pnpm build` last made it.
 */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { line, median } from './measure.ts';
import { makePeer } from './peer.ts';
import { binOf, makeProject } from './project.ts';

const project = makeProject(1000, 1000);
const bin = binOf(project);
const generate = (): void => void execFileSync(process.execPath, [bin, 'generate'], { cwd: project, stdio: 'ignore' });
let changes = 0;
const changeOne = (): void => {
  const rule = join(project, 'packages/alerts/definitions/rules/rule-0500.ts');
  changes += 1;
  writeFileSync(rule, readFileSync(rule, 'utf8').replace(/target: \d+/, `target: ${changes}`));
};
const clean = (): void => {
  for (const path of ['generated', '.signoz-as-code']) rmSync(join(project, path), { recursive: true, force: true });
};

try {
  generate();
  const artifacts = globSync('generated/**/*.json', { cwd: project }).map(
    (path) => [path, JSON.parse(readFileSync(join(project, path), 'utf8')) as unknown] as const,
  );
  const bytes = globSync('generated/**/*', { cwd: project, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  ).length;
  mkdirSync(join(project, 'floor'));
  writeFileSync(join(project, 'floor.json'), JSON.stringify(artifacts));
  writeFileSync(
    join(project, 'floor.mjs'),
    `import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
for (const [path, value] of JSON.parse(readFileSync('floor.json', 'utf8'))) {
  const file = join('floor', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(value, null, 2));
}
`,
  );
  writeFileSync(
    join(project, 'imports.mjs'),
    `import { globSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
enableCompileCache();
await Promise.all(globSync('packages/*/definitions/**/*.ts').map((path) => import('./' + path)));
`,
  );
  const floor = await median(5, () => void execFileSync(process.execPath, ['floor.mjs'], { cwd: project }));
  console.log(`1,000 dashboards of 6 panels and 1,000 rules: ${bytes} artifacts`);
  line('floor: JSON.stringify and write', floor);
  const peer = process.env.PEER === undefined ? undefined : makePeer(process.env.PEER, 1000);
  const times: { readonly cold: number; readonly one: number; readonly peer: number }[] = [];
  // They take turns, so that other load on the machine affects all of them equally.
  for (let run = 0; run < 5; run += 1) {
    clean();
    const cold = await median(1, generate);
    changeOne();
    times.push({ cold, one: await median(1, generate), peer: peer === undefined ? 0 : await median(1, peer.run) });
  }
  const middle = (of: 'cold' | 'one' | 'peer'): number =>
    times.map((one) => one[of]).sort((a, b) => a - b)[2] as number;
  line('generate, nothing there yet', middle('cold'), floor);
  line('generate, one definition changed', middle('one'), floor);
  if (peer !== undefined) {
    line("Grafana's foundation-sdk, built and written", middle('peer'), floor);
    console.log(`nothing there yet is ${(middle('cold') / middle('peer')).toFixed(2)} × the foundation-sdk`);
    peer.remove();
  }
  line(
    'importing the definitions one by one, for comparison',
    await median(5, () => void execFileSync(process.execPath, ['imports.mjs'], { cwd: project, stdio: 'ignore' })),
    floor,
  );
  line('generate, nothing changed', await median(5, generate), floor);
  line(
    'node with an empty script, for comparison',
    await median(5, () => void execFileSync(process.execPath, ['-e', '0'])),
  );
} finally {
  rmSync(project, { recursive: true, force: true });
}
