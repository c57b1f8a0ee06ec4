import { once } from 'node:events';
import { stripTypeScriptTypes } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Judge } from '@signoz-as-code/core';
import { recordedModules, recordModules } from '@signoz-as-code/core/modules';
import type { Ahead } from './ask.ts';
import { confine } from './confine.ts';
import { openHandles } from './handles.ts';
import type { KnownParts, Message, Order } from './order.ts';
import { isMade, observeReads, programModules } from './reads.ts';

/** What removes types runs much faster once it has removed some. */
const LIKE_A_DEFINITION = `import { define, type Kind } from 'a';
import other from '../b.ts';
const how = (value: number): string => \`\${value} %\`;
export default define({ name: 'c', parts: [{ of: other.value, text: how(1) }], ...{ also: true } } satisfies Kind);
`;

const { root, progress, ahead } = workerData as {
  readonly root: string;
  readonly progress: Int32Array;
  /** What to do while nobody waits yet. */
  readonly ahead: Ahead | undefined;
};
const ordered = once(parentPort as MessagePort, 'message') as Promise<[Ordered]>;
let isOrdered = false;
ordered.then(() => {
  isOrdered = true;
});
// Once definitions run, they get neither the port to this program nor the process.
const post = parentPort?.postMessage.bind(parentPort);
const ref = parentPort?.ref.bind(parentPort);
const unref = parentPort?.unref.bind(parentPort);
const moves = (): void => void Atomics.add(progress, 0, 1);

// First, so that everything that is loaded and read from here on is recorded.
recordModules(moves);
const reads = observeReads();
const { execute, prepare, rehearsed } = await import('./tasks.ts');
const { unknown } = await import('../concerns.ts');
const loadBesides = (known?: KnownParts): Promise<unknown> =>
  Promise.all(unknown(known?.concerns).map(({ authoring }) => authoring()));
// Everything that this program itself loads is loaded before the project's code runs: from then on reads are recorded.
if (ahead === undefined) {
  const [{ order }] = await ordered;
  await loadBesides(order.ask === 'artifacts' ? order.known : undefined);
  if (order.ask === 'problems' || order.ask === 'impact') await import('@signoz-as-code/lineage');
} else {
  await loadBesides();
  await importIfThere(ahead.modules.filter((url) => !isMade(url)));
  stripTypeScriptTypes(LIKE_A_DEFINITION);
}
const { diagnosed, nextStall } = confine(root, reads);
const handles = openHandles(root);
try {
  // Not once it is known that nobody will remember the answer.
  let isRecorded = true;
  // Its starter compares them with the last ones meanwhile.
  const onLoaded = (): void => {
    if (isRecorded) send({ texts: reads.takeTexts() });
  };
  const options = { nextStall, onStep: moves, onLoaded, unobserved: reads.unobserved };
  const prepared = await prepare(root, options);
  let base: ReadonlySet<string> | undefined;
  const onDefinitions = (): void => {
    base ??= new Set([...recordedModules().values()].flatMap((urls) => [...urls]));
  };
  if (ahead !== undefined) {
    const tell = (): void => send({ ahead: reads.recorded(new Set()) });
    tell();
    ref?.();
    // An order may have come meanwhile.
    await setImmediate();
    if (!isOrdered && !('answer' in prepared)) {
      await importIfThere(ahead.modules.filter(isMade));
      // A remembered definition may refer to something that is not remembered. What is wrong is reported when it is needed.
      await rehearsed(root, prepared, ahead.known, { onDefinitions, isOver: () => isOrdered }).catch(() => undefined);
      tell();
    }
  }
  const [{ order, programs }] = await ordered;
  const isKept = order.ask === 'artifacts' && order.keep === true;
  const isRecalled = order.ask === 'artifacts' && order.known !== undefined;
  isRecorded = isKept || isRecalled;
  unref?.();
  const { knowing, ...answer } =
    'answer' in prepared
      ? { ...prepared.answer, knowing: undefined }
      : await execute(root, prepared, order, { ...options, onDefinitions }, programs && judgeBehind(programs));
  const left = await handles.left();
  const found = [...answer.diagnostics, ...left, ...diagnosed()];
  const record = (): void => {
    onLoaded();
    send({ recorded: reads.recorded(base ?? new Set()) });
  };
  if (isRecalled) record();
  send({ answer: { ...answer, diagnostics: found, loaded: programModules() } });
  // Meanwhile the artifacts are written.
  if (isKept) {
    record();
    const known = knowing?.();
    send({ known }, known?.files.map(({ content }) => content.buffer) ?? []);
  }
} catch (error) {
  send({ answer: { diagnostics: diagnosed(), error } });
}

/** A module that no longer exists is reported where it is needed. */
async function importIfThere(urls: readonly string[]): Promise<void> {
  await Promise.allSettled(
    urls.map((url) => (url.endsWith('.json') ? import(url, { with: { type: 'json' } }) : import(url))),
  );
}

interface Ordered {
  readonly order: Order;
  /** The port for questions to other programs; undefined when none can be asked. */
  readonly programs?: MessagePort;
}

/** Definitions run here, and programs are started outside. */
function judgeBehind(port: MessagePort): Judge {
  return async (questions) => {
    const answered = once(port, 'message');
    port.postMessage(questions);
    const [verdicts] = await answered;
    port.close();
    return verdicts;
  };
}

function send(message: Message, transfer: ArrayBuffer[] = []): void {
  post?.(message, transfer);
}
