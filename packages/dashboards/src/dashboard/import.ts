import { asObject, asText, importEach, isObject, keyOf } from '@signoz-as-code/core';
import type { CatalogueModule } from '@signoz-as-code/queries';
import { assumedVersion, dialectOf, type SignozImporter, type StoredDashboard } from '@signoz-as-code/signoz-client';
import { forms } from './forms.ts';
import { printDashboard } from './print.ts';
import { type Target, V5, V6 } from './repair.ts';
import { importDashboard } from './v5/import.ts';
import { isV6, translateV6, Untranslatable } from './v6/as-v5/index.ts';
import { importDashboardV6 } from './v6/import.ts';

/** Dashboards of the v5 and v6 forms, one file each, named after their titles. */
export function dashboardImporter(catalogue: CatalogueModule, folder: string): SignozImporter {
  return {
    kind: 'dashboard',
    folder,
    matches: (content) => {
      const data = unwrapped(content);
      return isV6(data) || (isObject(data) && Array.isArray(data.widgets));
    },
    list: async (client) => (await client.dashboards.list()) as never,
    ownersOf: ({ dialect }, listed, us) => {
      const stored = listed as unknown as readonly StoredDashboard[];
      const ownershipOf = forms[dialect.facts.dashboards].ownerships(us, [], stored);
      return stored.map((one) => {
        const { key, foreignOwner } = ownershipOf(one);
        return key === undefined ? foreignOwner : us;
      });
    },
    import: (documents, { taken, known, versions }) => {
      const { facts } = dialectOf(versions?.signoz ?? assumedVersion);
      const titles = new Set(known.get('dashboard')?.keys());
      return importEach(
        documents,
        (content) => `the dashboard '${titleOf(unwrapped(content))}'`,
        ({ from, content }) => {
          const data = unwrapped(content);
          const title = titleOf(data);
          const key = keyOf(title, taken, 'dashboard');
          const read = facts.dashboards === 'v5' ? asV5For(V5) : isV6(data) ? importDashboardV6 : asV5For(V6);
          const { dashboard, notes } = read(key, data, catalogue, titles.has(title));
          titles.add(title);
          return {
            from,
            kind: 'dashboard',
            key,
            title,
            file: `${folder}/${key}.ts`,
            source: printDashboard(dashboard, catalogue),
            notes,
          };
        },
      );
    },
  };
}

function titleOf(data: unknown): string {
  const { title, spec } = asObject(data);
  return asText(title) || asText(asObject(asObject(spec).display).name);
}

/** Reads a dashboard of any form as SigNoz v0.108.0 has it, for a project that generates the `target`. */
function asV5For(target: Target): typeof importDashboardV6 {
  return (key, content, catalogue, isTitleTaken) => {
    const { data, notes: translated } = v5(content);
    const { dashboard, notes } = importDashboard(key, data, catalogue, isTitleTaken, target);
    return { dashboard, notes: [...translated, ...notes] };
  };
}

function v5(data: unknown): ReturnType<typeof translateV6> {
  if (isV6(data)) return translateV6(data);
  const version = isObject(data) ? data.version : undefined;
  if (version !== 'v5' || !isObject(data))
    throw new Untranslatable(
      `it is of the form ${String(version ?? 'before v4')}: import it into SigNoz once, which turns it into v5, and import that`,
    );
  return { data, notes: [] };
}

/** The API wraps a dashboard in `data`. */
function unwrapped(content: unknown): unknown {
  const data = isObject(content) ? content.data : undefined;
  return isObject(data) && (Array.isArray(data.widgets) || isV6(data)) ? data : content;
}
