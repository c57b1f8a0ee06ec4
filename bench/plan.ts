/**
 * `pnpm bench:plan [sizes]`: a plan of unchanged resources, in powers of ten, and of 1,000 dashboards and 1,000 rules.
 * Floor: a process that makes the same list calls and parses their JSON. The sandbox answers, or the SigNoz of SIGNOZ_URL
 * and SIGNOZ_API_KEY.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, type Point, plot } from './measure.ts';
import { sizes, startBench } from './server.ts';

const points: Point[] = [];
for (const size of sizes([10, 100, 1_000, 2_001, 10_000])) {
  const { project, env, cli, end } = await startBench(size);
  try {
    cli('generate');
    cli('apply', '--yes');
    writeFileSync(
      join(project, 'floor.mjs'),
      `const paths = ['rules', 'channels', 'dashboards', 'explorer/views?sourcePage=logs', 'explorer/views?sourcePage=traces', 'explorer/views?sourcePage=metrics'];
const lists = await Promise.all(paths.map(async (path) => (await fetch(process.env.SIGNOZ_URL + '/api/v1/' + path, { headers: { 'SIGNOZ-API-KEY': process.env.SIGNOZ_API_KEY } })).json()));
if (lists[0].data.rules.length + lists[1].data.length + lists[2].data.length < ${size}) throw new Error('the lists are short');
`,
    );
    // In turns, so that a machine that is busy for a while is busy for both.
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
console.log(plot('plan, nothing changed', 'the raw list calls', points));
