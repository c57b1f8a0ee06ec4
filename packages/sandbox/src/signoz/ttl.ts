import { ClickHouseError, type Engine } from '../clickhouse/engine.ts';
import { quote } from '../clickhouse/statement.ts';
import { isArray, isObject, type Json, type JsonObject, text } from '../json.ts';
import { GoError, parseJson } from './go-json.ts';
import { now, parseDuration } from './go-time.ts';
import type { ApiRequest, Handlers } from './handlers.ts';
import type { Facts } from './release.ts';
import { ApiError, BareError, bare } from './reply.ts';
import { always, decode, fieldsOf, integer, list, string, struct } from './shape.ts';
import { newId, type Store } from './store.ts';

interface Setting {
  readonly table: string;
  /** Seconds for traces and metrics, days for logs. */
  readonly ttl: number;
  /** The same units; -1 without a move to a cold volume. */
  readonly cold: number;
  readonly status: 'pending' | 'success' | 'failed';
  readonly conditions: Json;
}

const TRACE_TABLES: readonly (readonly [string, string])[] = [
  ['signoz_traces.signoz_index_v3', 'toDateTime(timestamp)'],
  ['signoz_traces.traces_v3_resource', 'toDateTime(seen_at_ts_bucket_start) + toIntervalSecond(1800)'],
  ['signoz_traces.signoz_error_index_v2', 'toDateTime(timestamp)'],
  ['signoz_traces.usage_explorer', 'toDateTime(timestamp)'],
  ['signoz_traces.dependency_graph_minutes_v2', 'toDateTime(timestamp)'],
  ['signoz_traces.trace_summary', 'toDateTime(end)'],
  ['signoz_traces.span_attributes_keys', 'toDateTime(timestamp)'],
];
/** Set with the other tables, but never moved to a cold volume and not part of the status. */
const UNWATCHED = 'signoz_traces.span_attributes_keys';

const METRIC_TABLES: readonly (readonly [string, string])[] = [
  'samples_v4',
  'samples_v4_agg_5m',
  'samples_v4_agg_30m',
  'exp_hist',
  'time_series_v4',
  'time_series_v4_6hrs',
  'time_series_v4_1day',
  'time_series_v4_1week',
].map((table) => [`signoz_metrics.${table}`, "toDateTime(toUInt32(unix_milli / 1000), 'UTC')"]);

/** A server's error when its ClickHouse cannot be reached. */
const UNREACHABLE = 'dial tcp 127.0.0.1:9000: connect: connection refused';

/** `/api/v1/settings/ttl` and `/api/v2/settings/ttl`: the retention of each signal, by statements on the engine. */
export interface Retention {
  readonly handlers: Handlers;
  /** Resolves when the started statements are done: version 1 answers before it runs them. */
  idle(): Promise<void>;
}

