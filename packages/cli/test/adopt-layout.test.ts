import { join } from 'node:path';
import { type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SmallProject, smallProject } from './small.ts';
import { callSignoz } from './support.ts';

const folder = 'packages/dashboards/definitions/dashboards';
/** A dashboard in the layout of the project's formatter. */
const laidOut = (title: string): string => `import { defineDashboard, timeSeries } from '@signoz-as-code/dashboards';
import { promql, raw } from '@signoz-as-code/telemetry';

export default defineDashboard({
  title: '${title}',
  panels: {
    up: timeSeries({ title: 'Up', unit: 'none', queries: { A: promql(raw('vector(1)')) } }),
  },
});
`;
const two = laidOut('Two').replace(
  '  },\n});',
  "    down: timeSeries({ title: 'Down', unit: 'none', queries: { A: promql(raw('vector(2)')) } }),\n  },\n});",
);
const own = laidOut('Own layout').replace("  title: 'Own layout',", "    title: 'Own layout',");

interface Stored {
  readonly id: string;
  readonly data: {
    readonly title: string;
    readonly widgets: readonly { readonly id: string }[];
    readonly layout: readonly { readonly i: string; readonly y: number; readonly h: number }[];
  };
}

let project: SmallProject;
let sandbox: Sandbox;

beforeAll(async () => {
  project = smallProject({
    [`${folder}/formatted.ts`]: laidOut('Formatted'),
    [`${folder}/own.ts`]: own,
    [`${folder}/two.ts`]: two,
    'biome.json': JSON.stringify({
      formatter: { indentStyle: 'space', lineWidth: 120 },
      javascript: { formatter: { quoteStyle: 'single' } },
    }),
  });
  expect(await project.run('generate')).toMatchObject({ code: 0 });
  sandbox = await startSandbox({ directory: join(project.root, 'sandbox') });
  Object.assign(project.env, { SIGNOZ_URL: sandbox.signoz.url, SIGNOZ_API_KEY: sandbox.signoz.apiKey });
  expect(await project.run('apply', '--yes')).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await sandbox?.stop();
  project?.remove();
});

test('an adopted panel is laid out as import would, in a definition that is laid out so', async () => {
  const all = (await callSignoz(sandbox.signoz, 'GET', '/api/v1/dashboards')) as readonly Stored[];
  for (const { id, data } of all.filter(({ data: { title } }) => title !== 'Two')) {
    const [widget] = data.widgets;
    const [place] = data.layout;
    await callSignoz(sandbox.signoz, 'PUT', `/api/v1/dashboards/${id}`, {
      ...data,
      widgets: [
        ...data.widgets,
        { ...widget, id: 'more', title: 'A panel with a title of some length', description: 'Long enough' },
      ],
      layout: [...data.layout, { ...place, i: 'more', y: (place?.y ?? 0) + (place?.h ?? 0) }],
    });
  }
  const { code, err, out } = await project.run('drift', '--adopt');
  expect(code, err + out).toBe(0);
  const [formatted, other] = ['formatted', 'own'].map((key) => project.read(`${folder}/${key}.ts`).split('\n'));
  expect(formatted).toContain("      title: 'A panel with a title of some length',");
  // Another layout is the author's own.
  expect(other).toContain("    title: 'Own layout',");
  expect(other?.filter((line) => line.includes('A panel with a title of some length'))).toEqual([
    expect.stringMatching(/timeSeries\(\{.* title: .* description: /),
  ]);
  expect(await project.run('generate', '--frozen')).toMatchObject({ code: 0 });
  expect(await project.run('drift')).toMatchObject({ code: 0 });
});

test('an edit is reported with its line in the file as it is then, after later edits and the layout', async () => {
  const all = (await callSignoz(sandbox.signoz, 'GET', '/api/v1/dashboards')) as readonly Stored[];
  const { id, data } = all.find((one) => one.data.title === 'Two') as Stored;
  const titles = ['A title so long that its panel no longer has room on one line of the definition', 'Down again'];
  const widgets = data.widgets.map((widget, index) => ({ ...widget, title: titles[index] }));
  await callSignoz(sandbox.signoz, 'PUT', `/api/v1/dashboards/${id}`, { ...data, widgets });
  const { code, err, out } = await project.run('drift', '--adopt', '--format', 'json');
  expect(code, err + out).toBe(0);
  const { adopted } = JSON.parse(out) as {
    readonly adopted: readonly { readonly written: { readonly line: number } }[];
  };
  const lines = project.read(`${folder}/two.ts`).split('\n');
  expect(adopted.map(({ written }) => lines[written.line - 1])).toEqual([
    expect.stringContaining("title: 'Down again'"),
    '    up: timeSeries({',
  ]);
});
