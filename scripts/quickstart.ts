/**
 * `npm run quickstart`: the whole way from definitions to a running, verified platform, on this machine only. Runs
 * every command like a person would, against the embedded SigNoz and ClickHouse in a temporary folder, and stops them
 * at the end.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createColors } from 'picocolors';
import { placeholders } from '../packages/engine/src/placeholders.ts';
import { startSandbox } from '../packages/sandbox/src/index.ts';

const root = join(import.meta.dirname, '..');
const c = createColors(process.stdout.isTTY && !process.env.NO_COLOR);
const folder = mkdtempSync(join(tmpdir(), 'signoz-as-code-quickstart-'));
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

function say(text: string): void {
  console.log(`\n${c.bold(c.cyan(text))}`);
}

/** Runs the command behind `pnpm <words>`, and requires the expected exit code. */
async function run(words: string, expected: number, env: Readonly<Record<string, string>> = {}): Promise<void> {
  console.log(c.dim(`$ pnpm ${words}`));
  const child = spawn(process.execPath, ['packages/cli/src/bin.js', ...words.split(' ')], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    signal: stop.signal,
  });
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('exit', resolve));
  if (code !== expected) throw new Error(`\`pnpm ${words}\` ended with exit code ${code}, not ${expected}`);
}

async function tour(): Promise<void> {
  say('1 · Definitions become files');
  await run('generate', 0);
  await run('generate --frozen', 0);

  say('2 · An embedded SigNoz and ClickHouse start on 127.0.0.1');
  const sandbox = await startSandbox({ directory: join(folder, 'sandbox'), clickhousePassword: true });
  try {
    await sandbox.ready();
    console.log(`SigNoz API ${sandbox.signoz.url} · ClickHouse ${sandbox.clickhouse.url}`);
    const env = {
      ...(await placeholders(root, 'local')),
      SIGNOZ_URL: sandbox.signoz.url,
      SIGNOZ_API_KEY: sandbox.signoz.apiKey,
      CLICKHOUSE_URL: sandbox.clickhouse.url,
      CLICKHOUSE_PASSWORD: sandbox.clickhouse.password,
    };

    say('3 · The plan: nothing is there yet (exit code 2: there are changes)');
    await run('plan -e local', 2, env);

    say('4 · Apply: each change is recorded, executed, and read back');
    await run('apply -e local --yes', 0, env);

    say('5 · The plan again: nothing is left to do');
    await run('plan -e local', 0, env);

    say('6 · Somebody raises a threshold in the UI at night');
    await raiseThreshold(sandbox.signoz);
    await run('drift -e local', 2, env);

    say('7 · Apply brings it back');
    await run('apply -e local --yes', 0, env);
  } finally {
    await sandbox.stop();
  }
}

/** The request of a click in the UI: the whole rule, with another target. */
async function raiseThreshold(signoz: { readonly url: string; readonly apiKey: string }): Promise<void> {
  const headers = { 'SIGNOZ-API-KEY': signoz.apiKey, 'Content-Type': 'application/json' };
  const listed = (await (await fetch(`${signoz.url}/api/v1/rules`, { headers })).json()) as {
    data: { rules: { id: string; alert: string; condition: { thresholds: { spec: { target: number }[] } } }[] };
  };
  const rule = listed.data.rules.find((one) => one.alert === 'High Error Rate');
  const threshold = rule?.condition.thresholds.spec[0];
  if (rule === undefined || threshold === undefined)
    throw new Error("the rule 'High Error Rate' is not in the sandbox");
  threshold.target = 500;
  const answer = await fetch(`${signoz.url}/api/v1/rules/${rule.id}`, {
    method: 'PUT',
    headers,
    body: JSON.stringify(rule),
  });
  if (!answer.ok) throw new Error(`the sandbox answered ${answer.status} to the change of a rule`);
  console.log(c.dim(`PUT /api/v1/rules/${rule.id}  "target": 10 → 500`));
}

try {
  await tour();
  say('That was all of it. Everything that was started has been stopped.');
  console.log(`
What to do next:
  npx pnpm sandbox                  keep an embedded SigNoz running, in another terminal
  edit packages/telemetry/definitions/limits.ts, say \`value: 10\` to \`value: 15\`
  npx pnpm generate && git diff     one line of each artifact with that limit: rules and panels
  npx pnpm plan                     the fields that change
  npx pnpm apply                    asks, applies, verifies
README.md goes on from here; CONTRIBUTING.md says how to add an alert, a dashboard, a concern.`);
} catch (error) {
  if (stop.signal.aborted) console.error('\nStopped; nothing was left running.');
  else console.error(`\n${c.red(error instanceof Error ? error.message : String(error))}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
