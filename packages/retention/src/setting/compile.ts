import { coldVolume, days } from '@signoz-as-code/platform';
import { daysOf } from '../signal/days-of.ts';
import type { RetentionSpec } from '../signal/define.ts';
import type { RetentionSetting } from './schema/artifact.generated.ts';

/** How long a signal is kept, in the words of SigNoz's API. */
export function retentionSetting(spec: RetentionSpec): RetentionSetting {
  const rows = daysOf(spec);
  const cold = spec.coldAfter === undefined ? 0 : days(spec.coldAfter);
  if (spec.signal === 'logs') {
    return {
      type: 'logs',
      defaultTTLDays: rows.days,
      ttlConditions: rows.rules.map((rule) => ({ conditions: rule.where, ttlDays: rule.days })),
      coldStorageVolume: cold === 0 ? '' : coldVolume,
      coldStorageDurationDays: cold,
    };
  }
  return {
    type: spec.signal,
    duration: `${rows.days * 24}h`,
    ...(cold === 0 ? {} : { coldStorage: coldVolume, toColdDuration: `${cold * 24}h` }),
  };
}
