/** A signal whose retention SigNoz has a setting for. */
export type RetainedSignal = 'traces' | 'metrics' | 'logs';

/** One rule of the logs' retention, in the API's terms. */
export interface RetentionRule {
  readonly conditions: readonly { readonly key: string; readonly values: readonly string[] }[];
  readonly ttlDays: number;
}

/** A request to set a retention: the parameters of SigNoz's two settings/ttl calls. */
export type RetentionRequest =
  | {
      readonly type: 'traces' | 'metrics';
      /** Hours, `720h`: the API has no days here. */
      readonly duration: string;
      readonly coldStorage?: string;
      readonly toColdDuration?: string;
    }
  | {
      readonly type: 'logs';
      readonly defaultTTLDays: number;
      readonly ttlConditions: readonly RetentionRule[];
      /** Empty for none. */
      readonly coldStorageVolume: string;
      readonly coldStorageDurationDays: number;
    };

/** Hours until deletion, and until the move to a cold volume where there is one. */
export interface RetentionHours {
  readonly keep: number;
  readonly cold?: number;
}

/** A signal's retention, as on SigNoz's settings page. */
export interface StoredRetention {
  /**
   * The period of its first table; absent for logs, which SigNoz does not look up, and when it is not a plain period.
   */
  readonly inTables?: RetentionHours;
  /** What was last set through SigNoz; absent when nothing was. */
  readonly set?: RetentionHours;
  readonly rules: readonly RetentionRule[];
  /**
   * The outcome of that setting. Without one, traces and metrics report `success`, logs `failed`; for metrics it covers
   * one table of eight. `pending` remains forever when SigNoz stops in between.
   */
  readonly status: 'success' | 'pending' | 'failed';
}

/**
 * The answer of GET /api/v1/settings/ttl (traces, metrics) or /api/v2/settings/ttl (logs) of SigNoz v0.108.0. Zero and
 * -1 are not a period, and the JSON omits zero. A failed setting of 15 days of logs looks like none, and is read as
 * none. Throws an Error for an answer of another form.
 */
export function normalRetention(signal: RetainedSignal, answer: Readonly<Record<string, unknown>>): StoredRetention {
  const status = answer.status === 'pending' || answer.status === 'failed' ? answer.status : 'success';
  if (signal !== 'logs') {
    return {
      ...part('inTables', hours(answer[`${signal}_ttl_duration_hrs`], answer[`${signal}_move_ttl_duration_hrs`])),
      ...part(
        'set',
        hours(answer[`expected_${signal}_ttl_duration_hrs`], answer[`expected_${signal}_move_ttl_duration_hrs`]),
      ),
      rules: [],
      status,
    };
  }
  if (answer.version !== 'v2') {
    throw new Error(
      'SigNoz finds no column _retention_days in signoz_logs.logs_v2: run the schema migrator of its collector',
    );
  }
  const days = hours(answer.default_ttl_days, answer.cold_storage_ttl_days);
  const rules = Array.isArray(answer.ttl_conditions) ? (answer.ttl_conditions as RetentionRule[]) : [];
  const isNone = status === 'failed' && rules.length === 0 && days?.keep === 15 && days.cold === undefined;
  const set = days && { keep: days.keep * 24, ...(days.cold === undefined ? {} : { cold: days.cold * 24 }) };
  return { ...(isNone ? {} : part('set', set)), rules, status };
}

function part<Name extends string, Value>(name: Name, value: Value | undefined): { readonly [K in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [K in Name]?: Value };
}

function hours(keep: unknown, cold: unknown): RetentionHours | undefined {
  const isPeriod = (value: unknown): value is number => typeof value === 'number' && value > 0;
  return isPeriod(keep) ? { keep, ...(isPeriod(cold) ? { cold } : {}) } : undefined;
}
