import { isObject, type JsonObject, type Resource } from '@signoz-as-code/core';
import { askedOf, asks } from './asks.ts';
import { html, type Markup, nothing } from './markup.ts';

const PAGES: Readonly<Record<string, string>> = {
  logs: 'Logs Explorer',
  traces: 'Traces Explorer',
  metrics: 'Metrics Explorer',
  meter: 'Cost Meter',
};

/** The visible parts of a saved view, in either of its forms. */
interface Shown {
  readonly page: string;
  readonly panelType: string;
  readonly queries: readonly unknown[];
  readonly tags: readonly string[];
  readonly columns: readonly string[];
}

/** Saved views of the explorers. */
export function views(all: readonly Resource[]): Markup {
  return html`<div class="cards">${all.map(({ key, title, spec }) => {
    const { page, panelType, queries, tags, columns } = shownOf(spec as JsonObject);
    return html`<article class="card" id="view-${key}"><h2>${title}</h2>
<p class="quiet">${[PAGES[page] ?? page, panelType].join(' · ')}</p><p>${tags.map((tag) => html`<span class="chip">${tag}</span>`)}</p>
${columns.length === 0 ? nothing : html`<div class="scrolls" tabindex="0" role="region" aria-label="columns"><table><thead><tr>${columns.map((name) => html`<th>${name}</th>`)}</tr></thead></table></div>`}
${asks(askedOf(queries, panelType === 'list'))}</article>`;
  })}</div>`;
}

function shownOf(view: JsonObject): Shown {
  if (isObject(view.spec)) {
    const { panelType, queries, selectedFields } = view.spec;
    return {
      page: String(view.source),
      panelType: String(panelType),
      queries: list(queries),
      tags: [],
      columns: names(selectedFields),
    };
  }
  const { queries, panelType } = view.compositeQuery as JsonObject;
  const extra: unknown = JSON.parse(String(view.extraData));
  return {
    page: String(view.sourcePage),
    panelType: String(panelType),
    queries: list(queries),
    tags: list(view.tags).map(String),
    columns: isObject(extra) ? names(extra.selectColumns) : [],
  };
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function names(value: unknown): string[] {
  return list(value).flatMap((one) => (isObject(one) ? [String(one.name)] : []));
}
