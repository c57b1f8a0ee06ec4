import {
  type BacktestOptions,
  backtest,
  type Outcome,
  type Policy,
  type RuleReport,
  type Suppression,
  suppressionOf,
  type Window,
} from '@signoz-as-code/backtest';
import { asObjects, isObject, type Resource, type Step } from '@signoz-as-code/core';
import { type Duration, seconds } from '@signoz-as-code/platform';
import {
  connectSignoz,
  isQueryRefused,
  type Judgement,
  type SignozClient,
  SignozError,
} from '@signoz-as-code/signoz-client';
import type { Host } from './host.ts';
import type { LiveEnvironment } from './live.ts';
import { UsageError } from './usage-error.ts';

/** The limits of a backtest. */
export interface Budget {
  /** For each rule. */
  readonly maxQueries: number;
  /** Rows that all queries together may read, as SigNoz counts them. */
  readonly maxRows: number;
}

/** The default limits of a backtest. */
export const BUDGET: Budget = { maxQueries: 5_000, maxRows: 1_000_000_000 };

/** A period until now, in whole minutes, as SigNoz judges. */
export function lastOf(since: Duration): Window {
  const end = Math.floor(Date.now() / 60_000) * 60_000;
  return { start: end - seconds(since) * 1_000, end };
}

export interface Backtested {
  readonly resource: Resource;
  /** The live body, where it differs. */
  readonly live: Readonly<Record<string, unknown>> | 'the-same' | 'none';
}

/** The replays, and the rules that SigNoz gave no answer for. */
export interface Backtests {
  readonly reports: readonly RuleReport[];
  /** SigNoz's errors, each once. Those rules are reported as not replayed. */
  readonly failures: readonly string[];
}

/** After this many rules in a row without an answer, SigNoz is not asked about the others. */
const GIVE_UP = 3;

/**
 * Replays rules of an environment, one after the other, and beside each the live one where it differs. It only uses
 * SigNoz's query range; an interruption ends it. Throws errors that would be the same for every rule: no server, an
 * invalid key. Once a rule was replayed, such an error is reported for the rules after it.
 */
export async function backtestRules(
  environment: LiveEnvironment,
  rules: readonly Backtested[],
  range: Window,
  budget: Budget,
  host: Host,
): Promise<Backtests> {
  const { signoz } = environment.endpoints;
  if (signoz === undefined) throw new UsageError(`${environment.environment} names no SigNoz: there is nothing to ask`);
  const client = connectSignoz(signoz, { secrets: environment.secrets, versions: environment.versions });
  const told = host.progress();
  try {
    const { facts, wires } = client.dialect;
    const policies = await policiesOf(client, environment.desired);
    const ask = asking(client, budget);
    const reports: RuleReport[] = [];
    const patience = patient();
    const failures = new Set<string>();
    /** Why no further rule is replayed. */
    let stopped: Outcome | undefined;
    /** A refused query, an exceeded budget or a failure is reported for the rule; the others go on. */
    const becauseOf = (error: unknown): string | undefined => {
      const because = patience.becauseOf(error);
      if (because !== undefined && error instanceof SignozError && isRefusal(error) === undefined)
        failures.add(because);
      return because;
    };
    for (const [index, { resource, live }] of rules.entries()) {
      const { isSilent, isMuted } = maintenanceOf(resource.key, environment.desired, facts.judgement);
      const options = (
        what: string,
      ): BacktestOptions & { readonly isRefusal: (error: unknown) => string | undefined } => ({
        range,
        judgement: facts.judgement,
        ask,
        maxQueries: budget.maxQueries,
        routing: { policies, tellsResolved: (channel) => tellsResolved(environment.desired, channel), isMuted },
        isSilent,
        isRefusal: becauseOf,
        progress: (done, of) =>
          told.step(
            `rule ${index + 1} of ${rules.length}: ${what}${resource.title}, ${Math.floor((done / of) * 100)} %`,
          ),
      });
      const report = { address: `rule/${resource.key}`, title: resource.title };
      if (stopped !== undefined) {
        reports.push({ ...report, wanted: stopped, live: typeof live === 'string' ? { is: live } : stopped });
        continue;
      }
      try {
        const wanted = await backtest(wires.rule.normalize(resource.spec), options(''));
        const other = typeof live === 'string' ? { is: live } : await backtest(live, options('the live one of '));
        if (wanted.is === 'replayed') patience.answered();
        reports.push({ ...report, wanted, live: other });
      } catch (error) {
        // Hours may have passed: what is known by now is not lost.
        if (!(error instanceof SignozError) || !reports.some(({ wanted }) => wanted.is === 'replayed')) throw error;
        failures.add(error.message);
        stopped = { is: 'not-replayed', because: error.message };
        reports.push({ ...report, wanted: stopped, live: typeof live === 'string' ? { is: live } : stopped });
      }
    }
    return { reports, failures: [...failures] };
  } finally {
    told.end();
  }
}

