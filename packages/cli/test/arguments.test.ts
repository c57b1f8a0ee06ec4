import type { Diagnostic } from '@signoz-as-code/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Mistake, mistakes, REVIVE } from './arguments.ts';
import { type SmallProject, smallProject } from './small.ts';

const DASHBOARD = 'packages/dashboards/definitions/dashboards/up.ts';
const RIGHT = `import { defineDashboard, timeSeries } from '@signoz-as-code/dashboards';
import { promql, raw } from '@signoz-as-code/telemetry';
export default defineDashboard({
  title: 'Up',
  panels: { up: timeSeries({ title: 'Up', unit: 'none', queries: { A: promql(raw('vector(1)')) } }) },
});
`;

let project: SmallProject;

beforeAll(() => {
  project = smallProject({ [DASHBOARD]: RIGHT });
  project.env.SIGNOZ_AS_CODE_CHECKER = 'none';
});
afterAll(() => project.remove());

async function diagnosed(files: Readonly<Record<string, string>>): Promise<readonly Diagnostic[]> {
  project.erase('packages');
  for (const [path, text] of Object.entries(files)) project.write(path, text);
  const { out } = await project.run('check', '--format', 'json');
  return (JSON.parse(out) as { diagnostics: readonly Diagnostic[] }).diagnostics;
}

/** The largest number of calls in one file of a project here. */
const MANY = 1_000;

function isOf({ severity, where, hint }: Diagnostic, field: string): boolean {
  return severity === 'error' && hint !== '' && where.field?.endsWith(`(${field})`) === true;
}

/** The problems of each call, by its index: all are in one file, one per line. */
async function diagnosticsOf(calls: readonly Mistake[]): Promise<ReadonlyMap<number, readonly Diagnostic[]>> {
  const file = 'packages/dashboards/definitions/dashboards/_calls.ts';
  const packages = [...new Set(calls.map((one) => one.package))];
  const head = [
    ...packages.map((name) => `import * as ${name.replace('-', '_')} from '@signoz-as-code/${name}';`),
    ...REVIVE.split('\n'),
  ];
  const lines = calls.map(
    ({ package: from, call, given }) =>
      `try { ${from.replace('-', '_')}.${call}(...revive(${JSON.stringify(given)})); } catch {}`,
  );
  const found = await diagnosed({
    [file]: [...head, ...lines].join('\n'),
    [DASHBOARD]: `import './_calls.ts';\n${RIGHT}`,
  });
  return Map.groupBy(
    found.filter(({ where }) => where.file === file),
    ({ message }) => Number(/ \(line (\d+)\)$/.exec(message)?.[1]) - head.length - 1,
  );
}

describe('every function that definitions import', () => {
  const { right, wrong } = mistakes();

  test('accepts what its type allows', async () => {
    const told = await diagnosticsOf(right);
    expect([...told.values()].flat().map(({ where, message }) => `${where.field}: ${message}`)).toEqual([]);
    expect(right.length).toBeGreaterThan(80);
  }, 60_000);

  test('reports each place of its arguments that its type does not allow', async () => {
    const silent: Mistake[] = [];
    // A project must compile quickly.
    for (let start = 0; start < wrong.length; start += MANY) {
      const some = wrong.slice(start, start + MANY);
      const told = await diagnosticsOf(some);
      silent.push(...some.filter(({ field }, at) => !told.get(at)?.some((one) => isOf(one, field))));
    }
    expect(silent).toEqual([]);
    expect(new Set(wrong.map(({ what }) => what)).size).toBe(4);
  }, 120_000);
});

