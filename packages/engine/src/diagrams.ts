import { isCollectorConfiguration, pipelineGraph } from '@signoz-as-code/collector-config/graph';
import { type Address, canonicalJson, type Diagram, isObject, type Json, type Planned } from '@signoz-as-code/core';

/** The parts of a plan that are better drawn: the pipelines of collectors that change. */
export function diagramsOf({ steps }: Planned): ReadonlyMap<Address, readonly Diagram[]> {
  return new Map(
    steps.flatMap(({ change, live, resource, provider }): [Address, readonly Diagram[]][] => {
      if (live === undefined || resource === undefined) return [];
      const [before, after] = [filesIn(live.spec), filesIn(provider.normalize(resource))];
      const diagrams = Object.entries(after).flatMap(([name, content]): Diagram[] => {
        const old = before[name];
        if (!isCollectorConfiguration(content) || old === undefined || canonicalJson(old) === canonicalJson(content))
          return [];
        const mermaid = pipelineGraph(old, content);
        return mermaid === '' ? [] : [{ title: `Pipelines of ${name}`, mermaid }];
      });
      return diagrams.length === 0 ? [] : [[change.address, diagrams]];
    }),
  );
}

function filesIn(spec: Json): Readonly<Record<string, Json>> {
  return isObject(spec) && isObject(spec.configs) ? (spec.configs as Record<string, Json>) : {};
}
