import { once } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Judge, Known } from '@signoz-as-code/core';
import { recordedModules, recordModules } from '@signoz-as-code/core/modules';
import { confine } from './confine.ts';
import { openHandles } from './handles.ts';
import { inputsOf, observeReads, programModules } from './inputs.ts';
import type { Answer, Order } from './order.ts';

const { root, progress, ahead } = workerData as {
  readonly root: string;
  readonly progress: Int32Array;
  /** Modules to load while nobody waits yet. */
  readonly ahead: readonly string[] | undefined;
};
const ordered = once(parentPort as MessagePort, 'message');
// Once definitions run, the port to this program is theirs no more than the process is.
const post = parentPort?.postMessage.bind(parentPort);
const moves = (): void => void Atomics.add(progress, 0, 1);

// First, so that whatever is loaded and read from here on is known.
recordModules(moves);
const reads = observeReads();
const { execute } = await import('./tasks.ts');
const { unknown } = await import('../concerns.ts');
const loadBesides = (known?: Known): Promise<unknown> =>
  Promise.all(unknown(known?.concerns).map(({ authoring }) => authoring()));
if (ahead !== undefined) {
  await loadBesides();
  // One that is not there any more is told by whoever needs it.
  await Promise.allSettled(
    ahead.map((url) => (url.endsWith('.json') ? import(url, { with: { type: 'json' } }) : import(url))),
  );
}
const [{ order, programs }] = (await ordered) as [Ordered];
// Whatever this program itself loads is here before code of the project runs: that is what is watched from then on.
await loadBesides(order.ask === 'artifacts' ? order.known : undefined);
if (order.ask === 'problems' || order.ask === 'impact') await import('@signoz-as-code/lineage');
const { diagnosed, nextStall } = confine(root, reads);
const handles = openHandles(root);
try {
  let base: ReadonlySet<string> = new Set();
  const onDefinitions = (): void => {
    base = new Set([...recordedModules().values()].flatMap((urls) => [...urls]));
  };
  const options = { nextStall, onStep: moves, onDefinitions, unobserved: reads.unobserved };
  const { knowing, ...answer } = await execute(root, order, options, programs && judgeBehind(programs));
  const left = await handles.left();
  const found = [...answer.diagnostics, ...left, ...diagnosed()];
  const loaded = ahead === undefined ? {} : { loaded: programModules() };
  send({ ...answer, diagnostics: found, inputs: inputsOf(reads, base), ...loaded });
  // Last: meanwhile the artifacts are written.
  if (order.ask === 'artifacts' && order.keep === true) post?.(knowing?.());
} catch (error) {
  send({ diagnostics: diagnosed(), error });
}

interface Ordered {
  readonly order: Order;
  /** Where questions to other programs are asked; undefined where there is nobody to ask. */
  readonly programs?: MessagePort;
}

/** Definitions run here, and programs are started where they do not. */
function judgeBehind(port: MessagePort): Judge {
  return async (questions) => {
    const answered = once(port, 'message');
    port.postMessage(questions);
    const [verdicts] = await answered;
    port.close();
    return verdicts;
  };
}

function send(answer: Answer): void {
  post?.(answer);
}
