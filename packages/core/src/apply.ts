import type { Change } from './change.ts';
import { diff } from './diff.ts';
import { eachOf } from './files.ts';
import type { Attempt, Journal } from './journal.ts';
import type { Planned, Step } from './plan.ts';
import { type Live, NotWorkingError, type Together } from './provider.ts';
import type { Resource } from './resource.ts';

export interface Outcome {
  readonly change: Change;
  /** `verified`: carried out, read back, and found as wanted. */
  readonly result: 'verified' | 'failed' | 'skipped' | 'not-started';
  /** Why it failed or was skipped. */
  readonly reason?: string;
}

export interface ApplyReport {
  readonly outcomes: readonly Outcome[];
  /** Whether the signal came before everything was begun. */
  readonly interrupted: boolean;
  /** Whether what became of every attempt is known. When not, the record of attempts is kept for the next apply. */
  readonly settled: boolean;
  /** What else is to be known of the kinds that were changed: what is there as wanted and not in effect yet. */
  readonly notes: readonly string[];
}

/**
 * How long to wait before reading, so that a create whose process was killed in the middle is not made twice:
 * until the youngest such attempt is older than `inFlight`, the time for which it may still come through. Milliseconds.
 */
export function settleDelay(unfinished: readonly Attempt[], inFlight: number, now: Date = new Date()): number {
  const youngest = Math.max(
    0,
    ...unfinished.filter(({ action }) => action !== 'delete').map(({ at }) => Date.parse(at)),
  );
  // A clock that was set back since must not make it longer.
  return Math.min(inFlight, Math.max(0, youngest + inFlight - now.getTime()));
}

export interface ApplyOptions {
  readonly journal: Journal;
  /** Changes of one kind that are under way at once. */
  readonly concurrency?: number;
  /** Told before and after each change. */
  readonly onProgress?: (event: {
    readonly change: Change;
    readonly phase: 'begin' | 'done' | 'failed' | 'skipped';
    readonly reason?: string;
  }) => void;
  /** When it fires, what is under way is finished and nothing new is begun. */
  readonly signal?: AbortSignal;
}

/**
 * Carries out a plan: kinds in their order, deletions last and in reverse, a few changes at a time. Every change is
 * recorded before it is attempted, and each kind is read back when it is through; only what is then as wanted counts
 * as done.
 * A failure skips what refers to it, and the deletion of what it may still refer to. Creates are never repeated.
 */
export async function applyPlan(planned: Planned, options: ApplyOptions): Promise<ApplyReport> {
  const failed = new Map<string, string>();
  const skipped = new Map<string, string>();
  const notWorking = new Set<string>();
  const carriedOut = new Set<Step>();
  let settled = true;
  const notes = new Set<string>();
  for (const stage of stages(planned.steps)) {
    const begun: Step[] = [];
    const begins = async (step: Step): Promise<boolean> => {
      if (options.signal?.aborted) return false;
      const { change } = step;
      const reason = skipReason(step, planned.steps, (name) => failed.has(name) || skipped.has(name));
      if (reason !== undefined) {
        skipped.set(change.address, reason);
        options.onProgress?.({ change, phase: 'skipped', reason });
        return false;
      }
      options.onProgress?.({ change, phase: 'begin' });
      await options.journal.begin(change.address, change.action);
      begun.push(step);
      return true;
    };
    const attempt = async (steps: readonly Step[], work: () => Promise<void>): Promise<void> => {
      try {
        await work();
        for (const step of steps) {
          carriedOut.add(step);
          await options.journal.end(step.change.address, 'done');
          options.onProgress?.({ change: step.change, phase: 'done' });
        }
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        for (const { change } of steps) {
          failed.set(change.address, reason);
          if (error instanceof NotWorkingError) notWorking.add(change.address);
          options.onProgress?.({ change, phase: 'failed', reason });
        }
      }
    };
    const { provider } = stage[0] as Step;
    if (provider.together === undefined) {
      await eachOf(
        stage,
        async (step) => {
          if (await begins(step)) await attempt([step], () => carryOut(step));
        },
        provider.serial ? 1 : (options.concurrency ?? 4),
      );
    } else {
      for (const step of stage) await begins(step);
      if (begun.length > 0) await attempt(begun, () => provider.together?.(begun.map(asOneOf)) ?? Promise.resolve());
    }
    // Before the next kind: what depends on these must know what is really there.
    settled = (await verify(begun, failed, notWorking, carriedOut)) && settled;
    if (begun.length > 0) for (const note of provider.notes?.() ?? []) notes.add(note);
  }
  const outcomes = planned.steps.map((step): Outcome => {
    const { change } = step;
    const reason = failed.get(change.address) ?? skipped.get(change.address);
    if (failed.has(change.address)) return { change, result: 'failed', reason: reason as string };
    if (skipped.has(change.address)) return { change, result: 'skipped', reason: reason as string };
    return { change, result: carriedOut.has(step) ? 'verified' : 'not-started' };
  });
  const interrupted = options.signal?.aborted === true && outcomes.some(({ result }) => result === 'not-started');
  return { outcomes, interrupted, settled, notes: [...notes] };
}

