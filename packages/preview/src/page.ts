import type { Resource, StoredArtifact } from '@signoz-as-code/core';
import type { DashboardBody } from '@signoz-as-code/dashboards';
import type { PanelData } from './answer.ts';
import { dashboard } from './dashboard.ts';
import { logPipelines } from './log-pipelines.ts';
import { html, type Markup, nothing, raw } from './markup.ts';
import { pipelines } from './pipelines.ts';
import { retention } from './retention.ts';
import { maintenances, policies } from './routing.ts';
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
  /** Loads itself anew, as the server has it (`/reload.js`); a page that is kept as a file runs no script at all. */
  readonly live?: boolean | undefined;
}

interface Part {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly content: () => Markup;
}

/** One file of HTML that needs nothing else: it can be kept beside a pull request. */
export async function previewPage(previewed: Previewed): Promise<string> {
  const { project, environment, resources, artifacts, data = new Map<string, PanelData>(), about } = previewed;
  const of = (kind: string): readonly Resource[] => resources.filter((resource) => resource.kind === kind);
  const collectors = artifacts.filter(({ file }) => /\/collector-config\/[^/]+\.yaml$/.test(file));
  const kind = (id: string, title: string, name: string, draw: (all: readonly Resource[]) => Markup): Part => ({
    id,
    title,
    count: of(name).length,
    content: () => draw(of(name)),
  });
  const parts: readonly Part[] = [
    kind(
      'dashboards',
      'Dashboards',
      'dashboard',
      (all) =>
        html`<p class="list">${all.map(({ key, title }) => html`<a href="#dashboard-${key}">${title}</a>`)}</p>${all.map(({ key, spec }) => dashboard(key, spec as unknown as DashboardBody, data))}`,
    ),
    kind('rules', 'Rules', 'rule', rules),
    kind('policies', 'Routing', 'policy', policies),
    kind('maintenance', 'Maintenance', 'maintenance', maintenances),
    {
      id: 'collectors',
      title: 'Collectors',
      count: collectors.length,
      content: () => html`${collectors.map(({ path, content }) => pipelines(path.replace(/\.yaml$/, ''), content))}`,
    },
    kind('log-pipelines', 'Log pipelines', 'log-pipeline', logPipelines),
    kind('retention', 'Retention', 'table-retention', retention),
  ].filter(({ count }) => count > 0);
  const page = await html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
${previewed.live === true ? nothing : html`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`}<title>${project} · ${environment}</title><style>${raw(style)}</style></head><body>
<nav><b>${project} · ${environment}</b>${parts.map(({ id, title, count }) => html`<a href="#${id}">${title} <small>${count}</small></a>`)}</nav>
<main>${about === undefined ? nothing : html`<p class="about">${about}</p>`}
${parts.map(({ id, title, content }) => html`<h2 id="${id}">${title}</h2>${content()}`)}
</main>${previewed.live === true ? html`<script src="/reload.js"></script>` : nothing}</body></html>`;
  return String(page);
}
