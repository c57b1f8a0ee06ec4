import { setTimeout } from 'node:timers/promises';
import { eachOf } from '../artifact/files.ts';
import { type Live, NotWorkingError, type Provider, type Together } from '../concern/provider.ts';
import type { Resource } from '../concern/resource.ts';
import { mapSecrets } from '../definition/reference.ts';
import { isOutcomeUnknown, messageOf } from '../diagnostic/error.ts';
import type { Change } from '../plan/change.ts';
import { differencesOf } from '../plan/compare.ts';
import { diff } from '../plan/diff.ts';
import type { Planned, Step } from '../plan/plan.ts';
import { releasedSpec } from '../plan/released.ts';
import type { Json } from '../value/json.ts';
import type { Journal } from './journal.ts';
import { lookingAgain } from './look-again.ts';

export interface Outcome {
  readonly change: Change;
  /** `verified`: made, read back, and found as wanted. */
  readonly result: 'verified' | 'failed' | 'skipped' | 'not-started';
  /** Why it failed or was skipped. */
  readonly reason?: string;
}

export interface ApplyReport {
  readonly outcomes: readonly Outcome[];
  /** Whether it was stopped before every change was begun. */
  readonly interrupted: boolean;
  /** Why it ended before the changes in flight were finished; absent when it waited for them. */
  readonly ended?: string;
  /** Whether the outcome of every attempt is known. If not, the record of attempts is kept for the next apply. */
  readonly outcomesKnown: boolean;
  /** Notes about the changed kinds: what exists as wanted, but is not in effect yet. */
  readonly notes: readonly string[];
}

export interface ApplyOptions {
  readonly journal: Journal;
  /** The most concurrent changes of one kind. */
  readonly concurrency?: number;
  /**
   * Called before and after each change. A failed one is reported when its kind is read back, as `done` if it was made
   * nevertheless. `wrong`: after `done`, it was read back and is not as wanted.
   */
  readonly onProgress?: (event: {
    readonly change: Change;
    readonly phase: 'begin' | 'done' | 'failed' | 'skipped' | 'wrong';
    readonly reason?: string;
  }) => void;
  /** Awaited before each change; when it throws, that change is not made, and no further change is begun. */
  readonly confirm?: () => Promise<void>;
  /**
   * How long a request whose answer was lost may still take effect, in milliseconds. Apply looks for the effect until
   * then, or until it finds it.
   */
  readonly inFlight?: number;
  /**
   * Called when an answer was lost and its effect is not visible yet, with the longest time that apply will wait for
   * it.
   */
  readonly onWaiting?: (changes: readonly Change[], milliseconds: number) => void;
  /** When it fires, changes in flight are finished and no further change is begun. */
  readonly signal?: AbortSignal;
  /** When it fires, apply stops waiting: the providers have it too, and abort their requests. */
  readonly abort?: AbortSignal;
}

/**
 * Executes a plan: kinds in their order, deletions last and in reverse, a few changes at a time. Every change is
 * recorded before it is attempted, and each kind is read back when its changes are made; only a resource that is then
 * as wanted counts as done. A resource that was changed since the plan was made is not touched. After a failure,
 * resources that refer to it are skipped, and resources that it may still refer to are not deleted. Creates are never
 * repeated.
 */
