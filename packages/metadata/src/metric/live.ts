import type { JsonObject, KindContext, KindLive, Live, Resource } from '@signoz-as-code/core';
import { inTurn, type SignozClient } from '@signoz-as-code/signoz-client';

/**
 * What SigNoz says of the metrics that a definition describes. It is a setting of something that nobody makes, and has no
 * mark: as that of retention it is compared with what is wanted, whoever wrote it last (docs/decisions/0183). Of other
 * metrics nothing is asked.
 */
export function metricMetadataLive(context: KindContext<SignozClient>): KindLive {
  const { metricMetadata } = context.client;
  const wanted = context.wanted('metric-metadata');
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
    const { description, unit } = spec as JsonObject;
    await metricMetadata.set(title, { ...found, description: String(description), unit: String(unit) });
  };

  return {
    read: async () => {
      received.clear();
      const found = (await inTurn(wanted, read)).filter((one) => one !== undefined);
      for (const { title } of found) received.add(title);
      return found;
    },
    current: ({ key = '', title }) => read({ key, title }),
    notYet: ({ title }) =>
      received.has(title) ? undefined : `SigNoz has not received '${title}' yet, and keeps no description before`,
    create: update,
    update,
    delete: async ({ title }) => {
      throw new Error(`SigNoz cannot be made to forget what it says of '${title}'`);
    },
  };
}
