import {
  type BacktestOptions,
  backtest,
  type Policy,
  type RuleReport,
  type Silence,
  silenceOf,
  type Window,
} from '@signoz-as-code/backtest';
import { asObjects, isObject, type Resource, type Step } from '@signoz-as-code/core';
import { type Duration, seconds } from '@signoz-as-code/platform';
import { connectSignoz, type SignozClient, SignozError } from '@signoz-as-code/signoz-client';
import type { Host } from './host.ts';
import type { LiveEnvironment } from './live.ts';
import { UsageError } from './usage-error.ts';

/** How much may be asked. */
export interface Budget {
  /** Of each rule. */
  readonly maxQueries: number;
  /** Rows that all queries together may read, as SigNoz counts them. */
  readonly maxRows: number;
}

/** What one backtest may ask unless it is told otherwise. */
export const BUDGET: Budget = { maxQueries: 5_000, maxRows: 1_000_000_000 };

/** So long a time until now, in whole minutes, which SigNoz judges by. */
export function lastOf(since: Duration): Window {
  const end = Date.now() - (Date.now() % 60_000);
  return { start: end - seconds(since) * 1_000, end };
}

export interface Backtested {
  readonly resource: Resource;
  /** The body that is live, where it is another. */
  readonly live: Readonly<Record<string, unknown>> | 'the-same' | 'none';
}

/** What was replayed, and of which rules SigNoz gave no answer. */
export interface Backtests {
  readonly reports: readonly RuleReport[];
  /** What SigNoz said instead, each once. Those rules are told as not replayed. */
  readonly failures: readonly string[];
}

/** So many rules in a row of which SigNoz gives no answer, and it is not asked about the others. */
const GIVE_UP = 3;

/**
 * Replays rules of an environment, one after the other, and beside each the one that is live where it differs. It asks
 * SigNoz's query range and nothing else; an interruption ends it. Throws what would be the same for every rule: nobody
 * is there, or the key is not taken.
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
    const failures = new Set<string>();
    let inARow = 0;
    /** What SigNoz does not take, what the budget does not allow, and what fails is told of the rule; the others go on. */
    const becauseOf = (error: unknown): string | undefined => {
      const refusal = isRefusal(error);
      if (refusal !== undefined) return refusal;
      if (!(error instanceof SignozError) || isOfAll(error)) return undefined;
      failures.add(error.message);
      inARow += 1;
      return inARow < GIVE_UP ? error.message : undefined;
    };
    for (const [index, { resource, live }] of rules.entries()) {
      const options = (
        what: string,
      ): BacktestOptions & { readonly isRefusal: (error: unknown) => string | undefined } => ({
        range,
        judgement: facts.judgement,
        ask,
        maxQueries: budget.maxQueries,
        routing: { policies, tellsResolved: (channel) => tellsResolved(environment.desired, channel) },
        isSilent: silenceFor(resource.key, environment.desired),
        isRefusal: becauseOf,
        progress: (done, of) =>
          told.step(
            `rule ${index + 1} of ${rules.length}: ${what}${resource.title}, ${Math.floor((done / of) * 100)} %`,
          ),
      });
      const wanted = await backtest(wires.rule.normalize(resource.spec), options(''));
      const other = typeof live === 'string' ? { is: live } : await backtest(live, options('the live one of '));
      if (wanted.is === 'replayed') inARow = 0;
      reports.push({ address: `rule/${resource.key}`, title: resource.title, wanted, live: other });
    }
    return { reports, failures: [...failures] };
  } finally {
    told.end();
  }
}

/** The rules of generated/ that a plan makes or changes, and what is live in the place of each. */
export function changedRules(steps: readonly Step[]): Backtested[] {
  return steps.flatMap(({ change, resource, live }) =>
    change.kind === 'rule' && resource !== undefined && change.action !== 'adopt'
      ? [{ resource, live: live === undefined ? 'none' : bodyOf(live.spec) }]
      : [],
  );
}

/** Asks SigNoz's query range until all answers together have read more rows than the budget allows; what is under way then ends. */
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

/** Whether it would be the same for any other rule: no connection, a key that is not taken, no such path, a gateway. */
function isOfAll({ status, outcomeUnknown }: SignozError): boolean {
  if (status === undefined) return !outcomeUnknown;
  return [200, 401, 403, 404, 502, 503].includes(status);
}

/** What SigNoz does not take, and what the budget does not allow, is told of the one that asks; the others go on. */
export function isRefusal(error: unknown): string | undefined {
  if (error instanceof BudgetError) return error.message;
  return error instanceof SignozError && error.status === 400 ? error.message : undefined;
}

function bodyOf(spec: unknown): Readonly<Record<string, unknown>> {
  return isObject(spec) ? spec : {};
}

function rowsOf(answer: unknown): number {
  const meta = isObject(answer) && isObject(answer.data) && isObject(answer.data.meta) ? answer.data.meta : {};
  return typeof meta.rowsScanned === 'number' ? meta.rowsScanned : 0;
}

/** Those of generated/, and those of others that are live beside them. */
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

/** Whether a channel of ours is notified when an alert is over. */
export function tellsResolved(desired: readonly Resource[], channel: string): boolean {
  const found = desired.find(({ kind, title }) => kind === 'channel' && title === channel);
  const configs = Object.entries(bodyOf(found?.spec)).find(([name]) => name.endsWith('_configs'))?.[1];
  return asObjects(configs).at(0)?.send_resolved !== false;
}

export function silenceFor(key: string, desired: readonly Resource[]): Silence {
  const silences = desired
    .filter(({ kind }) => kind === 'maintenance')
    .map(({ spec }) => bodyOf(spec))
    .filter(({ rules }) => rules === 'all' || (Array.isArray(rules) && rules.includes(key)))
    .map(({ schedule }) => silenceOf(bodyOf(schedule)));
  return (time) => silences.some((isSilent) => isSilent(time));
}
