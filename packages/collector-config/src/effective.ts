import {
  ANOTHER_VALUE,
  type Difference,
  diff,
  fields,
  formed,
  type Harmless,
  isObject,
  type Json,
  type JsonObject,
  listOf,
  mapOf,
  mapSecrets,
  objectForm,
  optional,
  orNull,
  shownBeside,
  textForm,
} from '@signoz-as-code/core';
import type { StoredLogPipeline } from '@signoz-as-code/signoz-client';
import { parseYaml } from './yaml.ts';

/** A difference between the running configuration and generated/. */
export interface EffectiveDifference extends Difference {
  /** `not-applied`: the mounted file differs in the same way; `remote`: it came over the network. */
  readonly origin: 'remote' | 'not-applied';
}

/** The running configuration of a collector, compared with the wanted one. */
export interface Effective {
  /**
   * `no-op`: the collector waits for SigNoz to send its own configuration back, and accepts no telemetry meanwhile;
   * `as-generated`: nothing differs except what SigNoz adds by design.
   */
  readonly state: 'as-generated' | 'no-op' | 'differs';
  /** The processors that SigNoz put at the beginning of the pipeline `logs`, in order. */
  readonly logPipelines: readonly string[];
  /** Log pipelines of SigNoz that are not in effect here, and those that are in effect but not in SigNoz. */
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
  /** Empty in the state `no-op`: everything is replaced there. */
  readonly differences: readonly EffectiveDifference[];
}

export interface EffectiveOptions {
  /** The file that the collector was started with; without it every difference counts as remote. */
  readonly mounted?: string;
  /** The log pipelines in SigNoz, where it could be asked. */
  readonly pipelines?: readonly StoredLogPipeline[];
}

/** A text without pipelines is not a collector's configuration. */
const ids = optional(orNull(listOf(textForm)));
const pipelines = mapOf(fields({ receivers: ids, processors: ids, exporters: ids }));
const components = optional(orNull(mapOf(orNull(objectForm))));
const configuration = fields({
  receivers: components,
  processors: components,
  exporters: components,
  connectors: components,
  extensions: components,
  service: fields({ pipelines, extensions: ids }),
});

/** Names of components. Everything else that was changed over the network may be a secret. */
const harmless: Harmless = { service: { extensions: 'plain', pipelines: 'plain' } };

/**
 * Compares the running configuration with the generated one, field by field. SigNoz v0.108.0 and its collector
 * v0.129.12 add these over OpAMP, so they are not differences: a processor for each enabled log pipeline, at the
 * beginning of the pipeline `logs`; the collector's own `service.instance.id`. Throws an Error where a text is not a
 * collector's configuration. The result only contains values that are known to be harmless.
 */
export function compareEffective(generated: string, effective: string, options: EffectiveOptions = {}): Effective {
  const wanted = withoutNull(parseYaml(generated) as Json);
  const running = read(effective, 'the configuration that the collector runs');
  const added = logProcessors(running).filter((id) => !logProcessors(wanted).includes(id));
  const expected = options.pipelines === undefined ? added : processorNames(options.pipelines);
  const common = {
    logPipelines: added,
    missing: expected.filter((name) => !added.includes(name)),
    unexpected: added.filter((name) => !expected.includes(name)),
  };
  if (isNoOp(running) && !isNoOp(wanted)) return { ...common, missing: [], state: 'no-op', differences: [] };
  const hidden: string[] = [];
  // Two hidden values stay distinct until their places are known.
  const shown = (document: Json): Json =>
    shownBeside(document, wanted, harmless, (value) => {
      const text = JSON.stringify(value);
      if (!hidden.includes(text)) hidden.push(text);
      return { $secret: String(hidden.indexOf(text)) };
    });
  const rest = shown(withoutAdditions(running, wanted, added));
  const mounted = options.mounted === undefined ? wanted : shown(read(options.mounted, 'the mounted file'));
  const old = new Set(diff(wanted, mounted, idOf).map((difference) => JSON.stringify(difference)));
  const differences = diff(wanted, rest, idOf).map((difference): EffectiveDifference => {
    const origin = old.has(JSON.stringify(difference)) ? 'not-applied' : 'remote';
    return { ...(mapSecrets(difference, () => ({ ...ANOTHER_VALUE })) as Difference), origin };
  });
  return { ...common, state: differences.length === 0 ? 'as-generated' : 'differs', differences };
}

