/** A signal whose retention SigNoz has a setting for. */
export type RetainedSignal = 'traces' | 'metrics' | 'logs';

/** One rule of the logs' retention, in the words of the API. */
export interface RetentionRule {
  readonly conditions: readonly { readonly key: string; readonly values: readonly string[] }[];
  readonly ttlDays: number;
}

/** What SigNoz is told of a retention: the parameters of its two settings/ttl calls. */
export type RetentionRequest =
  | {
      readonly type: 'traces' | 'metrics';
      /** Hours, `720h`: the API knows no days here. */
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

/** A period until deletion, and one until the move to a cold volume where there is such a move. Hours. */
export interface RetentionHours {
  readonly keep: number;
  readonly cold?: number;
}

/** A signal's retention as SigNoz's settings page shows it. */
export interface StoredRetention {
  /** What its first table says; absent of logs, which are not looked up, and where that is not a plain period. */
  readonly inTables?: RetentionHours;
  /** What was set through SigNoz last; absent where nothing was. */
  readonly set?: RetentionHours;
  readonly rules: readonly RetentionRule[];
  /**
   * What became of that. Without a setting traces and metrics say `success`, logs `failed`; of metrics it is about one
   * table of eight. `pending` stays for ever when SigNoz is stopped in the middle.
   */
  readonly status: 'success' | 'pending' | 'failed';
}

/**
 * The answer of GET /api/v1/settings/ttl (traces, metrics) or /api/v2/settings/ttl (logs) of SigNoz v0.108.0. Zero and -1
 * are not a period; zero is left out of the JSON. A setting of 15 days of logs that failed looks like none at all, and is
 * taken for none. Throws an Error for an answer of another form.
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
