import { setTimeout as sleep } from 'node:timers/promises';
import {
  fields,
  type Json,
  type KindContext,
  type KindLive,
  type Live,
  NotWorkingError,
  type Resource,
  textForm,
} from '@signoz-as-code/core';
import type { SignozClient, StoredRetention } from '@signoz-as-code/signoz-client';
import { SignozError } from '@signoz-as-code/signoz-client';
import { retained } from '../catalogue.ts';
import type { ClickHouse } from '../clickhouse.ts';
import { same } from '../hosts.ts';
import type { RetentionServers } from '../servers.ts';
import { literal } from '../sql/lex.ts';
import { retentionOf } from '../table/artifact.ts';
import { comparable, ruleOfFacts, ruleOfStatements, tableFacts } from '../table/rule.ts';
import type { ModifyTtl } from '../table/schema/artifact.generated.ts';
import { statementSql } from '../table/script.ts';
import { waitForMutation } from '../table/wait-for-mutation.ts';
import { settingOf } from './artifact.ts';
import type { RetentionSetting } from './schema/artifact.generated.ts';
import { json, kept } from './shape.ts';
import { type SettingState, settingOfState, stateOfSetting, stateOfStored } from './state.ts';

/** Each of SigNoz's statements may wait 180 s for replicas; for logs it runs them one after the other. */
const UNDER_WAY_MS = 600_000;
/** How long to wait for a change by somebody else. SigNoz refuses a second one meanwhile. */
const OTHERS_MS = 60_000;
/** A failure is reported at once; before that, SigNoz still reports the previous attempt. */
const STALE_MS = 2_000;

/**
 * SigNoz's own setting of each signal's retention, so that its settings page and the tables agree. SigNoz stores a
 * setting only together with its own ALTERs. These come after the reviewed statements, which have the same effect for
 * most tables; where they differ, the reviewed ones are run again. A setting always exists: it is changed, never
 * created.
 */
export function settingLive(context: KindContext<RetentionServers>): KindLive {
  const server = context.client.clickhouse;
  const signoz = context.client.signoz!();
  const desired = context.wanted('retention-setting');
  const signals = new Map(desired.map((resource) => [resource.key, settingOf(resource).type]));
  const notes: string[] = [];
  /** The signals that were set here. */
  const own = new Set<RetentionSetting['type']>();
  let unknown: ReadonlySet<string> = new Set();
  const pause = (milliseconds: number): Promise<void> =>
    sleep(milliseconds, undefined, context.signal === undefined ? {} : { signal: context.signal });

  const read = async (): Promise<readonly Live[]> => {
    notes.splice(0);
    unknown = await unknownKeys(server, desired.map(settingOf));
    return Promise.all(
      [...signals].map(async ([key, type]): Promise<Live> => {
        const stored = own.has(type) ? await whenThrough(type) : await signoz.retention.read(type);
        if (stored.status === 'pending') notes.push(`SigNoz's setting of ${key}: ${UNDER_WAY}`);
        const state = stateOfStored(type, stored);
        return {
          id: key,
          key,
          title: `SigNoz's setting of ${key}`,
          spec: json(state),
          restorable: settingOfState(type, state) as unknown as Json | undefined,
        };
      }),
    );
  };

  /**
   * Reads a setting that was just set here. SigNoz reports success before it reaches the last table, and then that the
   * change is under way: that is no news yet.
   */
  const whenThrough = async (type: RetentionSetting['type']): Promise<StoredRetention> => {
    const began = performance.now();
    for (let wait = 200; ; wait = Math.min(wait * 2, 2_000)) {
      const stored = await signoz.retention.read(type);
      if (stored.status !== 'pending' || performance.now() - began > OTHERS_MS) return stored;
      await pause(wait);
    }
  };

  /** The stored setting. The displayed one follows from the tables, which come before it in the same apply. */
  const current = async (live: Live): Promise<Live> => {
    const type = signals.get(live.id)!;
    const now = stateOfStored(type, await signoz.retention.read(type));
    const setIn = ({ set, setCold, rules }: SettingState) => ({ set, setCold, rules });
    return same(setIn(now), setIn(live.spec as unknown as SettingState)) ? live : { ...live, spec: json(now) };
  };

  /** Polls until SigNoz reports that it is set. Throws when it reports a failure, or nothing else for too long. */
  const whenSet = async (setting: RetentionSetting): Promise<void> => {
    const wanted = stateOfSetting(setting);
    const began = performance.now();
    for (let wait = 200; ; wait = Math.min(wait * 2, 2_000)) {
      const stored = await signoz.retention.read(setting.type);
      if (stored.status !== 'pending' && same(stateOfStored(setting.type, stored), wanted)) return;
      const waited = performance.now() - began;
      if (stored.status !== 'pending' && waited > STALE_MS) throw new Error(notSet(signoz, setting, stored));
      if (waited > UNDER_WAY_MS) {
        throw new Error(
          `SigNoz at ${signoz.url} is still setting the retention of ${setting.type}, after ${UNDER_WAY_MS / 60_000} minutes; plan again to see whether it is through`,
        );
      }
      await pause(wait);
    }
  };

  const set = async (setting: RetentionSetting): Promise<void> => {
    const wanted = stateOfSetting(setting);
    const began = performance.now();
    for (;;) {
      const stored = await signoz.retention.read(setting.type);
      if (stored.status !== 'pending' && same(stateOfStored(setting.type, stored), wanted)) return;
      if (stored.status !== 'pending' || performance.now() - began > OTHERS_MS) break;
      await pause(1_000);
    }
    own.add(setting.type);
    try {
      await signoz.retention.write(setting);
    } catch (error) {
      if (!(error instanceof SignozError)) throw error;
      if (/already running/.test(error.message)) throw new Error(stuck(error), { cause: error });
      // It may have begun anyway, and then continues without us: its next report decides.
      if (!error.outcomeUnknown) throw error;
    }
    await whenSet(setting);
  };

  /**
   * Waits until SigNoz has changed every table whose rule its statements affect, which its status does not report for
   * metrics, and restores the reviewed rule.
   */
  const restoreRules = async (type: RetentionSetting['type']): Promise<void> => {
    const changed = context.desired.flatMap((resource) => {
      const theirs = otherOfSignoz(type, resource);
      return theirs === undefined ? [] : [{ resource, theirs: ruleOfStatements({ statements: [theirs] }) }];
    });
    if (changed.length === 0) return;
    const tables = changed.map(({ resource }) => resource.key);
    const began = performance.now();
    let waiting: readonly string[] = tables;
    for (
      let wait = 100;
      waiting.length > 0 && performance.now() - began < OTHERS_MS;
      wait = Math.min(wait * 2, 2_000)
    ) {
      const facts = await tableFacts(server, tables);
      waiting = changed
        .filter(({ resource, theirs }) => {
          const own = facts.filter(({ table }) => table === resource.key);
          return own.length === 0 || !own.every((fact) => same(comparable(ruleOfFacts(fact), theirs), theirs));
        })
        .map(({ resource }) => resource.key);
      if (waiting.length > 0) await pause(wait);
    }
    for (const { resource } of changed) {
      // Nothing is recalculated for it: parts keep the expiry that they had before SigNoz's change.
      const statements = retentionOf(resource).statements.map((statement) =>
        statement.is === 'modify-ttl' ? { ...statement, materialize: false } : statement,
      );
      await server.run(statements.map(statementSql));
      await waitForMutation(server, resource);
    }
    if (waiting.length > 0) {
      throw new NotWorkingError(
        `SigNoz at ${signoz.url} says that the retention of ${type} is set, but its statements have not been seen on ${waiting.join(', ')}. These are as generated/ has them now; plan again to see that they stay so`,
      );
    }
  };

  const apply = async (resource: Resource): Promise<void> => {
    const setting = settingOf(resource);
    await set(setting);
    await restoreRules(setting.type);
  };

  return {
    read,
    current,
    notYet: (resource) => {
      const waited = keysOf(settingOf(resource)).filter((key) => unknown.has(key));
      return waited.length === 0
        ? undefined
        : `no log record has arrived with ${waited.sort().join(', ')} on its resource, and SigNoz refuses rules about it until one has. The tables keep by the rules already; plan again after the first record`;
    },
    create: apply,
    update: apply,
    delete: async (live) => {
      throw new Error(kept(live));
    },
    notes: () => notes,
  };
}