export function retention(store: Store, engine: Engine, facts: Facts): Retention {
  const settings = store.collection<Setting>('ttl-setting');
  const background = new Set<Promise<void>>();

  const latest = (table: string): Setting | undefined =>
    settings
      .all()
      .map((setting) => setting.data)
      .filter((setting) => setting.table === table)
      .at(-1);

  const begin = (setting: Omit<Setting, 'status'>): ((status: Setting['status']) => void) => {
    const { stored } = now();
    const record = { id: newId(), createdAt: stored, updatedAt: stored, createdBy: '', updatedBy: '' };
    settings.put({ ...record, data: { ...setting, status: 'pending' } });
    return (status) => settings.put({ ...record, updatedAt: now().stored, data: { ...setting, status } });
  };

  const execute = async (sql: string): Promise<void> => {
    await engine.run({ sql, format: 'Null' });
  };

  const rows = async (sql: string): Promise<readonly string[]> => {
    const answer = await engine.run({ sql, format: 'TSVRaw' });
    return Buffer.from(answer.bytes).toString('utf8').split('\n').slice(0, -1);
  };

  /** Hours until deletion and until the move, from a table's definition; -1 when absent. */
  const hoursOf = async (database: string, table: string): Promise<readonly [number, number]> => {
    const where = `database = ${quote(database)} AND name = ${quote(table)}`;
    let definition: string;
    try {
      definition = (await rows(`SELECT engine_full FROM system.tables WHERE ${where}`))[0] ?? '';
    } catch (error) {
      throw new GoError(`error while getting ttl. Err=${driverError(error)}`);
    }
    const hours = (pattern: RegExp) => {
      const seconds = pattern.exec(definition)?.[1];
      return seconds === undefined ? -1 : Math.floor(Number(seconds) / 3600);
    };
    return [hours(/toIntervalSecond\((\d+)\)/), hours(/toIntervalSecond\((\d+)\) TO VOLUME/)];
  };

  const get = async (type: 'traces' | 'metrics' | 'logs'): Promise<JsonObject> => {
    const [database, first] = FIRST_TABLE[type];
    const watched =
      type === 'traces'
        ? TRACE_TABLES.map(([table]) => table).filter((table) => table !== UNWATCHED)
        : [`${database}.${first}`];
    const states = watched.map((table) => latest(table)?.status);
    const status = states.includes('pending') ? 'pending' : states.includes('failed') ? 'failed' : 'success';
    const [hours, move] = await hoursOf(database, first);
    const setting = latest(`${database}.${first}`);
    const inHours = (seconds: number) => (seconds === -1 ? -1 : Math.floor(seconds / 3600));
    return {
      ...unlessZero(`${type}_ttl_duration_hrs`, hours),
      ...unlessZero(`${type}_move_ttl_duration_hrs`, move),
      ...unlessZero(`expected_${type}_ttl_duration_hrs`, Math.floor((setting?.ttl ?? 0) / 3600)),
      ...unlessZero(`expected_${type}_move_ttl_duration_hrs`, inHours(setting?.cold ?? 0)),
      status,
    };
  };

  const set = ({ type, seconds, volume, coldSeconds }: TtlParameters): void => {
    if (type === 'logs') throw new BareError(500, 'SetTTLV2 only supported');
    const tables = type === 'traces' ? TRACE_TABLES : METRIC_TABLES;
    if (type === 'metrics' && tables.some(([table]) => latest(table)?.status === 'pending')) {
      throw new BareError(409, 'TTL is already running');
    }
    const work = tables.map(([table, time]) => {
      const finish = begin({ table, ttl: seconds, cold: volume === '' ? -1 : coldSeconds, conditions: [] });
      const moves = volume !== '' && table !== UNWATCHED;
      const move = moves ? `, ${time} + INTERVAL ${coldSeconds} SECOND TO VOLUME ${quote(volume)}` : '';
      const ttl = `${time} + INTERVAL ${seconds} SECOND DELETE${move}`;
      return async (): Promise<void> => {
        try {
          if (volume !== '') await execute(`ALTER TABLE ${table} MODIFY SETTING storage_policy='tiered'`);
          await execute(`ALTER TABLE ${table} MODIFY TTL ${ttl} SETTINGS materialize_ttl_after_modify=0`);
          finish('success');
        } catch {
          finish('failed');
        }
      };
    });
    const all = Promise.all(work.map((run) => run())).then(() => undefined);
    background.add(all);
    void all.finally(() => background.delete(all));
  };

  const hasCustomRetention = async (): Promise<boolean> => {
    const where = "database = 'signoz_logs' AND table = 'logs_v2' AND name = '_retention_days'";
    try {
      return (await rows(`SELECT 1 FROM system.columns WHERE ${where} LIMIT 1`)).length > 0;
    } catch {
      return false;
    }
  };

  const getLogs = async (): Promise<JsonObject> => {
    if (!(await hasCustomRetention())) {
      try {
        await hoursOf('signoz_logs', 'logs_v2');
      } catch (error) {
        throw new GoError(`error getting V1 TTL: ${error instanceof GoError ? error.message : String(error)}`);
      }
    }
    const setting = latest('signoz_logs.logs_v2');
    return {
      version: 'v2',
      status: setting?.status ?? facts.unsetRetention,
      ...unlessZero('default_ttl_days', setting?.ttl ?? 15),
      ...(isArray(setting?.conditions) && setting.conditions.length > 0 ? { ttl_conditions: setting.conditions } : {}),
      ...unlessZero('cold_storage_ttl_days', setting?.cold ?? -1),
    };
  };

  const setLogs = async (parameters: JsonObject): Promise<void> => {
    if (!(await hasCustomRetention())) {
      throw new GoError(`custom retention not supported: ${UNREACHABLE}`);
    }
    if (parameters.type !== 'logs') throw new GoError('custom retention TTL only supported for logs');
    const rules = items(parameters.ttlConditions);
    await checkConditions(rules, rows);
    const days = Number(parameters.defaultTTLDays);
    const volume = text(parameters.coldStorageVolume);
    const coldDays = Number(parameters.coldStorageDurationDays);
    const cold = volume !== '' && coldDays > 0 ? coldDays : -1;
    const tables = ['logs_v2', 'logs_v2_resource', 'logs_attribute_keys', 'logs_resource_keys'];
    if (tables.some((table) => latest(`signoz_logs.${table}`)?.status === 'pending')) {
      throw new GoError('custom retention TTL is already running');
    }
    const longest = Math.max(days, ...rules.map((rule) => Number(rule.ttlDays)));
    for (const table of tables) {
      const name = `signoz_logs.${table}`;
      const finish = begin({ table: name, ttl: days, cold, conditions: parameters.ttlConditions ?? null });
      const statements = table.endsWith('_keys')
        ? [`ALTER TABLE ${name} MODIFY TTL timestamp + toIntervalDay(${longest}) DELETE ${UNMATERIALIZED}`]
        : logStatements(table, retentionExpression(rules, days, table === 'logs_v2_resource'), cold, volume);
      if (cold > 0) {
        try {
          await execute(`ALTER TABLE ${name} MODIFY SETTING storage_policy='tiered'`);
        } catch (error) {
          finish('failed');
          throw new GoError(`error while setting storage policy. Err=${driverError(error)}`);
        }
      }
      for (const sql of statements) {
        try {
          await execute(sql);
        } catch (error) {
          finish('failed');
          throw new GoError(
            `error setting custom retention TTL for table ${name}, query: ${sql}: ${driverError(error)}`,
          );
        }
      }
      finish('success');
    }
  };

  return {
    handlers: {
      'GET /api/v1/settings/ttl': [
        'viewer',
        async (request) => {
          const type = typeOf(request, 'type param cannot be empty from the query');
          try {
            return bare(200, await get(type));
          } catch (error) {
            throw error instanceof GoError ? new BareError(500, error.message) : error;
          }
        },
      ],
      'POST /api/v1/settings/ttl': [
        'admin',
        (request) => {
          set(ttlParameters(request));
          return bare(200, { message: 'move ttl has been successfully set up' });
        },
      ],
      'GET /api/v2/settings/ttl': ['viewer', async () => bare(200, await internal(getLogs))],
      'POST /api/v2/settings/ttl': [
        'admin',
        async (request) => {
          let parameters: JsonObject;
          try {
            parameters = fieldsOf(decode(customRetention, parseJson(request.body)));
          } catch (error) {
            throw error instanceof GoError ? new ApiError(400, 'invalid_input', 'Invalid data') : error;
          }
          await internal(() => setLogs(parameters));
          return bare(200, { message: 'custom retention TTL has been successfully set up' });
        },
      ],
      'GET /api/v1/disks': [
        'viewer',
        async () => {
          try {
            const disks = await rows('SELECT name, type FROM system.disks');
            return bare(
              200,
              disks.map((row) => {
                const [name = '', type = ''] = row.split('\t');
                return { name, type };
              }),
            );
          } catch (error) {
            throw new BareError(500, `error while getting disks. Err=${driverError(error)}`);
          }
        },
      ],
    },
    async idle() {
      while (background.size > 0) await Promise.all(background);
    },
  };
}

