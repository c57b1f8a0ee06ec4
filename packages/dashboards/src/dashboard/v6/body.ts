import { PANEL_REF } from '@signoz-as-code/signoz-client';
import type { Dashboard } from '../define.ts';
import { arrange, USUAL_SIZE } from '../layout.ts';
import { idOf, type Section, sections } from '../panels.ts';
import type { DashboardV6, LayoutV6, TagV6 } from '../schema/v6.generated.ts';
import { linkV6, panelV6 } from './panel.ts';
import { variableV6 } from './variable.ts';

/** The body of a dashboard with that name for SigNoz v0.135.0 and later, without the ownership mark. */
export function dashboardV6(key: string, dashboard: Dashboard, name: string): DashboardV6 {
  const all = sections(dashboard);
  return {
    schemaVersion: 'v6',
    name,
    tags: [...(dashboard.tags ?? [])].sort().map(tagV6) as DashboardV6['tags'],
    ...(dashboard.image === undefined ? {} : { image: dashboard.image }),
    spec: {
      display: { name: dashboard.title, description: dashboard.description ?? '' },
      ...(dashboard.time === undefined ? {} : { duration: dashboard.time }),
      ...(dashboard.refresh === undefined ? {} : { refreshInterval: dashboard.refresh }),
      ...(dashboard.links === undefined ? {} : { links: dashboard.links.map(linkV6) }),
      variables: Object.entries(dashboard.variables ?? {}).map(([own, variable]) => variableV6(own, variable)),
      panels: Object.fromEntries(
        all.flatMap(({ panels }) =>
          panels.map((entry) => [panelKeyV6(idOf(key, entry.key, entry.panel)), panelV6(entry.panel)]),
        ),
      ),
      layouts: all.map((section) => layoutV6(key, section)),
    },
  };
}

/** A panel's id in this form: other characters than letters, digits, hyphens and underscores become hyphens, as in SigNoz's upgrade. */
export function panelKeyV6(id: string): string {
  return id.replaceAll(/[^\w-]/gu, '-');
}

/** `team:payments` is a key and its value; a word alone is a value of the key `tag`. SigNoz's upgrade does the same. */
function tagV6(tag: string): TagV6 {
  const at = tag.indexOf(':');
  return at === -1 ? { key: 'tag', value: tag } : { key: tag.slice(0, at), value: tag.slice(at + 1) };
}

function layoutV6(dashboard: string, { row, panels }: Section): LayoutV6 {
  const places = arrange(
    panels.map(({ key, panel }) => ({
      i: panelKeyV6(idOf(dashboard, key, panel)),
      size: panel.size ?? USUAL_SIZE[panel.kind],
      ...(panel.place ? { place: panel.place } : {}),
    })),
  );
  return {
    kind: 'Grid',
    spec: {
      ...(row ? { display: { title: row.row.title, collapse: { open: !(row.row.collapsed ?? false) } } } : {}),
      items: places.map(({ i, x, y, w, h }) => ({
        x,
        y,
        width: w,
        height: h,
        content: { $ref: `${PANEL_REF}${i}` },
      })),
    },
  };
}