/** A call with a mistake, the reported field, and the nearest name. */
const MISSPELT: readonly (readonly [call: string, field: string, near: string])[] = [
  ["metric(shop, { time: 'rate', space: 'sum' }, { legnd: 'a' })", 'metric(options.legnd)', 'legend'],
  ["metric(shop, { time: 'rate', spaec: 'sum' })", 'metric(aggregate.spaec)', 'space'],
  ["metric(shop, { time: 'rte', space: 'sum' })", 'metric(aggregate.time)', 'rate'],
  ["promql(raw('up'), { legned: 'a' })", 'promql(options.legned)', 'legend'],
  ["sum(raw('up'), { byy: [] })", 'sum(options.byy)', 'by'],
  ["spans('count()', { were: equals('a', 1) })", 'spans(options.were)', 'where'],
  ["logs('count()', { orderBy: { column: 'a', directon: 'asc' } })", 'logs(options.orderBy.directon)', 'direction'],
  ["formula('A / B', { hiden: true })", 'formula(options.hiden)', 'hidden'],
  ["traceOperator('A => B', 'count()', { stepSecnds: 5 })", 'traceOperator(options.stepSecnds)', 'stepSeconds'],
  ["and({ fliter: 'a' })", 'and(all[0].fliter)', 'filter'],
  ["telemetry.defineLimit({ value: 1, unit: 's', descripton: 'a' })", 'defineLimit(limit.descripton)', 'description'],
  ["dashboards.timeSeries({ title: 'a', queries: {}, decimls: 1 })", 'timeSeries(panel.decimls)', 'decimals'],
  ["dashboards.row('a', {}, { colapsed: true })", 'row(options.colapsed)', 'collapsed'],
  ["dashboards.textVariable({ lable: 'a' })", 'textVariable(options.lable)', 'label'],
  ["collector.policies.latency('a', { treshold_ms: 5 })", 'policies.latency(latency.treshold_ms)', 'threshold_ms'],
  [
    "collector.operators.json_parser({ name: 'a', parse_form: 'body' })",
    'operators.json_parser(own.parse_form)',
    'parse_from',
  ],
];

const OTHERWISE: readonly (readonly [call: string, field: string])[] = [
  ["promql(raw('up'), { legend: 5 })", 'promql(options.legend)'],
  ["spans('count()', { by: telemetry.uncataloguedAttribute('a') })", 'spans(options.by)'],
  ["spans('count()', { by: [shop.typo] })", 'spans(options.by[0])'],
  ["equals('a', 1, { uncatalogued: true })", 'equals(argument 3)'],
];

/** A dashboard after other calls, each on its own line. */
const after = (...calls: readonly string[]): string => `import * as alerts from '@signoz-as-code/alerts';
import * as collector from '@signoz-as-code/collector-config';
import * as dashboards from '@signoz-as-code/dashboards';
import * as telemetry from '@signoz-as-code/telemetry';
${RIGHT.replace(
  'export',
  `const { and, equals, formula, logs, metric, spans, sum, traceOperator } = telemetry;
const shop = telemetry.uncataloguedMetric('shop');
${calls.map((call) => `${call};`).join('\n')}
export`,
)}`;

describe('a misspelt name in a call', () => {
  test('is reported with its file, its field and the nearest name, all at once', async () => {
    const found = await told(after(...MISSPELT.map(([call]) => call)));
    for (const [, field, near] of MISSPELT)
      expect(found).toContainEqual([
        `${DASHBOARD} ${field}`,
        expect.stringMatching(new RegExp(`^did you mean '${near}'\\?`)),
      ]);
  });

  test('like values of another type, undefined, and superfluous options', async () => {
    const found = await told(after(...OTHERWISE.map(([call]) => call)));
    expect(found.map(([where]) => where)).toEqual(OTHERWISE.map(([, field]) => `${DASHBOARD} ${field}`).sort());
  });

  test('is reported once when the value shows it too, and all of a file at once', async () => {
    const found = await told(RIGHT.replace("raw('vector(1)')", "raw('vector(1)', { unti: 's' }), { legnd: 'a' }"));
    expect(found.map(([where]) => where)).toEqual([
      `${DASHBOARD} panels.up.queries.A.expression.unti`,
      `${DASHBOARD} panels.up.queries.A.legnd`,
    ]);
  });

  test('in a value that was made and checked elsewhere is not a mistake', async () => {
    const limit = "telemetry.defineLimit({ value: 1, unit: 's', description: 'a' })";
    expect(await told(after(`telemetry.inUnit(${limit}, 'ms')`, "['a', 'b'].map(telemetry.exists)"))).toEqual([]);
  });
});

/** `file field` and the hint of each error of the dashboard. */
async function told(text: string): Promise<readonly (readonly [where: string, hint: string | undefined])[]> {
  const found = await diagnosed({ [DASHBOARD]: text });
  return found
    .filter(({ severity }) => severity === 'error')
    .map(({ where, hint }) => [`${where.file} ${where.field}`, hint] as const);
}
