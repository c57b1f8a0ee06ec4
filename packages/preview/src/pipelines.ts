import { isObject } from '@signoz-as-code/core';
import { parse } from 'yaml';
import { html, type Markup, nothing } from './markup.ts';

const slots = ['receivers', 'processors', 'exporters'] as const;
export const arrow: Markup = html`<span class="arrow">→</span>`;

/** The pipelines of a collector's configuration, from left to right; connectors join them and have round ends. */
export function pipelines(name: string, text: string): Markup {
  const configuration: unknown = parse(text);
  const service = isObject(configuration) && isObject(configuration.service) ? configuration.service : {};
  const all = isObject(service.pipelines) ? Object.entries(service.pipelines) : [];
  const connectors = new Set(
    isObject(configuration) && isObject(configuration.connectors) ? Object.keys(configuration.connectors) : [],
  );
  if (all.length === 0) return nothing;
  const box = (id: unknown): Markup =>
    html`<span class="box${connectors.has(String(id)) ? ' connector' : ''}">${String(id)}</span>`;
  const part = (pipeline: unknown, slot: (typeof slots)[number]): Markup => {
    const boxes = (isObject(pipeline) && Array.isArray(pipeline[slot]) ? pipeline[slot] : []).map(box);
    if (boxes.length === 0) return nothing;
    const isChain = slot === 'processors';
    const shown = isChain ? boxes.flatMap((one, index) => (index === 0 ? [one] : [arrow, one])) : boxes;
    return html`${slot === 'receivers' ? nothing : arrow}<span class="${isChain ? 'chain' : 'stack'}">${shown}</span>`;
  };
  return html`<section class="card" id="collector-${name}"><h2>${name}</h2>${all.map(
    ([id, pipeline]) =>
      html`<div class="pipeline" tabindex="0" role="group" aria-label="${id}"><b>${id}</b>${slots.map((slot) => part(pipeline, slot))}</div>`,
  )}</section>`;
}