export async function applyPlan(planned: Planned, options: ApplyOptions): Promise<ApplyReport> {
  const failed = new Map<string, string>();
  const skipped = new Map<string, string>();
  const notWorking = new Set<string>();
  /** Steps whose answer was lost, with the time when that was noticed: their requests were sent before it. */
  const lost = new Map<Step, number>();
  const executed = new Set<Step>();
  let outcomesKnown = true;
  const notes = new Set<string>();
  let isStopped = false;
  const isOver = (): boolean => isStopped || options.signal?.aborted === true || options.abort?.aborted === true;
  const isNotApplied = (name: string): boolean => failed.has(name) || skipped.has(name);
  const tellFailed = ({ change }: Step, phase: 'failed' | 'wrong' = 'failed'): void => {
    const reason = failed.get(change.address);
    if (reason !== undefined) options.onProgress?.({ change, phase, reason });
    else if (phase === 'failed') options.onProgress?.({ change, phase: 'done' });
  };
  const fail = (step: Step, reason: string): void => {
    failed.set(step.change.address, reason);
    tellFailed(step);
  };
  for (const stage of stages(planned.steps)) {
    const begun: Step[] = [];
    const recorded = new Set<Step>();
    const user = userOf(stage, planned.steps, isNotApplied);
    const lookAgain = lookingAgain((stage[0] as Step).provider);
    const begins = async (step: Step): Promise<boolean> => {
      if (isOver()) return false;
      const { change } = step;
      const reason = (change.action === 'delete' ? user : undefined) ?? missingReason(step, isNotApplied);
      if (reason !== undefined) {
        skipped.set(change.address, reason);
        options.onProgress?.({ change, phase: 'skipped', reason });
        return false;
      }
      const changed = await lookAgain(step).catch((error: unknown) => error);
      if (changed instanceof Error) {
        fail(step, `nothing was sent, because the resource could not be read again: ${changed.message}`);
        return false;
      }
      if (typeof changed === 'string') {
        skipped.set(change.address, changed);
        options.onProgress?.({ change, phase: 'skipped', reason: changed });
        return false;
      }
      try {
        await options.confirm?.();
        if (isOver()) return false;
        await options.journal.begin(change.address, change.action, change.wanted);
      } catch (error) {
        // The reason that blocks this change blocks all others too.
        isStopped = true;
        fail(step, `nothing was sent: ${messageOf(error)}`);
        return false;
      }
      options.onProgress?.({ change, phase: 'begin' });
      begun.push(step);
      return true;
    };
    const attempt = async (steps: readonly Step[], work: () => Promise<void>): Promise<void> => {
      try {
        await work();
        for (const step of steps) {
          await options.journal.end(step.change.address, 'done');
          recorded.add(step);
          options.onProgress?.({ change: step.change, phase: 'done' });
        }
      } catch (error) {
        for (const step of steps) {
          if (recorded.has(step)) continue;
          if (error instanceof NotWorkingError) notWorking.add(step.change.address);
          if (isOutcomeUnknown(error)) lost.set(step, performance.now());
          failed.set(step.change.address, messageOf(error));
        }
      }
    };
    const { provider } = stage[0] as Step;
    if (provider.together === undefined) {
      await eachOf(
        stage,
        async (step) => {
          if (await begins(step)) await attempt([step], () => execute(step));
        },
        provider.serial ? 1 : (options.concurrency ?? 4),
      );
    } else {
      for (const step of stage) await begins(step);
      // None of its changes is in flight yet.
      if (isOver()) begun.length = 0;
      if (begun.length > 0) await attempt(begun, () => provider.together?.(begun.map(asOneOf)) ?? Promise.resolve());
    }
    // Before the next kind: resources that depend on these must know their real state.
    const isKnown = await verify(begun, { failed, notWorking, lost, executed, options });
    const left = begun.filter((step) => !recorded.has(step));
    for (const step of begun) tellFailed(step, recorded.has(step) ? 'wrong' : 'failed');
    outcomesKnown = isKnown && (await recordEnds(options.journal, left, executed)) && outcomesKnown;
    if (begun.length > 0) for (const note of provider.notes?.() ?? []) notes.add(note);
  }
  const outcomes = planned.steps.map((step): Outcome => {
    const { change } = step;
    const reason = failed.get(change.address) ?? skipped.get(change.address);
    if (failed.has(change.address)) return { change, result: 'failed', reason: reason as string };
    if (skipped.has(change.address)) return { change, result: 'skipped', reason: reason as string };
    return { change, result: executed.has(step) ? 'verified' : 'not-started' };
  });
  const interrupted = isOver() && outcomes.some(({ result }) => result === 'not-started');
  const ended = options.abort?.aborted === true ? { ended: messageOf(options.abort.reason) } : {};
  return { outcomes, interrupted, ...ended, outcomesKnown, notes: [...notes] };
}

