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

test('what is new, what goes and what is configured otherwise is drawn; pipelines that stay are not', () => {
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
        n3["tail_sampling/#quot;x#quot;"]
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

test('nothing is drawn where no pipeline differs', () => {
  expect(pipelineGraph(before, { ...before, processors: { ...before.processors, unused: component } })).toBe('');
});
