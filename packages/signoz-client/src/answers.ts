import {
  type Form,
  fields,
  listOf,
  mapOf,
  nullForm,
  numberForm,
  objectForm,
  oneOf,
  optional,
  orNull,
  textForm,
  truthForm,
} from '@signoz-as-code/core';
import type { RetainedSignal } from './normal/retention.ts';
import type {
  StoredChannel,
  StoredDashboard,
  StoredMaintenance,
  StoredPolicy,
  StoredRule,
  StoredView,
} from './stored.ts';

/*
 * The answers that SigNoz v0.108.0 gives, as far as they are read. `optional`: its Go structs leave the field out when
 * it is empty; `orNull`: they write null.
 */

const texts = listOf(textForm);

/** The data is what was sent: SigNoz stores it unchecked, so title and tags may have any type. */
export const dashboardAnswer: Form<StoredDashboard> = fields({
  id: textForm,
  locked: truthForm,
  source: optional(textForm),
  createdBy: optional(textForm),
  data: objectForm,
});

export const ruleAnswer: Form<StoredRule> = fields({
  id: textForm,
  alert: optional(textForm),
  disabled: truthForm,
  labels: optional(mapOf(textForm)),
  annotations: optional(mapOf(textForm)),
  preferredChannels: optional(texts),
  notificationSettings: optional(objectForm),
  condition: optional(
    fields({
      thresholds: optional(
        fields({ spec: orNull(listOf(fields({ name: textForm, channels: optional(orNull(texts)) }))) }),
      ),
    }),
  ),
});

export const channelAnswer: Form<StoredChannel> = fields({
  id: textForm,
  name: textForm,
  type: textForm,
  data: textForm,
});

export const policyAnswer: Form<StoredPolicy> = fields({
  id: textForm,
  name: textForm,
  description: textForm,
  expression: textForm,
  channels: orNull(texts),
  tags: optional(texts),
});

const maintenance = (schedule: Form<StoredMaintenance['schedule']>): Form<StoredMaintenance> =>
  fields({
    id: textForm,
    name: textForm,
    description: textForm,
    schedule,
    alertIds: orNull(texts),
    scope: optional(textForm),
    status: oneOf('active', 'upcoming', 'expired'),
    createdAt: textForm,
    createdBy: textForm,
  });

export const maintenanceAnswer = maintenance(
  fields({
    timezone: textForm,
    startTime: textForm,
    endTime: optional(textForm),
    recurrence: optional(
      fields({
        startTime: textForm,
        endTime: optional(textForm),
        duration: textForm,
        repeatType: textForm,
        repeatOn: orNull(texts),
      }),
    ),
  }),
);

/** v0.129.0 and later: a recurrence has no times of its own. */
export const scheduledAnswer = maintenance(
  fields({
    timezone: textForm,
    startTime: textForm,
    endTime: optional(textForm),
    recurrence: optional(fields({ duration: textForm, repeatType: textForm, repeatOn: orNull(texts) })),
  }),
);

export const viewAnswer: Form<StoredView> = fields({
  id: textForm,
  name: textForm,
  sourcePage: textForm,
  tags: orNull(texts),
  extraData: textForm,
  compositeQuery: orNull(objectForm),
});

const pipelines = listOf(
  fields({
    id: textForm,
    name: textForm,
    alias: textForm,
    description: textForm,
    enabled: truthForm,
    filter: orNull(objectForm),
    config: orNull(listOf(objectForm)),
  }),
);

/** The versions of the list; null when nothing was ever saved, and in the answer to a save. */
const history = orNull(listOf(fields({ version: numberForm, deployStatus: textForm, config: textForm })));

/** A version of the list that somebody saved. */
export const versionAnswer = fields({
  version: numberForm,
  deployStatus: textForm,
  deployResult: textForm,
  pipelines,
  history,
});

/** The answer when nobody ever saved a list. The pipelines of integrations are listed all the same. */
export const unsavedAnswer = fields({ pipelines, history: nullForm });

/** It has no envelope and leaves out every number that is 0; the status of the last setting is always present. */
const status = oneOf('', 'pending', 'success', 'failed');

export function retentionAnswer(signal: RetainedSignal): Form<Readonly<Record<string, unknown>>> {
  const hours = optional(numberForm);
  if (signal !== 'logs')
    return fields({
      status,
      [`${signal}_ttl_duration_hrs`]: hours,
      [`${signal}_move_ttl_duration_hrs`]: hours,
      [`expected_${signal}_ttl_duration_hrs`]: hours,
      [`expected_${signal}_move_ttl_duration_hrs`]: hours,
    });
  const condition = fields({ key: textForm, values: texts });
  return fields({
    status,
    version: textForm,
    default_ttl_days: hours,
    cold_storage_ttl_days: hours,
    ttl_conditions: optional(listOf(fields({ conditions: listOf(condition), ttlDays: numberForm }))),
  });
}
