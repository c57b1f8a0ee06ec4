import { uncataloguedAttribute } from '@signoz-as-code/catalogue';
import type { Definition } from '@signoz-as-code/core';
import { over, testCodes } from '../../core/test/code-examples.ts';
import { concern } from '../src/concern.ts';
import { defineMaterializedView, defineRetention, type RetentionSpec } from '../src/index.ts';
import { signal } from '../src/signal/authoring.ts';
import { view } from '../src/view/authoring.ts';
import { attributes, catalogue, defined, environmentNamed } from './platform.ts';

const scope = { attributes, uncataloguedAttribute };
const goodSignal = { signal: 'traces', keep: '15d' };
const goodView = {
  database: 'signoz_traces',
  name: 'calls',
  description: 'Calls.',
  from: 'signoz_traces.signoz_index_v3',
  time: { name: 'ts', expression: 'toStartOfMinute(toDateTime(timestamp))' },
  dimensions: [{ name: 'operation', expression: 'name' }],
  sums: [{ name: 'calls', expression: 'count()' }],
  keep: '15d',
};

testCodes({ retention: signal.codes, view: view.codes }, (fields, kind, { beside, environment }) => {
  const about = environmentNamed('local', environment as object);
  const given = [
    ...(kind === 'retention' ? [over(goodSignal, fields, scope) as RetentionSpec] : []),
    ...(beside?.retention === undefined ? [] : [over(goodSignal, beside.retention, scope) as RetentionSpec]),
  ];
  const others = (['traces', 'logs', 'metrics'] as const)
    .filter((name) => !given.some((one) => one.signal === name))
    .map((name): RetentionSpec => ({ signal: name, keep: name === 'metrics' ? '30d' : '15d' }));
  const all = [...given, ...others].map((spec, index) => [`signal-${index}`, defineRetention(spec)]);
  const views = kind === 'view' ? [['view', defineMaterializedView(over(goodView, fields))]] : [];
  return concern(catalogue).check(
    defined(about, Object.fromEntries([...all, ...views]) as Readonly<Record<string, Definition>>),
  );
});
