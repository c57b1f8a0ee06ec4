/**
 * `pnpm bench:plan [sizes] [--version v0.138.0]`: a plan of unchanged resources, in powers of ten, and of 1,000
 * dashboards and 1,000 rules. Floor: a process that makes the same reads, each once and eight at a time, and parses
 * their JSON. Node reports the requests of a plan, so the floor makes exactly those. The sandbox answers, or the SigNoz
 * of SIGNOZ_URL and SIGNOZ_API_KEY. With BUILT=1 the published package is measured, as `pnpm build` last made it.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, type Point, plot } from './measure.ts';
import { binOf } from './project.ts';
import { sizes, startBench, version } from './server.ts';

const RECORD = `import { subscribe } from 'node:diagnostics_channel';
import { writeFileSync } from 'node:fs';
const paths = new Set();
subscribe('http.client.request.start', ({ request }) => {
  if (request.method !== 'GET') throw new Error('a plan of what is unchanged sends ' + request.method + ' ' + request.path);
  paths.add(request.path);
});
process.on('exit', () => writeFileSync('reads.json', JSON.stringify([...paths])));
`;
const FLOOR = `import { readFileSync } from 'node:fs';
const { SIGNOZ_URL, SIGNOZ_API_KEY } = process.env;
const paths = JSON.parse(readFileSync('reads.json', 'utf8')).values();
const work = async () => {
  for (const path of paths) {
    const response = await fetch(SIGNOZ_URL + path, { headers: { 'SIGNOZ-API-KEY': SIGNOZ_API_KEY } });
    if (!response.ok) throw new Error(response.status + ' to ' + path);
    JSON.parse(await response.text());
  }
};
await Promise.all(Array.from({ length: 8 }, work));
`;

const points: Point[] = [];
for (const size of sizes([10, 100, 1_000, 2_001, 10_000])) {
  const { project, env, cli, end } = await startBench(size);
  try {
    cli('generate');
    cli('apply', '--yes');
    writeFileSync(join(project, 'record.mjs'), RECORD);
    writeFileSync(join(project, 'floor.mjs'), FLOOR);
    execFileSync(process.execPath, ['--import', './record.mjs', binOf(project), 'plan'], { cwd: project, env });
    const reads = JSON.parse(readFileSync(join(project, 'reads.json'), 'utf8')).length;
    if (reads === 0) throw new Error('a plan reads something');
    console.error(`${size} resources: ${reads} reads`);
    // They take turns, so that other load on the machine affects both.
    const floors: number[] = [];
    const plans: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      floors.push(await median(1, () => void execFileSync(process.execPath, ['floor.mjs'], { cwd: project, env })));
      plans.push(await median(1, () => void cli('plan')));
    }
    const middle = (all: number[]): number => all.sort((a, b) => a - b)[2] as number;
    points.push({ size, seconds: middle(plans), floor: middle(floors) });
  } finally {
    await end();
  }
}
console.log(plot(`SigNoz ${version}: plan, nothing changed`, 'the raw reads', points));
