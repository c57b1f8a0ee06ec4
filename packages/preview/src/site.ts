import type { Resource, StoredArtifact } from '@signoz-as-code/core';
import type { DashboardBody } from '@signoz-as-code/dashboards';
import { drawnDashboard } from '@signoz-as-code/dashboards/drawn';
import { serviceAccounts, ssoDomains } from './access.ts';
import type { PanelData } from './answer.ts';
import { dashboard, isPanel } from './dashboard.ts';
import type { Links } from './links.ts';
import { logPipelines } from './log-pipelines.ts';
import { html, type Markup, nothing } from './markup.ts';
import { describedMetrics } from './metrics.ts';
import { pipelines } from './pipelines.ts';
import { type Define, definePage, defines } from './reference.ts';
import { retention } from './retention.ts';
import { channels, maintenances, policies } from './routing.ts';
import { type Backtests, rules } from './rules.ts';
import { servicesIn, stack } from './stack.ts';
import { views } from './views.ts';

/** The input of the pages: an environment of generated/, and the data of its panels. */
export interface Previewed {
  readonly project: string;
  readonly environment: string;
  readonly resources: readonly Resource[];
  readonly artifacts: readonly StoredArtifact[];
  /** By panel id; undefined where SigNoz was not asked. */
  readonly data?: ReadonlyMap<string, PanelData> | undefined;
  /** When the rules that differ from the live ones would have fired, by key; undefined where SigNoz was not asked. */
  readonly backtests?: Backtests | undefined;
  /** One line about the data: its source, its period, and how complete it is. */
  readonly about?: string | undefined;
  /** Reloads with the server (`/reload.js`); a page in a file runs no script. */
  readonly live?: boolean | undefined;
}

/** The group of pages that are the same for every environment. */
export const REFERENCE = 'Reference';

/** A page of the preview. */
export interface Page {
  /** The name of its file, without `.html`. */
  readonly id: string;
  readonly title: string;
  /** The heading under which it is listed. */
  readonly group: string;
  /** How many things it shows, where it shows several. */
  readonly count?: number;
  readonly content: (links: Links) => Markup;
}

/** The pages of an environment: the overview, one page per dashboard, the other pages, and the reference. */
export function pagesOf(previewed: Previewed): readonly Page[] {
  const { resources, artifacts, data = new Map<string, PanelData>(), about, backtests } = previewed;
  const of = (...kinds: readonly string[]): readonly Resource[] => resources.filter(({ kind }) => kinds.includes(kind));
  const collectors = artifacts.filter(({ file }) => /\/collector-config\/[^/]+\.yaml$/.test(file));
  const compose = artifacts.find(({ file }) => /\/compose\/compose\.yaml$/.test(file));
  const kept = of('table-retention', 'materialized-view');
  const dashboards = of('dashboard').map(({ key, title, spec }) => ({ key, title, body: drawnDashboard(key, spec) }));
  const pages: readonly Page[] = [
    ...dashboards.map(({ key, title, body }) => ({
      id: `dashboard-${key}`,
      title,
      group: 'Dashboards',
      content: () => html`${aboutData(about, data)}${dashboard(body, data)}`,
    })),
    several('views', 'Saved views', 'Dashboards', of('view'), views),
    several('rules', 'Alert rules', 'Alerts', of('rule'), (all, links) => rules(all, links, backtests)),
    several('channels', 'Channels', 'Alerts', of('channel'), (all, links) =>
      channels(all, of('rule', 'policy'), links),
    ),
    several('policies', 'Routing policies', 'Alerts', of('policy'), policies),
    several('maintenance', 'Maintenance', 'Alerts', of('maintenance'), (all, links) =>
      maintenances(all, of('rule'), links),
    ),
    several(
      'collectors',
      'Collectors',
      'Collecting',
      collectors,
      (all) => html`${all.map(({ path, content }) => pipelines(path.replace(/\.yaml$/, ''), content))}`,
    ),
    several('log-pipelines', 'Log pipelines', 'Collecting', of('log-pipeline'), logPipelines),
    several('metrics', 'Descriptions of metrics', 'Collecting', of('metric-metadata'), describedMetrics),
    several('retention', 'Retention', 'Keeping', kept, retention),
    several('service-accounts', 'Service accounts', 'Access', of('service-account'), serviceAccounts),
    several('sso-domains', 'Domains that log in', 'Access', of('sso-domain'), ssoDomains),
    ...(compose === undefined
      ? []
      : [
          {
            id: 'stack',
            title: 'Stack',
            group: 'Running',
            count: servicesIn(compose.content),
            content: () => stack(compose.content),
          },
        ]),
  ].filter(({ count }: Page) => count !== 0);
  const overview: Page = {
    id: 'index',
    title: 'Overview',
    group: '',
    content: (links) =>
      html`${about === undefined ? nothing : html`<p class="about">${about}</p>`}${overviewOf(dashboards, pages, links)}`,
  };
  const reference = defines.map((one) => ({
    id: `reference-${one.from.replace(/^.*\//, '')}-${one.name}`,
    title: titleOf(one),
    group: REFERENCE,
    content: () => definePage(one),
  }));
  return [overview, ...pages, ...reference];
}

/** With its package where two have one name. */
function titleOf({ name, from }: Define): string {
  const isShared = defines.filter((other) => other.name === name).length > 1;
  return isShared ? `${name} (${from.replace(/^.*\//, '')})` : name;
}

function several<Thing>(
  id: string,
  title: string,
  group: string,
  all: readonly Thing[],
  draw: (all: readonly Thing[], links: Links) => Markup,
): Page {
  return { id, title, group, count: all.length, content: (links) => draw(all, links) };
}

function aboutData(about: string | undefined, data: ReadonlyMap<string, PanelData>): Markup {
  if (about !== undefined) return html`<p class="about">${about}</p>`;
  if (data.size > 0) return nothing;
  return html`<p class="about">The panels show samples, not data of your systems. <code>preview --data</code> asks SigNoz.</p>`;
}

function overviewOf(
  dashboards: readonly { readonly key: string; readonly title: string; readonly body: DashboardBody }[],
  pages: readonly Page[],
  links: Links,
): Markup {
  return html`${
    dashboards.length === 0
      ? nothing
      : html`<h2>Dashboards</h2><div class="cards">${dashboards.map(({ key, title, body }) => {
          const panels = body.widgets.filter(isPanel).length;
          return html`<a class="card" href="${links(`dashboard-${key}`)}"><b>${title}</b><span>${body.description}</span><small>${panels} ${panels === 1 ? 'panel' : 'panels'}</small></a>`;
        })}</div>`
  }
<h2>${dashboards.length === 0 ? 'Generated' : 'Also generated'}</h2><div class="cards">${pages.filter(({ id }) => !id.startsWith('dashboard-')).map(({ id, title, count }) => html`<a class="card" href="${links(id)}"><b>${title}</b><small>${count}</small></a>`)}</div>`;
}