/** Why a change cannot be made: something that it refers to was not applied. Undefined when it can. */
function missingReason({ provider, resource }: Step, isNotApplied: (address: string) => boolean): string | undefined {
  const missing = (resource === undefined ? [] : (provider.references?.(resource) ?? [])).find(isNotApplied);
  return missing === undefined ? undefined : `it needs ${missing}, which was not applied`;
}

/** Why nothing of a stage may be deleted: a resource that was not applied may still use it. Undefined when it may. */
function userOf(
  stage: readonly Step[],
  steps: readonly Step[],
  isNotApplied: (address: string) => boolean,
): string | undefined {
  const first = stage.find(({ change }) => change.action === 'delete');
  if (first === undefined) return undefined;
  const { kind } = first.change;
  const user = steps.find(({ provider, change }) => provider.after.includes(kind) && isNotApplied(change.address));
  return user === undefined ? undefined : `${user.change.address}, which was not applied, may still use it`;
}

/**
 * Creates, updates and replacements kind by kind; then deletions, in reverse order of the kinds. Kinds that are written
 * as a whole have one stage.
 */
function stages(steps: readonly Step[]): Step[][] {
  const kinds = [...new Set(steps.map((step) => step.change.kind))];
  const isLate = ({ change, provider }: Step): boolean => change.action === 'delete' && provider.together === undefined;
  const of = (kind: string, deletions: boolean): Step[] =>
    steps.filter((step) => step.change.kind === kind && isLate(step) === deletions);
  return [...kinds.map((kind) => of(kind, false)), ...kinds.toReversed().map((kind) => of(kind, true))].filter(
    (stage) => stage.length > 0,
  );
}

async function execute({ change, provider, resource, live }: Step): Promise<void> {
  switch (change.action) {
    case 'create':
      return provider.create(resource as Resource);
    case 'update':
    case 'adopt':
      return provider.update(resource as Resource, live as Live);
    case 'replace':
      await provider.delete(live as Live);
      try {
        return await provider.create(resource as Resource);
      } catch (error) {
        if (error instanceof NotWorkingError) throw error;
        throw new Error(`it was deleted, but could not be recreated: ${messageOf(error)}`, { cause: error });
      }
    case 'delete':
      return provider.delete(live as Live);
    case 'release':
      return provider.release?.(live as Live);
  }
}

function asOneOf({ change, resource, live }: Step): Together {
  switch (change.action) {
    case 'create':
      return { action: 'create', resource: resource as Resource };
    case 'delete':
    case 'release':
      return { action: change.action, live: live as Live };
    default:
      return { action: 'update', resource: resource as Resource, live: live as Live };
  }
}

interface Verification {
  readonly failed: Map<string, string>;
  readonly notWorking: ReadonlySet<string>;
  readonly lost: ReadonlyMap<Step, number>;
  readonly executed: Set<Step>;
  readonly options: ApplyOptions;
}

/** How long to wait before looking again for effects of requests in flight. Milliseconds. */
const LOOK_MS = 1_000;

/**
 * Reads the kind of these steps once more. A failed attempt whose effect is visible counts as made, unless the effect
 * itself failed. If an answer was lost, it looks for the effect until the request can no longer take effect. Returns
 * whether all outcomes are known.
 */
