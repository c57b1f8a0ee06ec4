import type { JsonObject, Resource } from '@signoz-as-code/core';
import fc from 'fast-check';
import { fakeServer, resource, type Server } from './server.ts';

const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const name = fc.constantFrom('one', 'two', 'three', 'four');
const fields = fc.record(
  { level: fc.constantFrom('info', 'warning'), enabled: fc.boolean(), value: fc.integer({ min: 0, max: 2 }) },
  { requiredKeys: [], noNullPrototype: true },
) as fc.Arbitrary<JsonObject>;

/** Wanted resources: channels with unique names, and rules that send to one of them or to none. */
export const wantedStates: fc.Arbitrary<readonly Resource[]> = fc
  .record({
    channels: fc.uniqueArray(fc.record({ key, name, fields }), {
      maxLength: 4,
      comparator: (a, b) => a.key === b.key || a.name === b.name,
    }),
    rules: fc.uniqueArray(fc.record({ key, fields, channel: fc.nat() }), { maxLength: 4, selector: (one) => one.key }),
  })
  .map(({ channels, rules }) => [
    ...channels.map((channel) => resource('channel', channel.key, { ...channel.fields, name: channel.name })),
    ...rules.map((rule) => {
      const target = channels[rule.channel % Math.max(1, channels.length)];
      return resource('rule', rule.key, { ...rule.fields, ...(target ? { sendsTo: target.name } : {}) });
    }),
  ]);

/** Live resources: ours, with marks, and other people's, in any order. Channel names are unique, as in the server. */
export const liveStates: fc.Arbitrary<() => Server> = fc
  .record({
    channels: fc.uniqueArray(fc.record({ key: fc.option(key, { nil: undefined }), name, fields }), {
      maxLength: 4,
      comparator: (a, b) => a.name === b.name || (a.key !== undefined && a.key === b.key),
    }),
    rules: fc.uniqueArray(fc.record({ key, fields }), { maxLength: 4, selector: (one) => one.key }),
    others: fc.array(fields, { maxLength: 3 }),
  })
  .map(({ channels, rules, others }) => () => {
    const server = fakeServer();
    for (const channel of channels) server.put('channel', channel.key, { ...channel.fields, name: channel.name });
    for (const rule of rules) server.put('rule', rule.key, { ...rule.fields, name: rule.key });
    for (const other of others) server.put('rule', undefined, { ...other, name: 'somebody’s' });
    return server;
  });
