import { quoted } from '@signoz-as-code/core';
import { type Docker, words } from '../engine/docker.ts';
import { nanoseconds } from '../engine/duration.ts';
import { type LiveService, type LiveTask, readTasks } from '../engine/inspect.ts';
import type { ServiceState } from './state.ts';

/** A service that did not start as deployed. */
export interface Failure {
  readonly service: string;
  /** What happened to it, with the failed task and its last words. */
  readonly report: string;
  /** Whether the previous version runs again. */
  readonly isBack: boolean;
}

export interface Rollout {
  readonly docker: Docker;
  /** The deployed services in their current state. */
  readonly services: () => Promise<readonly LiveService[]>;
  /** Services with tasks to replace: Swarm reports the state of the update. */
  readonly restarted: ReadonlySet<string>;
  /** Tasks that had failed before the deployment: see {@link fallenBefore}. */
  readonly fallen: ReadonlySet<string>;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Milliseconds since an arbitrary moment. */
  readonly clock: () => number;
}

const POLL_MS = 1_000;
/** Swarm takes a moment to begin an update. An update that has not begun after this time has nothing to replace. */
const BEGIN_MS = 15_000;
const LOG_LINES = 20;

type Progress = 'done' | 'waiting' | { readonly failed: string };

/** A failed task and its output. */
interface Casualty {
  readonly task: LiveTask;
  readonly lines: readonly string[];
}

/**
 * Follows services until each runs all its tasks healthily (Swarm reports a task as running when it is healthy), or has
 * failed: its update was paused or rolled back, or twice the time of its own policies has passed.
 */
export async function follow(rollout: Rollout): Promise<readonly Failure[]> {
  const { docker } = rollout;
  const began = rollout.clock();
  const failures = new Map<string, Failure>();
  const casualties = new Map<string, Casualty>();
  const seen = new Set(rollout.fallen);
  for (;;) {
    const services = await rollout.services();
    const tasks = await tasksOf(docker, services);
    // Swarm may forget a task, so it is inspected at once.
    for (const task of fallenOf(services, tasks)) {
      if (!seen.has(task.id)) casualties.set(task.service, { task, lines: await lastLines(docker, task.id) });
      seen.add(task.id);
    }
    const elapsed = rollout.clock() - began;
    let waiting = 0;
    for (const service of services) {
      if (failures.has(service.name)) continue;
      const own = tasks.filter((task) => task.service === service.id);
      const progress = progressOf(service, own, rollout.restarted.has(service.name), elapsed);
      if (progress === 'done') continue;
      const reason = progress === 'waiting' ? late(service, own, elapsed) : progress.failed;
      if (reason === undefined) waiting += 1;
      else
        failures.set(service.name, {
          service: service.name,
          report: report(service.name, reason, casualties.get(service.id)),
          isBack: service.update?.state === 'rollback_completed',
        });
    }
    if (waiting === 0) return [...failures.values()];
    await rollout.wait(POLL_MS);
  }
}

/** The tasks that failed before a rollout, and so not because of it. */
export async function fallenBefore(docker: Docker, services: readonly LiveService[]): Promise<ReadonlySet<string>> {
  return new Set(fallenOf(services, await tasksOf(docker, services)).map(({ id }) => id));
}

/** The failed tasks, oldest first. */
function fallenOf(services: readonly LiveService[], tasks: readonly LiveTask[]): readonly LiveTask[] {
  const jobs = new Set(services.filter(({ state }) => state.mode.endsWith('-job')).map(({ id }) => id));
  return tasks.filter((task) => hasFailed(task, jobs.has(task.service))).sort((a, b) => (a.since < b.since ? -1 : 1));
}

/** A program that is stopped because it is unhealthy may exit without an error; its task is then `complete`. */
function hasFailed({ state, error }: LiveTask, isJob: boolean): boolean {
  // The reason of a task without a node: it may still get one.
  if (state === 'pending') return false;
  return state === 'failed' || state === 'rejected' || error !== '' || (state === 'complete' && !isJob);
}

/** Swarm may forget old tasks at any moment, even between listing and inspecting them. */
const ATTEMPTS = 5;

/** The tasks of services that Swarm still knows, including those that have ended. */
export async function tasksOf(docker: Docker, services: readonly LiveService[]): Promise<LiveTask[]> {
  if (services.length === 0) return [];
  for (let attempt = 1; ; attempt += 1) {
    const listed = await docker(['service', 'ps', '--quiet', '--no-trunc', ...services.map(({ id }) => id)]);
    try {
      return await readTasks(docker, words(listed));
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof Error && /not found|no such/i.test(error.message))) throw error;
    }
  }
}