/** Why a change must not be made after what has failed; undefined when it may. */
function skipReason(
  { change, provider, resource }: Step,
  steps: readonly Step[],
  notApplied: (address: string) => boolean,
): string | undefined {
  const missing = (resource === undefined ? [] : (provider.references?.(resource) ?? [])).find(notApplied);
  if (missing !== undefined) return `it needs ${missing}, which was not applied`;
  if (change.action !== 'delete') return undefined;
  const user = steps.find((other) => other.provider.after.includes(change.kind) && notApplied(other.change.address));
  return user === undefined ? undefined : `${user.change.address}, which was not applied, may still use it`;
}

/**
 * Creates, updates and replacements kind by kind; then deletions, the kinds the other way round. Kinds that are written as
 * a whole have one stage.
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

async function carryOut({ change, provider, resource, live }: Step): Promise<void> {
  switch (change.action) {
    case 'create':
      return provider.create(resource as Resource);
    case 'update':
    case 'adopt':
      return provider.update(resource as Resource, live as Live);
    case 'replace':
      await provider.delete(live as Live);
      return provider.create(resource as Resource);
    case 'delete':
      return provider.delete(live as Live);
  }
}

function asOneOf({ change, resource, live }: Step): Together {
  switch (change.action) {
    case 'create':
      return { action: 'create', resource: resource as Resource };
    case 'delete':
      return { action: 'delete', live: live as Live };
    default:
      return { action: 'update', resource: resource as Resource, live: live as Live };
  }
}

/**
 * Reads the kind of these steps once more. A failed attempt whose effect is there all the same counts as carried out,
 * unless it is the effect that failed.
 * Returns whether it could be read: when not, nobody knows what became of them.
 */
async function verify(
  steps: readonly Step[],
  failed: Map<string, string>,
  notWorking: ReadonlySet<string>,
  carriedOut: Set<Step>,
): Promise<boolean> {
  const [first] = steps;
  if (first === undefined) return true;
  let live: readonly Live[];
  try {
    live = await first.provider.read();
  } catch (error) {
    const reason = `it was sent, but could not be read back: ${error instanceof Error ? error.message : String(error)}`;
    for (const step of steps) if (!failed.has(step.change.address)) failed.set(step.change.address, reason);
    return false;
  }
  const byKey = Map.groupBy(live, ({ key }) => key);
  const byId = Map.groupBy(live, ({ id }) => id);
  for (const step of steps) {
    if (notWorking.has(step.change.address)) continue;
    // What is pruned never had a key.
    const isPruned = step.resource === undefined && step.live?.key === undefined;
    const wrong = unlike(step, (isPruned ? byId.get((step.live as Live).id) : byKey.get(step.change.key)) ?? []);
    if (wrong === undefined) {
      failed.delete(step.change.address);
      carriedOut.add(step);
    } else if (!failed.has(step.change.address)) failed.set(step.change.address, wrong);
  }
  return true;
}

function unlike({ provider, resource }: Step, found: readonly Live[]): string | undefined {
  if (resource === undefined) return found.length === 0 ? undefined : 'it was deleted, but is still there';
  if (found.length !== 1)
    return found.length === 0 ? 'it was sent, but is not there' : `it is there ${found.length} times`;
  const differences = diff((found[0] as Live).spec, provider.normalize(resource), provider.itemKey);
  if (differences.length === 0) return undefined;
  return `the server holds something else than was sent: ${differences.map((one) => provider.label?.(one.path) ?? one.path.join(' · ')).join(', ')}`;
}
