import { defineAttribute } from '@signoz-as-code/telemetry';

export * from '@signoz-as-code/presets/attributes';

export const guildId = defineAttribute({
  name: 'guild.id',
  type: 'string',
  context: 'attribute',
  cardinality: 'unbounded',
  personal: false,
  description: 'The guild; on spans and logs, never on metrics',
});
export const channelId = defineAttribute({
  name: 'channel.id',
  type: 'string',
  context: 'attribute',
  cardinality: 'unbounded',
  personal: false,
  description: 'The channel; on spans and logs, never on metrics',
});
export const messageId = defineAttribute({
  name: 'message.id',
  type: 'string',
  context: 'attribute',
  cardinality: 'unbounded',
  personal: false,
  description: 'The message; on spans and logs, never on metrics',
});
export const channelType = defineAttribute({
  name: 'channel.type',
  type: 'string',
  context: 'attribute',
  cardinality: 4,
  values: ['text', 'voice', 'direct', 'group'],
  personal: false,
  description: 'text, voice, direct …',
});
export const dbDuration = defineAttribute({
  name: 'db.duration',
  type: 'number',
  context: 'attribute',
  cardinality: 'unbounded',
  personal: false,
  description: 'Milliseconds that a query took, as the services log it',
});
export const droppedMetric = defineAttribute({
  name: 'dropped.metric',
  type: 'string',
  context: 'attribute',
  cardinality: 500,
  personal: false,
  occasional: true,
  description: 'The metric whose attribute was dropped',
});
export const droppedReason = defineAttribute({
  name: 'dropped.reason',
  type: 'string',
  context: 'attribute',
  cardinality: 4,
  values: ['unknown', 'type', 'value', 'limit'],
  personal: false,
  occasional: true,
  description: 'Why an attribute was dropped',
});
