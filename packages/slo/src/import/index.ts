import { posix } from 'node:path';
import { storedNames } from '@signoz-as-code/catalogue';
import {
  type ImportedDefinition,
  type Imports,
  keyOf,
  literal,
  type NotImported,
  objectCode,
} from '@signoz-as-code/core';
import { type CatalogueModule, parsePromQL } from '@signoz-as-code/queries';
import { type ForeignSlo, readSlos, WINDOW } from './read.ts';

/** The folders of a project's definitions. */
export interface SloFolders {
  readonly telemetry: string;
  readonly alerts: string;
  readonly dashboards: string;
}

/** Labels that no catalogue has. */
const OWN = new Set(['le', 'quantile', '__name__']);

/**
 * Definitions of the SLOs in a YAML file of OpenSLO v1 or Sloth's prometheus/v1: for each the SLO, its rules (routed by
 * policies) and its dashboard. `there` are keys of existing SLOs, which are not imported again; `taken` are those of
 * this run. Fields without a counterpart are named, by document and field.
 */
export function importSlos(
  from: string,
  text: string,
  catalogue: CatalogueModule,
  folders: SloFolders,
  there: ReadonlySet<string>,
  taken: Set<string>,
): Imports {
  const read = readSlos(text);
  const failed: NotImported[] = read.failed.map(({ place, reason }) => ({ from, reason: `${place}: ${reason}` }));
  const definitions = read.slos.flatMap((slo): ImportedDefinition[] => {
    const service = Object.entries(catalogue.services).find(([, { name }]) => name === slo.service)?.[0];
    if (service === undefined) {
      failed.push({
        from,
        reason: `${slo.place}: service: '${slo.service}' is not in the catalogue; define it with its owner first`,
      });
      return [];
    }
    const own = keyOf(slo.name, new Set(), 'slo');
    if (there.has(own)) {
      failed.push({ from, reason: `${slo.place}: ${folders.telemetry}/slos/${own}.ts is there already` });
      return [];
    }
    const key = keyOf(slo.name, taken, 'slo');
    const files = {
      slo: `${folders.telemetry}/slos/${key}.ts`,
      rule: `${folders.alerts}/slos/${key}.ts`,
      dashboard: `${folders.dashboards}/slos/${key}.ts`,
    };
    const one = { from, key, title: slo.name };
    const caller = (file: string, name: string, call: string): string =>
      `import { ${name} } from '@signoz-as-code/slo';\nimport slo from '${relative(file, files.slo)}';\n\nexport default ${call};\n`;
    const notes = slo.lost.map(({ field, text: why }) => ({ field: `${slo.place}: ${field}`, text: why, lost: true }));
    return [
      { ...one, kind: 'slo', file: files.slo, source: sourceOf(slo, key, service, catalogue), notes },
      ...(slo.page || slo.ticket
        ? [
            {
              ...one,
              kind: 'rule',
              file: files.rule,
              source: caller(files.rule, 'sloRules', "sloRules(slo, 'policies')"),
              notes: [],
            },
          ]
        : []),
      {
        ...one,
        kind: 'dashboard',
        file: files.dashboard,
        source: caller(files.dashboard, 'sloDashboard', 'sloDashboard(slo)'),
        notes: [],
      },
    ];
  });
  return { definitions, failed };
}

function relative(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}

function sourceOf(slo: ForeignSlo, key: string, service: string, catalogue: CatalogueModule): string {
  const query = (promql: string): string => {
    const names = uncatalogued(promql.replaceAll(WINDOW, '5m'), catalogue);
    const written = promql
      .replaceAll('\\', '\\\\')
      .replaceAll('`', '\\`')
      .replaceAll('${', '\\${')
      .replaceAll(WINDOW, () => '${window}');
    const options = names.length === 0 ? '' : `, ${objectCode([['uncatalogued', literal(names)]])}`;
    return `(${promql.includes(WINDOW) ? 'window' : ''}) => raw(\`${written}\`${options})`;
  };
  const fields = objectCode([
    ['key', literal(key)],
    ['name', literal(slo.name)],
    ['description', slo.description === '' ? undefined : literal(slo.description)],
    ['service', `services.${service}`],
    ['objective', literal(slo.objective)],
    ['window', literal(slo.window)],
    [
      'indicator',
      `availability.promql(${objectCode([
        ['total', query(slo.total)],
        [slo.counts, query(slo.part)],
      ])})`,
    ],
    ['page', slo.page ? undefined : 'false'],
    ['ticket', slo.ticket ? undefined : 'false'],
  ]);
  return [
    "import { availability, defineSlo } from '@signoz-as-code/slo';",
    "import { raw } from '@signoz-as-code/telemetry';",
    "import * as services from '../services.ts';",
    '',
    `export default defineSlo(${fields});`,
    '',
  ].join('\n');
}

/** The names in a query that the catalogue does not have. */
function uncatalogued(promql: string, { metrics, attributes }: CatalogueModule): readonly string[] {
  const parsed = parsePromQL(promql);
  const names = new Set(Object.values(metrics).flatMap(storedNames));
  const labels = new Set(Object.values(attributes).map(({ name }) => name));
  return [
    ...new Set([
      ...parsed.metrics.map(({ name }) => name).filter((name) => !names.has(name)),
      ...parsed.labels.map(({ name }) => name).filter((name) => !labels.has(name) && !OWN.has(name)),
    ]),
  ].sort();
}
