import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { placeholders } from '@signoz-as-code/engine/placeholders';
import { type Intercept, type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import type { Streams } from '../src/io.ts';
import { main } from '../src/main.ts';
import { requireAnswer } from './answers.ts';

const repository = join(import.meta.dirname, '../../..');
export const bin = join(repository, 'packages/cli/src/bin.js');
/** A platform for tests: this repository's own definitions may change without it. */
const platform = join(import.meta.dirname, 'fixtures/platform');

export interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A copy of the tests' platform in a temporary folder, with commands on it. */
export interface TestProject {
  readonly root: string;
  /** Runs a command line without a terminal. */
  readonly run: (...argv: string[]) => Promise<Result>;
  /** Starts one in its own process, which can be killed. */
  readonly start: (...argv: string[]) => ChildProcess;
  readonly read: (path: string) => string;
  readonly write: (path: string, content: string) => void;
  readonly edit: (path: string, from: string | RegExp, to: string) => void;
  readonly env: Record<string, string>;
  readonly remove: () => void;
}

export function copyProject(): TestProject {
  const root = mkdtempSync(join(tmpdir(), 'signoz-as-code-test-'));
  cpSync(platform, root, { recursive: true });
  symlinkSync(join(import.meta.dirname, '../node_modules'), join(root, 'node_modules'));
  const env: Record<string, string> = {};
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  return {
    root,
    env,
    read,
    write,
    run: (...argv) => runIn(root, env, argv),
    start: (...argv) => startIn(root, env, argv),
    edit: (path, from, to) => {
      const before = read(path);
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${path} does not contain ${String(from)}`);
      write(path, after);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Starts a command line in its own process, which can be killed. */
export function startIn(root: string, env: Record<string, string>, argv: readonly string[]): ChildProcess {
  return spawn(process.execPath, [bin, ...argv], {
    cwd: root,
    env: { ...ofThis(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs a command line without a terminal. */
export async function runIn(root: string, env: Record<string, string>, argv: readonly string[]): Promise<Result> {
  const result = await runSomewhere(root, env, argv);
  requireAnswer(argv, result.out);
  return result;
}

function runSomewhere(root: string, env: Record<string, string>, argv: readonly string[]): Promise<Result> {
  return ['generate', 'check', 'impact', 'import', 'test-rules'].includes(argv[0] ?? '')
    ? inProcessOfItsOwn(root, env, argv)
    : inThisProcess(root, env, argv);
}

async function inThisProcess(root: string, env: Streams['env'], argv: readonly string[]): Promise<Result> {
  let out = '';
  let err = '';
  const io: Streams = {
    cwd: root,
    env,
    out: (text) => (out += text),
    err: (text) => (err += text),
    outIsTerminal: false,
    errIsTerminal: false,
    inIsTerminal: () => false,
  };
  const code = await main(argv, io);
  return { code, out, err };
}

/** A command that imports definitions needs a new process: an imported module never changes. */
/** What a process inherits of this one's environment; the test decides which program gives verdicts. */
function ofThis(): Record<string, string | undefined> {
  return { PATH: process.env.PATH, SIGNOZ_AS_CODE_CHECKER: process.env.SIGNOZ_AS_CODE_CHECKER };
}

async function inProcessOfItsOwn(root: string, env: Streams['env'], argv: readonly string[]): Promise<Result> {
  const child = spawn(process.execPath, [bin, ...argv], {
    cwd: root,
    env: { ...ofThis(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: code as number, out, err };
}

/** The sorted titles of the resources in a folder of definitions, `alerts/channels` or another. */
export function titlesOf(folder: string): string[] {
  const [concern = '', kind = ''] = folder.split('/');
  return globSync(`packages/${concern}/definitions/${kind}/*.ts`, { cwd: platform })
    .map((path) => /^ {2,4}(?:name|title): '([^']+)'/m.exec(readFileSync(join(platform, path), 'utf8'))?.[1] ?? path)
    .sort();
}

/** An address that nothing listens on: a port that has no service and that no program gets by chance. */
export const CLOSED = 'http://127.0.0.1:2';

/** Starts a sandbox for a project and connects its environment to it. */
export async function sandboxFor(project: TestProject, intercept?: Intercept): Promise<Sandbox> {
  const sandbox = await startSandbox({ directory: join(project.root, 'sandbox'), ...(intercept ? { intercept } : {}) });
  // Some tests generate later.
  const isGenerated = existsSync(join(project.root, 'generated/local'));
  Object.assign(project.env, isGenerated ? await placeholders(project.root, 'local') : {}, {
    SIGNOZ_URL: sandbox.signoz.url,
    SIGNOZ_API_KEY: sandbox.signoz.apiKey,
    CLICKHOUSE_URL: sandbox.clickhouse.url,
  });
  await sandbox.ready();
  return sandbox;
}

/** One call of SigNoz's API, like a click in the UI. Returns `data`. */
export async function callSignoz(
  { url, apiKey }: Pick<Sandbox['signoz'], 'url' | 'apiKey'>,
  method: string,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { 'SIGNOZ-API-KEY': apiKey, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text === '' ? undefined : (JSON.parse(text) as { data: unknown }).data;
}

/** The same, of the SigNoz of a project. */
export async function signoz(project: TestProject, method: string, path: string, body?: unknown): Promise<never> {
  const { SIGNOZ_URL: url = '', SIGNOZ_API_KEY: apiKey = '' } = project.env;
  return (await callSignoz({ url, apiKey }, method, `/api/v1/${path}`, body)) as never;
}
