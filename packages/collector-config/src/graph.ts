import { canonicalJson, isObject, type Json, printable } from '@signoz-as-code/core';
import { diffArrays } from 'diff';

type Change = 'same' | 'changed' | 'added' | 'removed';

interface Node {
  readonly id: string;
  readonly text: string;
  readonly change: Change;
}

interface Pipeline {
  readonly receivers: readonly string[];
  readonly processors: readonly string[];
  readonly exporters: readonly string[];
}

type Sections = Readonly<Record<string, Readonly<Record<string, Json>>>>;

/** Whether a file's content is a collector's configuration: only those have pipelines. */
export function isCollectorConfiguration(content: unknown): content is Readonly<Record<string, Json>> {
  return isObject(content) && isObject(content.service) && isObject(content.service.pipelines);
}

/**
 * The pipelines that differ between two configurations of a collector, as a Mermaid flowchart: new parts are green,
 * removed parts red and dashed, changed parts yellow. `before` is undefined for a new collector, of which every
 * pipeline is drawn. Empty when no pipeline differs.
 */
export function pipelineGraph(before: Json | undefined, after: Json): string {
  const [was, is] = [pipelinesOf(before), pipelinesOf(after)];
  const [wasMade, isMade] = [componentsOf(before), componentsOf(after)];
  const changeOf = (section: string, id: string): Change => {
    // A connector is named among receivers and exporters.
    const name =
      section === 'processors' ? section : isMade.connectors?.[id] || wasMade.connectors?.[id] ? 'connectors' : section;
    const [old, now] = [wasMade[name]?.[id], isMade[name]?.[id]];
    return canonicalJson(old ?? null) === canonicalJson(now ?? null) ? 'same' : 'changed';
  };
  const lines: string[] = [];
  const classes: Record<Exclude<Change, 'same'>, string[]> = { changed: [], added: [], removed: [] };
  const connectors = new Map<string, string>();
  let count = 0;
  let graphs = 0;
  const node = (text: string, change: Change): Node => {
    count += 1;
    const id = `n${count}`;
    if (change !== 'same') classes[change].push(id);
    return { id, text, change };
  };
  for (const name of [...new Set([...is.keys(), ...was.keys()])].sort()) {
    const [old, now] = [was.get(name), is.get(name)];
    const rows = (['receivers', 'processors', 'exporters'] as const).map((slot) =>
      steps(old?.[slot], now?.[slot], slot, changeOf),
    );
    if (rows.flat().every(({ change }) => change === 'same') && before !== undefined) continue;
    const [receivers, processors, exporters] = rows.map((row, index) =>
      row.map(({ id, change }) => {
        const isConnector =
          index !== 1 && (isMade.connectors?.[id] !== undefined || wasMade.connectors?.[id] !== undefined);
        // The two ends of a connector are one node, outside the pipelines that it joins.
        const known = isConnector ? connectors.get(id) : undefined;
        if (known !== undefined) return { id: known, text: id, change };
        const made = node(id, change);
        if (isConnector) connectors.set(id, made.id);
        return made;
      }),
    ) as [Node[], Node[], Node[]];
    const inside = [...receivers, ...processors, ...exporters].filter(
      ({ id }) => ![...connectors.values()].includes(id),
    );
    graphs += 1;
    lines.push(`  subgraph p${graphs}[${quoted(name)}]`, '    direction LR');
    for (const { id, text } of inside) lines.push(`    ${id}[${quoted(text)}]`);
    lines.push('  end');
    lines.push(...edges(receivers, processors, exporters));
  }
  if (lines.length === 0) return '';
  const named = [...connectors].map(([name, id]) => `  ${id}{{${quoted(name)}}}`);
  const coloured = Object.entries(classes).flatMap(([name, ids]) =>
    ids.length === 0 ? [] : [`  class ${ids.join(',')} ${name}`],
  );
  return ['flowchart LR', ...named, ...lines, ...styles, ...coloured].join('\n');
}

/** Readable on GitHub's light and dark background. */
const styles = [
  '  classDef added stroke:#2da44e,stroke-width:3px',
  '  classDef removed stroke:#cf222e,stroke-width:2px,stroke-dasharray:4',
  '  classDef changed stroke:#bf8700,stroke-width:3px',
];

/** The remaining parts joined in order; removed parts are attached to their former neighbours with dotted lines. */
function edges(receivers: readonly Node[], processors: readonly Node[], exporters: readonly Node[]): string[] {
  const stays = (nodes: readonly Node[]): Node[] => nodes.filter(({ change }) => change !== 'removed');
  const was = (nodes: readonly Node[]): Node[] => nodes.filter(({ change }) => change !== 'added');
  const chain = (from: readonly Node[], through: readonly Node[], to: readonly Node[]): [Node, Node][] => {
    const rows = [from, ...through.map((one) => [one]), to];
    return rows
      .slice(1)
      .flatMap((row, index) => (rows[index] ?? []).flatMap((a) => row.map((b): [Node, Node] => [a, b])));
  };
  const solid = chain(stays(receivers), stays(processors), stays(exporters));
  const gone = chain(was(receivers), was(processors), was(exporters)).filter((edge) =>
    edge.some(({ change }) => change === 'removed'),
  );
  return [...solid.map(([a, b]) => `  ${a.id} --> ${b.id}`), ...gone.map(([a, b]) => `  ${a.id} -.-> ${b.id}`)];
}

/** The components of one slot of a pipeline in order, with removed ones in their old place. */
function steps(
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
  slot: string,
  changeOf: (section: string, id: string) => Change,
): { readonly id: string; readonly change: Change }[] {
  return diffArrays([...(before ?? [])], [...(after ?? [])]).flatMap(({ value, added, removed }) =>
    value.map((id) => ({ id, change: added ? 'added' : removed ? 'removed' : changeOf(slot, id) })),
  );
}

function pipelinesOf(content: Json | undefined): ReadonlyMap<string, Pipeline> {
  if (!isCollectorConfiguration(content)) return new Map();
  const { pipelines } = content.service as { readonly pipelines: Readonly<Record<string, Partial<Pipeline> | null>> };
  return new Map(
    Object.entries(pipelines).map(([name, pipeline]) => [
      name,
      {
        receivers: texts(pipeline?.receivers),
        processors: texts(pipeline?.processors),
        exporters: texts(pipeline?.exporters),
      },
    ]),
  );
}

function componentsOf(content: Json | undefined): Sections {
  return isCollectorConfiguration(content) ? (content as unknown as Sections) : {};
}

function texts(list: unknown): string[] {
  return Array.isArray(list) ? list.map(String) : [];
}

/** A text for Mermaid: in quotes and on one line, with the character code of each special character. */
function quoted(text: string): string {
  return `"${printable(text).replaceAll(/["#<>`&]/g, (character) => `#${character.charCodeAt(0)};`)}"`;
}
