/**
 * `pnpm bench:generate`: 1,000 dashboards of six panels and 1,000 rules, as whole processes. With PEER=<folder>, where
 * `npm install @grafana/grafana-foundation-sdk@0.0.21` was run, that package builds and writes as many; it checks
 * nothing. Floor: a process that has the same artifacts as values, and only runs JSON.stringify and writes the files. Another
 * one also imports the definitions, all together, with constructors that do nothing: what Node needs for that many modules.
 * TMPDIR sets the disk: on a busy disk, writing takes longer than everything else. With
 * BUILT=1 the published package is measured, as `pnpm build` last made it.
 */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { line, median } from './measure.ts';
import { makePeer } from './peer.ts';
import { binOf, makeProject } from './project.ts';

/** Everything that definitions import is one module, whose functions return their first argument. */
const IMPORTS = `import { globSync, readFileSync } from 'node:fs';
import { enableCompileCache, registerHooks } from 'node:module';
enableCompileCache();
const files = globSync('packages/{alerts,dashboards}/definitions/**/*.ts');
const names = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^import \\{(.*?)\\}/gm)].map(([, some]) => some.split(',')));
const all = [...new Set(names.flat().map((name) => name.trim()))].filter((name) => !['attributes', 'metrics'].includes(name));
const made = {
  definitions: files.map((file, index) => \`import m\${index} from '\${new URL(file, import.meta.url)}';\\n\`).join(''),
  nothing: \`const one = (value) => value, any = new Proxy({}, { get: () => 'x' });
export { any as attributes, any as metrics, \${all.map((name) => \`one as \${name}\`)} };\`,
};
registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier === 'made:definitions') return { url: specifier, format: 'module', shortCircuit: true };
    if (context.parentURL === 'made:definitions' || !/^(?:[#@]|signoz)/.test(specifier)) return next(specifier, context);
    return { url: 'made:nothing', format: 'module', shortCircuit: true };
  },
  load: (url, context, next) =>
    url.startsWith('made:') ? { source: made[url.slice(5)], format: 'module', shortCircuit: true } : next(url, context),
});
await import('made:definitions');
await import('./floor.mjs');
`;

const project = makeProject(1000, 1000);
const bin = binOf(project);
const imports = (): void => void execFileSync(process.execPath, ['imports.mjs'], { cwd: project, stdio: 'ignore' });
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
  writeFileSync(join(project, 'imports.mjs'), IMPORTS);
  const floor = await median(5, () => void execFileSync(process.execPath, ['floor.mjs'], { cwd: project }));
  console.log(`1,000 dashboards of 6 panels and 1,000 rules: ${bytes} artifacts`);
  line('floor: JSON.stringify and write', floor);
  const peer = process.env.PEER === undefined ? undefined : makePeer(process.env.PEER, 1000);
  const times: { readonly cold: number; readonly one: number; readonly peer: number; readonly imports: number }[] = [];
  // They take turns, so that other load on the machine affects all of them equally.
  for (let run = 0; run < 5; run += 1) {
    clean();
    const cold = await median(1, generate);
    changeOne();
    const one = await median(1, generate);
    times.push({
      cold,
      one,
      peer: peer === undefined ? 0 : await median(1, peer.run),
      imports: await median(1, imports),
    });
  }
  const middle = (of: keyof (typeof times)[0]): number =>
    times.map((one) => one[of]).sort((a, b) => a - b)[2] as number;
  line('generate, nothing there yet', middle('cold'), floor);
  line('generate, one definition changed', middle('one'), floor);
  line('importing the definitions, and JSON.stringify and write', middle('imports'), floor);
  if (peer !== undefined) {
    line("Grafana's foundation-sdk, built and written", middle('peer'), floor);
    const ratio = (of: keyof (typeof times)[0]): string => (middle(of) / middle('peer')).toFixed(2);
    console.log(
      `nothing there yet is ${ratio('cold')} × the foundation-sdk; importing and writing ${ratio('imports')} ×`,
    );
    peer.remove();
  }
  line('generate, nothing changed', await median(5, generate), floor);
  line(
    'node with an empty script, for comparison',
    await median(5, () => void execFileSync(process.execPath, ['-e', '0'])),
  );
} finally {
  rmSync(project, { recursive: true, force: true });
}