/** The state of a service, a number of milliseconds after its deployment; `restarted`: with tasks to replace. */
function progressOf(service: LiveService, tasks: readonly LiveTask[], restarted: boolean, elapsed: number): Progress {
  const { update, state } = service;
  switch (update?.state) {
    case 'paused':
      return { failed: `its update was paused (${update.message})` };
    case 'rollback_paused':
      return { failed: `its update failed, and the rollback was paused too (${update.message})` };
    case 'rollback_completed':
      return { failed: `its update failed and was rolled back: the previous version runs (${update.message})` };
    case 'updating':
    case 'rollback_started':
      return 'waiting';
  }
  if (state.mode.endsWith('-job')) {
    const run = tasks.filter(({ iteration }) => iteration === service.iteration);
    return run.filter(({ state: task }) => task === 'complete').length >= (state.replicas ?? 1) ? 'done' : 'waiting';
  }
  const isFirst = elapsed < BEGIN_MS;
  if (update === undefined && restarted && isFirst && state.replicas !== 0) return 'waiting';
  // A task that waits for its restart is `ready`.
  const wanted = tasks.filter(({ desired }) => desired === 'running' || desired === 'ready');
  const running = wanted.filter(({ state: task }) => task === 'running').length;
  if (running < wanted.length) return 'waiting';
  // Only Swarm knows the number of nodes of a global service; it makes the tasks at once.
  if (state.replicas === null) return wanted.length > 0 || !isFirst ? 'done' : 'waiting';
  return running === state.replicas ? 'done' : 'waiting';
}

function late(service: LiveService, tasks: readonly LiveTask[], elapsed: number): string | undefined {
  const limit = patience(service.state);
  if (elapsed < limit) return undefined;
  const running = tasks.filter(({ desired, state }) => desired === 'running' && state === 'running').length;
  const of = service.state.replicas === null ? '' : ` of ${service.state.replicas}`;
  const waiting = new Set(tasks.flatMap(({ state, error }) => (state === 'pending' && error !== '' ? [error] : [])));
  const why = waiting.size === 0 ? '' : `; it waits for a node: ${quoted([...waiting].join(', '))}`;
  return `it is not healthy after ${Math.round(limit / 1000)} s (${running}${of} tasks run)${why}`;
}

/** Images may have to be pulled first. */
const FETCH_MS = 300_000;
/** Migrations of full tables take long. */
const JOB_MS = 3_600_000;

/**
 * How long a rollout of this service may take, in milliseconds: twice the time of its own policies if every task takes
 * as long as its health check allows, plus the time to pull images.
 */
function patience({ mode, replicas, healthcheck, updatePolicy, stopGracePeriod }: ServiceState): number {
  if (mode.endsWith('-job')) return JOB_MS;
  const ms = (text: string): number => nanoseconds(text) / 1_000_000;
  const healthy =
    healthcheck === null
      ? 0
      : ms(healthcheck.startPeriod) + (healthcheck.retries + 1) * (ms(healthcheck.interval) + ms(healthcheck.timeout));
  const steps = Math.ceil((replicas ?? 1) / Math.max(1, updatePolicy?.parallelism ?? 1));
  const step = healthy + ms(stopGracePeriod) + ms(updatePolicy?.monitor ?? '') + ms(updatePolicy?.delay ?? '');
  return 2 * Math.max(1, steps) * step + FETCH_MS;
}

function report(service: string, reason: string, casualty: Casualty | undefined): string {
  const head = `${service}: ${reason}`;
  if (casualty === undefined) return head;
  const { task, lines } = casualty;
  const name = task.slot === undefined ? task.id : `${service}.${task.slot}`;
  return [
    head,
    task.error === ''
      ? `  task ${name} ended without an error, by itself or because its health check failed`
      : `  task ${name} ${task.state}: ${quoted(task.error)}`,
    ...(lines.length === 0 ? ['  it wrote nothing'] : ['  its last lines:', ...lines.map((line) => `    ${line}`)]),
  ].join('\n');
}

async function lastLines(docker: Docker, task: string): Promise<string[]> {
  let text: string;
  try {
    text = await docker(['service', 'logs', '--raw', '--timestamps', '--tail', String(LOG_LINES), task], 'both');
  } catch (error) {
    // A task that never got a container has no log; its failure is reported anyway.
    return [`(no log: ${error instanceof Error ? error.message : String(error)})`];
  }
  return logLines(text).slice(-LOG_LINES);
}

/** The lines of a log with timestamps, both streams together, in order and without credentials. */
export function logLines(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .sort()
    .map((line) => quoted(line.replace(/^\S+Z /, '')));
}
