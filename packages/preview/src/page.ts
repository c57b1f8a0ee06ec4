import type { Resource, StoredArtifact } from '@signoz-as-code/core';
import type { DashboardBody } from '@signoz-as-code/dashboards';
import type { PanelData } from './answer.ts';
import { dashboard } from './dashboard.ts';
import { html, type Markup, nothing, raw } from './markup.ts';
import { pipelines } from './pipelines.ts';
import { retention } from './retention.ts';
import { rules } from './rules.ts';
import { style } from './style.ts';

/** What a page is made of: an environment of generated/, and what its panels show. */
export interface Previewed {
  readonly project: string;
  readonly environment: string;
  readonly resources: readonly Resource[];
  readonly artifacts: readonly StoredArtifact[];
  /** By panel id; undefined where nobody was asked. */
  readonly data?: ReadonlyMap<string, PanelData> | undefined;
  /** One line about the data: from where, over which time, how much of it there is. */
  readonly about?: string | undefined;
  /** Reloads itself when `/changes` says so. */
  readonly live?: boolean | undefined;
}

/** One file of HTML that needs nothing else: it can be kept beside a pull request. */
export async function previewPage(previewed: Previewed): Promise<string> {
  const { project, environment, resources, artifacts, data = new Map<string, PanelData>(), about } = previewed;
  const of = (kind: string): readonly Resource[] => resources.filter((resource) => resource.kind === kind);
  const dashboards = of('dashboard');
  const collectors = artifacts.filter(({ file }) => /\/collector-config\/[^/]+\.yaml$/.test(file));
  const tables = of('table-retention');
  const part = (id: string, title: string, count: number, content: Markup): Markup =>
    count === 0 ? nothing : html`<h2 id="${id}">${title}</h2>${content}`;
  const link = (id: string, title: string, count: number): Markup =>
    count === 0 ? nothing : html`<a href="#${id}">${title} <small>${count}</small></a>`;
  const page = await html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${project} · ${environment}</title><style>${raw(style)}</style></head><body>
<nav><b>${project} · ${environment}</b>${link('dashboards', 'Dashboards', dashboards.length)}${link('rules', 'Rules', of('rule').length)}${link('collectors', 'Collectors', collectors.length)}${link('retention', 'Retention', tables.length)}</nav>
<main>${about === undefined ? nothing : html`<p class="about">${about}</p>`}
${part('dashboards', 'Dashboards', dashboards.length, html`<p class="list">${dashboards.map(({ key, title }) => html`<a href="#dashboard-${key}">${title}</a>`)}</p>${dashboards.map(({ key, spec }) => dashboard(key, spec as unknown as DashboardBody, data))}`)}
${part('rules', 'Rules', of('rule').length, rules(of('rule')))}
${part('collectors', 'Collectors', collectors.length, html`${collectors.map(({ path, content }) => pipelines(path.replace(/\.yaml$/, ''), content))}`)}
${part('retention', 'Retention', tables.length, retention(tables))}
</main>${previewed.live === true ? html`<script>new EventSource('/changes').onmessage = () => location.reload();</script>` : nothing}</body></html>`;
  return String(page);
}
