import { defineAttribute, defineMetric } from '@signoz-as-code/catalogue';
import { type Code, type CodeExample, type Defined, type Definition, definitions } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import * as queries from '@signoz-as-code/queries';
import { describe, expect, it } from 'vitest';
import { concern } from '../src/concern.ts';
import { dashboard } from '../src/dashboard/authoring.ts';
import * as dashboards from '../src/index.ts';
import { view } from '../src/view/authoring.ts';

const attribute = (name: string, context: 'attribute' | 'resource') =>
  defineAttribute({ name, context, type: 'string', cardinality: 8, personal: false, description: 'One' });
const attributes = {
  serviceName: attribute('service.name', 'resource'),
  channelType: attribute('channel.type', 'attribute'),
};
const common = {
  arrives: 'otlp',
  temporality: 'cumulative',
  emitter: 'service',
  description: 'One',
  attributes: Object.values(attributes),
} as const;
const metrics = {
  sent: defineMetric({ ...common, name: 'messages.sent', instrument: 'counter', unit: '1' }),
  duration: defineMetric({ ...common, name: 'send.duration', instrument: 'histogram', unit: 's' }),
};
const services = [{ name: 'api' }] as never;
const checks = concern({ attributes: Object.values(attributes), metrics: Object.values(metrics), services });
const scope: Readonly<Record<string, unknown>> = { ...queries, ...dashboards, attributes, metrics };

/** A valid definition with these fields, as written, over its own. */
function spec(kind: string, fields: string): object {
  const good =
    kind === 'view'
      ? { name: 'Errors', page: 'logs' }
      : { title: 'Shop', panels: { logs: dashboards.list({ title: 'Logs', from: 'logs' }) } };
  return { ...good, ...new Function(...Object.keys(scope), `return { ${fields} }`)(...Object.values(scope)) };
}

function found(kind: string, fields: string, { beside = {}, environment = {} }: CodeExample) {
  const about = { name: 'test', versions: { signoz: 'v0.108.0' }, ...environment } as Environment;
  const entries = [...Object.entries(beside), [kind, fields] as const].map(([of, text], index): Defined => {
    const { protect, ...own } = spec(of, text) as { readonly protect?: boolean };
    const definition = (of === 'view' ? dashboards.defineView : dashboards.defineDashboard)(own as never);
    return {
      kind: of,
      key: `d${index}`,
      file: `d${index}.ts`,
      definition: definition as Definition,
      spec: own,
      ...(protect === undefined ? {} : { protect }),
    };
  });
  return checks.check(definitions(about, entries));
}

const examples = [dashboard, view].flatMap(({ kind, codes }) =>
  (Object.entries(codes) as [string, Code][])
    // Those of queries are tested in their own package.
    .filter(([code]) => !code.startsWith('query/'))
    .map(([code, about]) => [code, about, about.example?.in ?? kind.name] as const),
);
const once = [...new Map(examples.map((example) => [example[0], example])).values()];

describe.each(once)('%s', (code, { severity, meaning, since, example = { wrong: '', right: '' } }, kind) => {
  it('gives its diagnostic for the wrong example', () => {
    const problems = found(kind, example.wrong, example);
    expect(
      problems.find((one) => one.code === code),
      JSON.stringify(problems),
    ).toMatchObject({ severity });
  });
  it('gives no diagnostic for the corrected example', () => expect(found(kind, example.right, example)).toEqual([]));
  it('says what is wrong, and since when', () => {
    expect(meaning).toMatch(/^\S.*\.$/);
    expect(since).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