const UNMATERIALIZED = 'SETTINGS materialize_ttl_after_modify=0';

const FIRST_TABLE = {
  traces: ['signoz_traces', 'signoz_index_v3'],
  metrics: ['signoz_metrics', 'samples_v4'],
  logs: ['signoz_logs', 'logs_v2'],
} as const;

const customRetention = struct('CustomRetentionTTLParams', {
  type: always(string),
  defaultTTLDays: always(integer),
  ttlConditions: always(
    list(
      struct('CustomRetentionRule', {
        conditions: always(list(struct('FilterCondition', { key: always(string), values: always(list(string)) }))),
        ttlDays: always(integer),
      }),
    ),
  ),
  coldStorageVolume: always(string),
  coldStorageDurationDays: always(integer),
});

interface TtlParameters {
  readonly type: 'traces' | 'metrics' | 'logs';
  readonly seconds: number;
  readonly volume: string;
  readonly coldSeconds: number;
}

function typeOf(request: ApiRequest, missing: string): TtlParameters['type'] {
  const type = request.query.get('type') ?? '';
  if (type === '') throw new BareError(400, missing);
  if (type === 'traces' || type === 'metrics' || type === 'logs') return type;
  throw new BareError(400, `type param should be metrics|traces|logs, got ${type}`);
}

function ttlParameters(request: ApiRequest): TtlParameters {
  const missing = 'type and duration param cannot be empty from the query';
  const duration = request.query.get('duration') ?? '';
  if (duration === '') throw new BareError(400, missing);
  const type = typeOf(request, missing);
  const seconds = positiveSeconds(duration, `not a valid TTL duration ${duration}`);
  const volume = request.query.get('coldStorage') ?? '';
  if (volume === '') return { type, seconds, volume, coldSeconds: 0 };
  const toCold = request.query.get('toColdDuration') ?? '';
  const coldSeconds = positiveSeconds(toCold, `not a valid toCold TTL duration ${toCold}`);
  if (coldSeconds >= seconds) {
    throw new BareError(400, 'delete TTL should be greater than cold storage move TTL');
  }
  return { type, seconds, volume, coldSeconds };
}

