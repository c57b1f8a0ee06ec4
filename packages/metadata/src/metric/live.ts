import type { JsonObject, KindContext, KindLive, Live, Resource } from '@signoz-as-code/core';
import { inTurn, type SignozClient } from '@signoz-as-code/signoz-client';
import { describedMetrics } from './described.ts';

/**
 * SigNoz's metadata of the metrics that a definition describes. It is a setting of something that exists anyway, and
 * has no mark: like retention it is compared with the wanted state, whoever wrote it last (docs/decisions/0183).
 * Metadata without a definition is kept, and a plan reports it.
 */
export function metricMetadataLive(context: KindContext<SignozClient>): KindLive {
  const { metricMetadata } = context.client;
  const wanted = context.wanted('metric-metadata');
  const described = describedMetrics(context.client.notes, context.owner);
  const received = new Set<string>();

  const read = async ({ key, title }: Pick<Resource, 'key' | 'title'>): Promise<Live | undefined> => {
    const found = await metricMetadata.get(title);
    if (found === undefined) return undefined;
    const spec = { metric: title, description: found.description, unit: found.unit };
    return { id: title, key, title, spec, restorable: spec };
  };
  const update = async ({ spec, title }: Resource): Promise<void> => {
    const found = await metricMetadata.get(title);
    if (found === undefined)
      throw new Error(`SigNoz at ${context.client.url} does not know the metric '${title}' any more`);
    await described.add(wanted.filter((one) => received.has(one.title)));
    const { description, unit } = spec as JsonObject;
    await metricMetadata.set(title, { ...found, description: String(description), unit: String(unit) });
  };

  return {
    read: async () => {
      received.clear();
      const found = (await inTurn(wanted, read)).filter((one) => one !== undefined);
      for (const { title } of found) received.add(title);
      const left = await described.left(wanted);
      return [...found, ...left.map(({ key, metric }): Live => ({ id: metric, key, title: metric, spec: { metric } }))];
    },
    current: ({ key = '', title }) => read({ key, title }),
    notYet: ({ title }) =>
      received.has(title) ? undefined : `SigNoz has not received '${title}' yet, and keeps no description before`,
    create: update,
    update,
    // SigNoz keeps its metadata; we only forget that it is from here.
    delete: ({ title }) => described.forget(title),
  };
}
