import { expect, test } from 'vitest';
import { pipelineGraph } from '../src/graph.ts';

const component = {};
const before = {
  receivers: { otlp: component },
  processors: { batch: { timeout: '10s' }, memory_limiter: component },
  exporters: { clickhouse: component },
  connectors: { meter: component },
  service: {
    pipelines: {
      traces: { receivers: ['otlp'], processors: ['memory_limiter', 'batch'], exporters: ['clickhouse', 'meter'] },
      metrics: { receivers: ['meter'], exporters: ['clickhouse'] },
      logs: { receivers: ['otlp'], exporters: ['clickhouse'] },
    },
  },
};

test('new, removed and changed parts are drawn; unchanged pipelines are not', () => {
  const after = {
    ...before,
    processors: { batch: { timeout: '5s' }, 'tail_sampling/"x"': component },
    service: {
      pipelines: {
        ...before.service.pipelines,
        traces: { receivers: ['otlp'], processors: ['tail_sampling/"x"', 'batch'], exporters: ['clickhouse', 'meter'] },
      },
    },
  };
  expect(pipelineGraph(before, after)).toMatchInlineSnapshot(`
    "flowchart LR
      n6{{"meter"}}
      subgraph p1["traces"]
        direction LR
        n1["otlp"]
        n2["memory_limiter"]
        n3["tail_sampling/#34;x#34;"]
        n4["batch"]
        n5["clickhouse"]
      end
      n1 --> n3
      n3 --> n4
      n4 --> n5
      n4 --> n6
      n1 -.-> n2
      n2 -.-> n4
      classDef added stroke:#2da44e,stroke-width:3px
      classDef removed stroke:#cf222e,stroke-width:2px,stroke-dasharray:4
      classDef changed stroke:#bf8700,stroke-width:3px
      class n4 changed
      class n3 added
      class n2 removed"
  `);
});

test('the two ends of a connector are one node', () => {
  const after = { ...before, connectors: { meter: { flush: '1h' } } };
  const graph = pipelineGraph(before, after);
  expect(graph.match(/"meter"/g)).toHaveLength(1);
  expect(graph).toContain('"traces"');
  expect(graph).toContain('"metrics"');
  expect(graph).not.toContain('"logs"');
});

test('nothing is drawn when no pipeline differs', () => {
  expect(pipelineGraph(before, { ...before, processors: { ...before.processors, unused: component } })).toBe('');
});

test('a name with a line break, a fence or HTML stays within its quotes', () => {
  const hostile = 'otlp/a\n```\n# @team <b>"x"</b> \u202e';
  const content = (exporters: string[]) => ({
    receivers: { [hostile]: {} },
    exporters: Object.fromEntries(exporters.map((name) => [name, {}])),
    service: { pipelines: { traces: { receivers: [hostile], exporters } } },
  });
  const graph = pipelineGraph(content(['debug']), content(['debug', 'other']));
  expect(graph).toContain('"otlp/a\\u000a#96;#96;#96;\\u000a#35; @team #60;b#62;#34;x#34;#60;/b#62; \\u202e"');
  for (const line of graph.split('\n')) expect(line).toMatch(/^(flowchart LR$| {2})/);
});
