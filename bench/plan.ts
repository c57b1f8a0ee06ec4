/**
 * `pnpm bench:plan [sizes] [--version v0.138.0]`: a plan of unchanged resources, in powers of ten, and of 1,000 dashboards and 1,000 rules.
 * Floor: a process that makes the same reads and parses their JSON: the lists, and, where they have no panels, each dashboard,
 * as many at a time. The sandbox answers, or the SigNoz of SIGNOZ_URL
 * and SIGNOZ_API_KEY.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dialectOf } from '../packages/signoz-client/src/index.ts';
import { median, type Point, plot } from './measure.ts';
import { sizes, startBench, version } from './server.ts';

const { facts } = dialectOf(version);
const LISTED = "const dashboards = () => get('v1/dashboards');";
const EACH = `async function dashboards() {
  const listed = [];
  for (let total = 1; listed.length < total; ) {
    const page = await get('v2/dashboards?limit=200&sort=created_at&order=asc&offset=' + listed.length);
    listed.push(...page.dashboards);
    total = page.total;
  }
  const read = [];
  const work = async () => { for (let one = listed.pop(); one; one = listed.pop()) read.push(await get('v2/dashboards/' + one.id)); };
  await Promise.all(Array.from({ length: 8 }, work));
  return read;
}`;

const points: Point[] = [];
for (const size of sizes([10, 100, 1_000, 2_001, 10_000])) {
  const { project, env, cli, end } = await startBench(size);
  try {
    cli('generate');
    cli('apply', '--yes');
    writeFileSync(
      join(project, 'floor.mjs'),
      `const get = async (path) => (await (await fetch(process.env.SIGNOZ_URL + '/api/' + path, { headers: { 'SIGNOZ-API-KEY': process.env.SIGNOZ_API_KEY } })).json()).data;
${facts.dashboards === 'v5' ? LISTED : EACH}
const views = ${JSON.stringify(facts.views === 'v1' ? ['logs', 'traces', 'metrics'].map((page) => `v1/explorer/views?sourcePage=${page}`) : ['v2/saved_views'])};
const [rules, channels, all] = await Promise.all([get('v1/rules'), get('v1/channels'), dashboards(), ...views.map(get)]);
if (rules.rules.length + channels.length + all.length < ${size}) throw new Error('the lists are short');
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
console.log(plot(`SigNoz ${version}: plan, nothing changed`, 'the raw reads', points));