const FOR_EVER =
  "If nothing is under way, SigNoz was stopped in the middle of a change and says so for ever: set the status of the rows that are 'pending' in its table ttl_setting to 'failed'";
/** It changes the tables one by one, and reports success until it reaches the last one. */
const UNDER_WAY = `it says that its last change is under way, also shortly after it has said that it is through. ${FOR_EVER}`;

/** SigNoz's own statement for a table when its rule differs from the reviewed one; undefined when it does not. */
function otherOfSignoz(type: RetentionSetting['type'], resource: Resource): ModifyTtl | undefined {
  if (type !== 'metrics' || resource.kind !== 'table-retention') return undefined;
  const entry = retained[type].find(({ table }) => table === resource.key);
  const statement = retentionOf(resource).statements.find(({ is }) => is === 'modify-ttl');
  // It leaves out tables that we include for our own reasons, and does not know periods that a row covers.
  if (entry === undefined || entry.reason !== undefined || statement?.is !== 'modify-ttl') return undefined;
  const { graceSeconds, ...plain } = statement;
  return graceSeconds === undefined ? undefined : plain;
}

function notSet(signoz: SignozClient, setting: RetentionSetting, stored: StoredRetention): string {
  const said = JSON.stringify(stateOfStored(setting.type, stored));
  return stored.status === 'failed'
    ? `SigNoz at ${signoz.url} says that setting the retention of ${setting.type} has failed; why, only its log says. The tables are as generated/ has them, its settings page is not`
    : `SigNoz at ${signoz.url} took the retention of ${setting.type} and has ${said}; wanted ${JSON.stringify(stateOfSetting(setting))}`;
}

function stuck({ message }: SignozError): string {
  return `${message}. ${FOR_EVER}`;
}

/** The resource attributes in the rules of a setting. */
function keysOf(setting: RetentionSetting): readonly string[] {
  if (setting.type !== 'logs') return [];
  return [...new Set(setting.ttlConditions.flatMap(({ conditions }) => conditions.map(({ key }) => key)))];
}

/** Keys that no log record has had yet: SigNoz refuses rules about them. */
async function unknownKeys(server: ClickHouse, settings: readonly RetentionSetting[]): Promise<ReadonlySet<string>> {
  const keys = new Set(settings.flatMap(keysOf));
  if (keys.size === 0) return keys;
  const names = [...keys].map(literal).join(', ');
  const table = server.cluster === undefined ? 'logs_resource_keys' : 'distributed_logs_resource_keys';
  const known = await server.rows(
    `SELECT DISTINCT name FROM signoz_logs.${table} WHERE name IN (${names})`,
    fields({ name: textForm }),
  );
  return new Set([...keys].filter((key) => !known.some(({ name }) => name === key)));
}