async function verify(
  steps: readonly Step[],
  { failed, notWorking, lost, executed, options }: Verification,
): Promise<boolean> {
  const [first] = steps;
  if (first === undefined) return true;
  const { abort, inFlight = 0, onWaiting } = options;
  const judged = steps.filter(({ change }) => !notWorking.has(change.address));
  for (let isFirst = true; ; isFirst = false) {
    try {
      abort?.throwIfAborted();
      const live = await first.provider.read();
      for (const step of judged) {
        const wrong = mismatch(step, live);
        if (wrong === undefined) {
          failed.delete(step.change.address);
          executed.add(step);
        } else if (!failed.has(step.change.address)) failed.set(step.change.address, wrong);
      }
    } catch (error) {
      const reason = `it was sent, but could not be read back: ${messageOf(error)}`;
      for (const step of judged)
        if (!executed.has(step) && !failed.has(step.change.address)) failed.set(step.change.address, reason);
      return false;
    }
    const open = judged.filter((step) => !executed.has(step) && lost.has(step));
    const left = Math.max(0, ...open.map((step) => (lost.get(step) as number) + inFlight - performance.now()));
    if (left === 0) return true;
    if (isFirst)
      onWaiting?.(
        open.map(({ change }) => change),
        left,
      );
    // The next look reports why the wait ended.
    await setTimeout(Math.min(left, LOOK_MS), undefined, abort && { signal: abort }).catch(() => undefined);
  }
}

/**
 * Records the results of the verification. Returns whether the record could be written: otherwise the next apply looks
 * again.
 */
async function recordEnds(journal: Journal, steps: readonly Step[], executed: ReadonlySet<Step>): Promise<boolean> {
  try {
    for (const step of steps) await journal.end(step.change.address, executed.has(step) ? 'done' : 'failed');
    return true;
  } catch {
    return false;
  }
}

/** How the result differs from what this step should make; undefined where it does not. */
function mismatch({ change, provider, resource, live }: Step, all: readonly Live[]): string | undefined {
  if (change.action === 'release') return notReleased(provider, live as Live, all);
  if (resource === undefined) {
    // A pruned resource has no key, and a duplicate shares its mark with another.
    const isThere =
      live?.key === change.key ? all.some(({ key }) => key === change.key) : all.some(({ id }) => id === live?.id);
    return isThere ? 'it was deleted, but still exists' : undefined;
  }
  const found = all.filter(({ key }) => key === change.key);
  // Beside the changed resource there may be a duplicate with its mark, which the plan deletes later.
  const same = found.filter(({ id }) => id === live?.id);
  const [one, ...others] = same.length === 1 ? same : found;
  if (one === undefined) return 'it was sent, but does not exist';
  if (others.length > 0) return `it exists ${found.length} times`;
  const differences = differencesOf(provider, one, resource);
  if (differences.length === 0) return undefined;
  return `the server holds something else than was sent: ${differences.map(({ path }) => provider.label?.(path) ?? path.join(' · ')).join(', ')}`;
}

/** The problem of a resource that should lose its mark and nothing else. */
function notReleased(provider: Provider, live: Live, all: readonly Live[]): string | undefined {
  const free = all.filter(({ key }) => key === undefined);
  // Where a list is saved as a whole, its members get new ids; somebody may have made another of the same title.
  const same = free.filter(({ id }) => id === live.id);
  const found = same.length > 0 ? same : free.filter(({ title }) => title === live.title);
  if (found.length === 0)
    return all.some(({ id }) => id === live.id)
      ? 'it still carries the mark'
      : 'it should have stayed, but does not exist';
  const isSame = (one: Live): boolean => {
    // Names of secrets come from the definition, and this resource no longer has one.
    const now = provider.calledAs?.(one, live) ?? one;
    const changed = diff(hidden(releasedSpec(provider, live)), releasedSpec(provider, now));
    return changed.every(({ before }) => before === HIDDEN);
  };
  return found.some(isSame) ? undefined : 'it has changed since its mark was removed';
}

const HIDDEN = '(a secret)';

function hidden(spec: Json): Json {
  return mapSecrets(spec, () => HIDDEN) as Json;
}
