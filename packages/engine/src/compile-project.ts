import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  compareFolder,
  type Diagnostic,
  DiagnosticsError,
  type FolderChanges,
  replaceFolder,
  sha256,
  withoutLinks,
  writeFileAtomic,
} from '@signoz-as-code/core';
import { askDefinitions, startThread, type Thread } from './definitions/ask.ts';
import type { Inputs } from './definitions/inputs.ts';
import type { Answer, Order } from './definitions/order.ts';
import { isMemorable, type Looked, look, remember } from './fresh.ts';
import type { Host } from './host.ts';
import { isApart, memorise, type Recalled, recall, withRecalled } from './recall.ts';
import { type Running, type Verdicts, verdicts } from './verdicts.ts';

/** The result of compiling the definitions. */
export interface Generated {
  readonly diagnostics: readonly Diagnostic[];
  /**
   * The files that were written, or would be, by path from the project's root; undefined when the definitions are
   * wrong.
   */
  readonly changes?: FolderChanges;
  /** What `plan` would refuse in the files that differ; only when nothing is written. */
  readonly contradictions: readonly Diagnostic[];
  /** Who gave the verdicts, in a sentence; undefined when nothing had to be compiled. */
  readonly said?: string;
}

interface Compiling {
  readonly check?: boolean;
  readonly cache?: boolean;
  readonly thread?: Thread;
  readonly running?: Running;
  /** The state before anything is read. */
  readonly looked?: Looked;
}

type Compiled = Generated & {
  /** The inputs of the result, once they are known. */
  readonly decided: Promise<Inputs | undefined> | undefined;
  readonly loaded: Answer['loaded'] | undefined;
  /** The folders of definitions, where they are known. */
  readonly folders: Answer['folders'];
  readonly remember: () => Promise<void>;
};

/**
 * Compiles the definitions into generated/, even if nothing has changed, and returns the inputs of the result and how
 * to remember it. With `check` it reports stale files and writes nothing; then, and without a `cache`, everything is
 * compiled.
 */
export async function compile(
  root: string,
  host: Host,
  { thread = startThread(root, host), ...how }: Compiling = {},
): Promise<Compiled> {
  try {
    return await compileIn(thread, root, host, how);
  } catch (error) {
    // After any failure, even before its order: the thread would wait for its order forever, and the process for the
    // thread.
    await thread.end();
    throw error;
  }
}

async function compileIn(
  thread: Thread,
  root: string,
  host: Host,
  { check = false, cache = true, running, looked = look(root, host) }: Compiling,
): Promise<Compiled> {
  const programs = (): Verdicts => verdicts(cache ? root : undefined, running);
  const recalled = cache && !check ? recall(root, looked, host) : undefined;
  const part = recalled && (await askBeside(root, host, programs(), recalled, thread));
  const { said, ...answer } =
    part ?? (await ask(root, host, programs(), { keep: !check }, recalled === undefined ? thread : undefined));
  const { artifacts: files = new Map(), kept = [], derived = new Map(), diagnostics, loaded, folders = [] } = answer;
  const decided = answer.after?.inputs;
  const told = { diagnostics, said, decided, loaded, folders: answer.folders, remember: async () => undefined };
  if (diagnostics.some(({ severity }) => severity === 'error')) return { ...told, contradictions: [] };
  const folder = withoutLinks(root, join(root, 'generated'));
  if (check) {
    const within = await compareFolder(folder, files);
    const changes = both(within, compareDerived(root, derived));
    return { ...told, changes, contradictions: await contradictions(root, within) };
  }
  const besides = compareDerived(root, derived);
  const changes = both(await replaceFolder(folder, files, new Set(kept)), besides);
  for (const path of [...besides.created, ...besides.changed])
    await writeFileAtomic(withoutLinks(root, join(root, path)), derived.get(path) as string);
  return {
    ...told,
    changes,
    contradictions: [],
    remember: async () => {
      // Meanwhile the thread reports its inputs, and collects what is known.
      const contents: Record<string, string> = {};
      for (const path of kept) contents[path] = recalled?.memory.contents[path] ?? '';
      for (const [path, content] of files) contents[path] = sha256(content);
      const inputs = await decided;
      if (inputs === undefined || !isMemorable(inputs)) return;
      const all = { ...inputs, definitions: folders, written: [...derived.keys()] };
      await remember(root, looked, all, contents, [...changes.created, ...changes.changed], host);
      const known = await answer.after?.known;
      // An unwritable folder only costs time.
      if (known !== undefined && inputs.isLocal)
        await memorise(root, looked, all, known, contents, host).catch(() => undefined);
    },
  };
}