/** A live configuration. The parser's message quotes the text, so only the position is reported. */
function read(text: string, from: string): Json {
  let document: unknown;
  try {
    document = parseYaml(text);
  } catch (error) {
    const [{ line, col } = {}] =
      (error as { readonly linePos?: readonly { line: number; col: number }[] }).linePos ?? [];
    throw new Error(`${from} is not YAML${line === undefined ? '' : `: line ${line}, column ${col}`}`);
  }
  return withoutNull(formed(configuration, document, from) as Json);
}

/**
 * The names of the processors that SigNoz makes of its log pipelines, in order: of enabled pipelines with an enabled
 * operator, by their aliases.
 */
function processorNames(pipelines: readonly StoredLogPipeline[]): string[] {
  const names: string[] = [];
  for (const [index, { alias, enabled, config }] of pipelines.entries()) {
    const operators = Array.isArray(config) ? config.filter(isObject) : [];
    if (enabled !== true || !operators.some((operator) => operator.enabled === true)) continue;
    const name = `${PREFIX}${alias.replaceAll(/[^a-zA-Z0-9-]/g, '-')}`;
    names.push(names.includes(name) ? `${name}-${index}` : name);
  }
  return names;
}

const PREFIX = 'signozlogspipeline/pipeline_';

/** The log pipelines' processors of a configuration; SigNoz removes those with its older name. */
function logProcessors(document: Json): string[] {
  return list(at(document, ['service', 'pipelines', 'logs', 'processors']))
    .map(String)
    .filter((id) => id.startsWith(PREFIX));
}

/** Whether every pipeline has only no-op receivers and exporters. */
function isNoOp(document: Json): boolean {
  const pipelines = Object.values(object(at(document, ['service', 'pipelines'])));
  const isNothing = (value: Json | undefined): boolean => list(value).every((id) => id === 'nop');
  return (
    pipelines.length > 0 &&
    pipelines.every((one) => isNothing(at(one, ['receivers'])) && isNothing(at(one, ['exporters'])))
  );
}

const INSTANCE = 'service.instance.id';

function withoutAdditions(running: Json, wanted: Json, added: readonly string[]): Json {
  const document = structuredClone(running);
  for (const id of added) remove(document, ['processors', id], wanted);
  const logs = at(document, ['service', 'pipelines', 'logs']) as { processors?: readonly Json[] } | undefined;
  if (logs?.processors !== undefined)
    logs.processors = list(logs.processors).filter((id) => !added.includes(String(id)));
  const instance = ['service', 'telemetry', 'resource', INSTANCE];
  if (at(wanted, instance) === undefined) remove(document, instance, wanted);
  return document;
}

/** Removes the value at a place, and parents that become empty and that the other side does not have. */
function remove(document: Json, path: readonly string[], wanted: Json): void {
  const [parent, key] = [at(document, path.slice(0, -1)) as Record<string, Json> | undefined, path.at(-1) as string];
  if (parent === undefined || !Object.hasOwn(parent, key)) return;
  delete parent[key];
  const outer = path.slice(0, -1);
  if (outer.length > 0 && Object.keys(parent).length === 0 && at(wanted, outer) === undefined)
    remove(document, outer, wanted);
}

/** A component without settings is written as `{}` or empty. */
function withoutNull(value: Json): Json {
  if (value === null || value === undefined) return {};
  if (Array.isArray(value)) return value.map(withoutNull);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value as JsonObject).map(([key, inner]) => [key, withoutNull(inner)]));
}

/** Lists of ids are aligned by id, other lists by name. */
function idOf(item: Json): string | undefined {
  if (typeof item === 'string') return item;
  const name = object(item).name;
  return typeof name === 'string' ? name : undefined;
}

function at(value: Json | undefined, path: readonly string[]): Json | undefined {
  let node = value;
  for (const key of path)
    node = isObject(node) && Object.hasOwn(node, key) ? ((node as JsonObject)[key] as Json) : undefined;
  return node;
}

function object(value: Json | undefined): JsonObject {
  return isObject(value) ? (value as JsonObject) : {};
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
