/**
 * `pnpm bench:apply [sizes]`: an apply that creates 10, 100, 1,000 and 10,000 resources. It records each before sending
 * it and reads it back. Floor: a process that sends the same bodies without recording or reading back; rules one after
 * the other (SigNoz loses one of two that overlap), dashboards four at once.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, type Point, plot } from './measure.ts';
import { sizes, startBench } from './server.ts';

const FLOOR = `import { globSync, readFileSync } from 'node:fs';
const made = [];
const headers = { 'SIGNOZ-API-KEY': process.env.SIGNOZ_API_KEY, 'Content-Type': 'application/json' };
const send = async (kind, file) => {
  const answer = await fetch(process.env.SIGNOZ_URL + '/api/v1/' + kind, { method: 'POST', headers, body: readFileSync(file, 'utf8') });
  if (!answer.ok) throw new Error(kind + ' ' + answer.status + ' ' + await answer.text());
  made.push([kind, (await answer.json()).data.id]);
};
const all = async (kind, pattern, atOnce) => {
  const files = globSync(pattern);
  const worker = async () => { for (let file = files.pop(); file !== undefined; file = files.pop()) await send(kind, file); };
  await Promise.all(Array.from({ length: atOnce }, worker));
};
await all('rules', 'generated/local/alerts/rules/*.json', 1);
await all('dashboards', 'generated/local/dashboards/dashboards/*.json', 4);
// Since the start of the process, without the time to delete the resources again.
console.log(performance.now() / 1000);
if (process.argv[2] === 'undo') for (const [kind, id] of made) await fetch(process.env.SIGNOZ_URL + '/api/v1/' + kind + '/' + id, { method: 'DELETE', headers });
`;

const points: Point[] = [];
for (const size of sizes([10, 100, 1_000, 10_000])) {
  const { project, env, cli, end } = await startBench(size);
  try {
    cli('generate');
    writeFileSync(join(project, 'floor.mjs'), FLOOR);
    // The rules name the channel, so it must exist after the apply.
    const seconds = await median(1, () => void cli('apply', '--yes'));
    const isReal = process.env.SIGNOZ_URL !== undefined;
    const floor = Number(
      execFileSync(process.execPath, ['floor.mjs', ...(isReal ? ['undo'] : [])], { cwd: project, env }),
    );
    points.push({ size, seconds, floor });
  } finally {
    await end();
  }
}
console.log(plot('apply, everything new', 'the raw writes', points));