type Asked = Awaited<ReturnType<typeof askDefinitions>> & { readonly said: string };

async function ask(
  root: string,
  host: Host,
  programs: Verdicts,
  how: Omit<Order & { readonly ask: 'artifacts' }, 'ask'>,
  thread?: Thread,
): Promise<Asked> {
  const order: Order = { ask: 'artifacts', ...how };
  const answer = await askDefinitions(root, order, host, programs.judge, thread).finally(programs.close);
  return { ...answer, said: programs.said() };
}

/**
 * The answer when only what is not recalled is run. Undefined when that is impossible, because there is a mistake, or
 * because what was run may share state with what was not: then everything is run.
 */
async function askBeside(
  root: string,
  host: Host,
  programs: Verdicts,
  recalled: Recalled,
  thread: Thread,
): Promise<Asked | undefined> {
  const answer = await ask(root, host, programs, { known: recalled.known }, thread).catch(() => undefined);
  const { after, isAccepted, artifacts, kept = [], diagnostics = [] } = answer ?? {};
  const inputs = await after?.inputs;
  if (answer === undefined || after === undefined || inputs === undefined) return undefined;
  if (artifacts === undefined || isAccepted !== true) return undefined;
  if (diagnostics.some(({ severity }) => severity === 'error') || !isApart(recalled, inputs)) return undefined;
  if (kept.some((path) => recalled.memory.contents[path] === undefined)) return undefined;
  return { ...answer, after: { ...after, inputs: Promise.resolve(withRecalled(inputs, recalled)) } };
}

/** What `plan` would refuse in the files that differ, where they contradict each other. */
async function contradictions(root: string, { changed, removed }: FolderChanges): Promise<readonly Diagnostic[]> {
  const inside = [...changed, ...removed].filter((path) => path.includes('/'));
  const environments = [...new Set(inside.map((path) => path.split('/')[0]!))];
  if (environments.length === 0) return [];
  const { readDesired } = await import('./live.ts');
  const refused = await Promise.all(
    environments.map((environment) =>
      readDesired(root, environment).then(
        () => [],
        (error: unknown) => {
          if (error instanceof DiagnosticsError) return error.diagnostics;
          throw error;
        },
      ),
    ),
  );
  // Missing and superfluous files are already listed.
  return refused
    .flat()
    .filter(({ code, where }) => code !== 'generated/not-whole' && where.file?.startsWith('generated/'));
}

/** How the files derived from the catalogue differ from the existing ones. Other files in their folders are ignored. */
function compareDerived(root: string, derived: ReadonlyMap<string, string>): FolderChanges {
  const there = new Map([...derived.keys()].map((path) => [path, textOf(withoutLinks(root, join(root, path)))]));
  return {
    created: [...derived.keys()].filter((path) => there.get(path) === undefined),
    changed: [...derived].flatMap(([path, text]) => ([undefined, text].includes(there.get(path)) ? [] : [path])),
    removed: [],
  };
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The changes in generated/ and of derived files, by path from the project's root. */
function both(generated: FolderChanges, derived: FolderChanges): FolderChanges {
  const within = (paths: readonly string[]): string[] => paths.map((path) => `generated/${path}`);
  return {
    created: [...within(generated.created), ...derived.created],
    changed: [...within(generated.changed), ...derived.changed],
    removed: within(generated.removed),
  };
}
