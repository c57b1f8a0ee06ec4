import { coldVolume } from '@signoz-as-code/platform';
import type { RetainedSignal, RetentionHours, StoredRetention } from '@signoz-as-code/signoz-client';
import { periodSeconds, periodText } from '../period.ts';
import type { RuleOfRows } from '../table/rule.ts';
import type { RetentionSetting } from './schema/artifact.generated.ts';

/** A signal's retention in SigNoz, in the form for comparing artifacts and SigNoz. */
export interface SettingState {
  /** The settings page's value: the period in the first table of the signal. For logs it is the stored setting. */
  readonly shown?: string;
  readonly shownCold?: string;
  /** The last setting through SigNoz; `never` where there was none. */
  readonly set: string;
  readonly setCold?: string;
  readonly rules?: readonly RuleOfRows[];
  /** Whether the last change failed. A change in progress is not a difference: its effect is. */
  readonly status?: 'failed';
}

/** Replaces a period that was never set. */
const UNSET = 'nothing yet';

/** The setting that an artifact wants. */
export function stateOfSetting(setting: RetentionSetting): SettingState {
  if (setting.type === 'logs') {
    return {
      set: days(setting.defaultTTLDays),
      ...cold('setCold', setting.coldStorageVolume === '' ? undefined : days(setting.coldStorageDurationDays)),
      ...rulesState(setting.ttlConditions),
    };
  }
  const [keep, move] = [setting.duration, setting.toColdDuration].map((text) =>
    text === undefined ? undefined : hours(Number.parseInt(text, 10)),
  );
  return { shown: keep!, ...cold('shownCold', move), set: keep!, ...cold('setCold', move) };
}

/** SigNoz's state. */
export function stateOfStored(signal: RetainedSignal, { inTables, set, rules, status }: StoredRetention): SettingState {
  return {
    ...(signal === 'logs'
      ? {}
      : { shown: inTables === undefined ? 'no period that SigNoz can read' : hours(inTables.keep) }),
    ...cold('shownCold', coldOf(inTables)),
    set: set === undefined ? UNSET : hours(set.keep),
    ...cold('setCold', coldOf(set)),
    ...rulesState(rules),
    ...(status === 'failed' && set !== undefined ? { status } : {}),
  };
}

/**
 * The setting that restores `state` in SigNoz. Where there never was one, it is the value of its page; undefined where
 * that is not a period.
 */
export function settingOfState(signal: RetainedSignal, state: SettingState): RetentionSetting | undefined {
  const shown = signal === 'logs' ? '15d' : state.shown;
  const [keep, move] = [state.set === UNSET ? shown : state.set, state.setCold].map(
    (text) => (periodSeconds(text ?? '') ?? 0) / 3_600,
  ) as [number, number];
  if (keep === 0) return undefined;
  if (signal === 'logs') {
    if (keep % 24 !== 0 || move % 24 !== 0) return undefined;
    return {
      type: 'logs',
      defaultTTLDays: keep / 24,
      ttlConditions: (state.rules ?? []).map((rule) => ({
        conditions: Object.entries(rule.where).map(([key, values]) => ({ key, values: [...values] })),
        ttlDays: (periodSeconds(rule.keep) ?? 0) / 86_400,
      })),
      coldStorageVolume: move === 0 ? '' : coldVolume,
      coldStorageDurationDays: move / 24,
    };
  }
  return {
    type: signal,
    duration: `${keep}h`,
    ...(move === 0 ? {} : { coldStorage: coldVolume, toColdDuration: `${move}h` }),
  };
}

function rulesState(
  rules: readonly {
    readonly conditions: readonly { key: string; values: readonly string[] }[];
    readonly ttlDays: number;
  }[],
): { readonly rules?: readonly RuleOfRows[] } {
  if (rules.length === 0) return {};
  return {
    rules: rules.map(({ conditions, ttlDays }) => ({
      keep: days(ttlDays),
      where: Object.fromEntries(conditions.map(({ key, values }) => [key, values])),
    })),
  };
}

function cold<Name extends string>(name: Name, text: string | undefined): { readonly [K in Name]?: string } {
  return (text === undefined ? {} : { [name]: text }) as { readonly [K in Name]?: string };
}

function coldOf(period: RetentionHours | undefined): string | undefined {
  return period?.cold === undefined ? undefined : hours(period.cold);
}

function hours(count: number): string {
  return periodText(count * 3_600);
}

function days(count: number): string {
  return periodText(count * 86_400);
}