/**
 * Which errors concern one rule or limit only: a refused query, an exceeded budget, and a failure that the next one need
 * not have. Not after as many failures in a row as show that SigNoz does not answer.
 */
export function patient(): {
  /** Undefined for an error that would be the same for the others. */
  readonly becauseOf: (error: unknown) => string | undefined;
  readonly answered: () => void;
} {
  let inARow = 0;
  return {
    becauseOf: (error) => {
      const refusal = isRefusal(error);
      if (refusal !== undefined) return refusal;
      if (!(error instanceof SignozError) || isOfAll(error)) return undefined;
      inARow += 1;
      return inARow < GIVE_UP ? error.message : undefined;
    },
    answered: () => {
      inARow = 0;
    },
  };
}

/** The rules of generated/ that a plan creates or changes, and their live counterparts. */
export function changedRules(steps: readonly Step[]): Backtested[] {
  return steps.flatMap(({ change, resource, live }) =>
    change.kind === 'rule' && resource !== undefined && change.action !== 'adopt'
      ? [{ resource, live: live === undefined ? 'none' : bodyOf(live.spec) }]
      : [],
  );
}

/**
 * Asks SigNoz's query range until all answers together have read more rows than the budget allows; then it aborts
 * requests in flight.
 */
export function asking(client: SignozClient, { maxRows }: Budget): (body: object) => Promise<unknown> {
  let rows = 0;
  return async (body) => {
    if (rows > maxRows) throw new BudgetError(`the queries have read ${rows} rows: --max-rows allows no more`);
    const answer = await client.queryRange(body);
    rows += rowsOf(answer);
    return answer;
  };
}

class BudgetError extends Error {}

/**
 * Whether the error would be the same for any other rule: no connection, an invalid key, an unknown path, a gateway.
 */
function isOfAll(error: SignozError): boolean {
  const { status, outcomeUnknown } = error;
  if (isQueryRefused(error)) return false;
  if (status === undefined) return !outcomeUnknown;
  return [200, 401, 403, 404, 502, 503].includes(status);
}

/** A refused query, or an exceeded budget, is reported for its rule; the others go on. */
export function isRefusal(error: unknown): string | undefined {
  if (error instanceof BudgetError) return error.message;
  return isQueryRefused(error) ? error.message : undefined;
}

function bodyOf(spec: unknown): Readonly<Record<string, unknown>> {
  return isObject(spec) ? spec : {};
}

function rowsOf(answer: unknown): number {
  const meta = isObject(answer) && isObject(answer.data) && isObject(answer.data.meta) ? answer.data.meta : {};
  return typeof meta.rowsScanned === 'number' ? meta.rowsScanned : 0;
}

/** Those of generated/, and foreign live ones. */
async function policiesOf(client: SignozClient, desired: readonly Resource[]): Promise<readonly Policy[]> {
  const own = desired
    .filter(({ kind }) => kind === 'policy')
    .map(({ spec }) => spec as unknown as Policy & { name: string });
  const names = new Set(own.map(({ name }) => name));
  const live = await client.policies.list();
  return [
    ...own,
    ...live
      .filter(({ name }) => !names.has(name))
      .map(({ expression, channels }) => ({ expression, channels: channels ?? [] })),
  ];
}

/** Whether a channel of ours is notified when an alert is resolved. */
export function tellsResolved(desired: readonly Resource[], channel: string): boolean {
  const found = desired.find(({ kind, title }) => kind === 'channel' && title === channel);
  const configs = Object.entries(bodyOf(found?.spec)).find(([name]) => name.endsWith('_configs'))?.[1];
  return asObjects(configs).at(0)?.send_resolved !== false;
}

/** What the maintenance of generated/ does to a rule. */
export function maintenanceOf(key: string, desired: readonly Resource[], judgement: Judgement): Suppression {
  const own = desired
    .filter(({ kind }) => kind === 'maintenance')
    .map(({ spec }) => bodyOf(spec))
    .filter(({ rules }) => rules === 'all' || (Array.isArray(rules) && rules.includes(key)));
  return suppressionOf(own, judgement);
}
