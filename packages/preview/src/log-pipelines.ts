import type { Resource } from '@signoz-as-code/core';
import { html, type Markup, nothing } from './markup.ts';
import { arrow } from './pipelines.ts';

interface LogPipeline {
  readonly order: number;
  readonly description: string;
  readonly enabled: boolean;
  readonly filter: {
    readonly op: string;
    readonly items: readonly { readonly key: { readonly key: string }; readonly op: string; readonly value: unknown }[];
  };
  readonly config: readonly { readonly type: string; readonly name: string; readonly enabled?: boolean }[];
}

/** The processing of log records, in order. */
export function logPipelines(all: readonly Resource[]): Markup {
  const sorted = all
    .map((resource) => ({ ...resource, pipeline: resource.spec as unknown as LogPipeline }))
    .sort((a, b) => a.pipeline.order - b.pipeline.order);
  return html`${sorted.map(({ key, title, pipeline }) => {
    const { order, description, enabled, filter, config } = pipeline;
    const where = filter.items.map((item) => `${item.key.key} ${item.op} ${JSON.stringify(item.value)}`);
    const steps = config.map(({ type, name }) => html`<span class="box" title="${type}">${name}</span>`);
    return html`<article class="card" id="log-pipeline-${key}"><h2>${order}. ${title}${enabled ? nothing : html` <span class="chip">switched off</span>`}</h2>${description === '' ? nothing : html`<p>${description}</p>`}
<p class="quiet">log records with</p><p><code>${where.join(` ${filter.op} `)}</code></p>
<p class="chain">${steps.flatMap((one, index) => (index === 0 ? [one] : [arrow, one]))}</p></article>`;
  })}`;
}