function positiveSeconds(duration: string, problem: string): number {
  let nanoseconds = 0;
  try {
    nanoseconds = parseDuration(duration);
  } catch (error) {
    if (!(error instanceof GoError)) throw error;
  }
  if (nanoseconds <= 0) throw new BareError(400, problem);
  return Math.floor(nanoseconds / 1e9);
}

/** Version 2 answers every failure with 400 `internal`. */
async function internal<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof GoError ? new ApiError(400, 'internal', error.message) : error;
  }
}

/**
 * An error of the engine with the text of SigNoz's ClickHouse driver. Without an engine: that ClickHouse cannot be
 * reached.
 */
function driverError(error: unknown): string {
  if (!(error instanceof ClickHouseError)) return UNREACHABLE;
  return `code: ${error.code}, message: ${error.message.replace(/^Code: \d+\. DB::Exception: /, '')}`;
}

function unlessZero(key: string, value: number): JsonObject {
  return value === 0 ? {} : { [key]: value };
}

async function checkConditions(
  rules: readonly JsonObject[],
  rows: (sql: string) => Promise<readonly string[]>,
): Promise<void> {
  const keys = new Set<string>();
  const seen = new Set<string>();
  for (const [index, rule] of rules.entries()) {
    const conditions = items(rule.conditions);
    if (conditions.length === 0) throw new GoError(`rule at index ${index} has no filters`);
    for (const [place, condition] of conditions.entries()) {
      if (valuesOf(condition).length === 0) {
        throw new GoError(`condition at rule ${index}, condition ${place} has no values`);
      }
      keys.add(text(condition.key));
    }
    const names = conditions.map((condition) => text(condition.key)).sort();
    const values = conditions.map((condition) => valuesOf(condition).join(',')).sort();
    const signature = JSON.stringify([names, values]);
    if (seen.has(signature)) {
      throw new GoError(`duplicate rule detected at index ${index}: rules with identical conditions are not allowed`);
    }
    seen.add(signature);
  }
  if (keys.size === 0) return;
  const among = [...keys].map(quote).join(', ');
  const known = await rows(
    `SELECT DISTINCT name FROM signoz_logs.distributed_logs_resource_keys WHERE name IN (${among})`,
  );
  const unknown = [...keys].filter((key) => !known.includes(key));
  if (unknown.length > 0) {
    throw new GoError(
      `invalid resource keys found: [${unknown.join(' ')}]. Please check logs_resource_keys table for valid keys`,
    );
  }
}

/** The days of a row: those of the first matching rule, else the default. Values are not escaped, as in SigNoz. */
function retentionExpression(rules: readonly JsonObject[], days: number, isResource: boolean): string {
  const cases = rules.map((rule) => {
    const conditions = items(rule.conditions).map((condition) => {
      const key = text(condition.key);
      const field = isResource ? `JSONExtractString(labels, '${key}')` : `resources_string['${key}']`;
      const values = valuesOf(condition).map((value) => `'${value}'`);
      return `${field} IN (${values.join(', ')})`;
    });
    return `${conditions.join(' AND ')}, ${rule.ttlDays}`;
  });
  return cases.length === 0 ? `${days}` : `multiIf(${cases.join(', ')}, ${days})`;
}

function logStatements(table: string, expression: string, cold: number, volume: string): readonly string[] {
  const both = [`signoz_logs.${table}`, `signoz_logs.distributed_${table}`];
  const statements = both.map(
    (name) => `ALTER TABLE ${name} MODIFY COLUMN _retention_days UInt16 DEFAULT ${expression}`,
  );
  if (cold <= 0) return statements;
  const time =
    table === 'logs_v2'
      ? 'toDateTime(timestamp / 1000000000)'
      : 'toDateTime(seen_at_ts_bucket_start) + toIntervalSecond(1800)';
  return [
    ...statements,
    ...both.map((name) => `ALTER TABLE ${name} MODIFY COLUMN _retention_days_cold UInt16 DEFAULT ${cold}`),
    `ALTER TABLE signoz_logs.${table} MODIFY TTL ${time} + toIntervalDay(_retention_days) DELETE, ` +
      `${time} + toIntervalDay(_retention_days_cold) TO VOLUME ${quote(volume)} ${UNMATERIALIZED}`,
  ];
}

function valuesOf(condition: JsonObject): readonly string[] {
  return isArray(condition.values) ? condition.values.map(text) : [];
}

function items(value: Json | undefined): readonly JsonObject[] {
  return isArray(value) ? value.filter(isObject) : [];
}
