import { commandLine } from '@signoz-as-code/core';
import {
  type Attribute,
  builderName,
  type Catalogue,
  type Metric,
  type MetricAttribute,
  storedNames,
} from './catalogue.ts';
import type { Limit } from './limit.ts';

/** A catalogue whose entries have the names that its files export. */
export interface NamedCatalogue {
  readonly catalogue: Catalogue;
  readonly services: Readonly<Record<string, { readonly name: string }>>;
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly limits: Readonly<Record<string, Limit>>;
}

/** Every file that a project generates from its catalogue, by path from its root, and its content. */
export function derivedFiles(
  named: NamedCatalogue,
  project: RegistryOwner,
  {
    document,
    registry,
    instrumentation,
  }: { readonly document?: string; readonly registry?: string; readonly instrumentation?: string },
): ReadonlyMap<string, string> {
  return new Map([
    ...(document === undefined ? [] : [[document, telemetryDocument(named)] as const]),
    ...(instrumentation === undefined ? [] : [[instrumentation, instrumentationModule(named)] as const]),
    ...(registry === undefined
      ? []
      : Object.entries(weaverRegistry(named, project)).map(([path, text]) => [`${registry}/${path}`, text] as const)),
  ]);
}

/** The project whose names a registry has. */
interface RegistryOwner {
  readonly name: string;
  readonly environments: readonly { readonly domain: string }[];
}

const NOTE = `Generated from the definitions of telemetry by ${commandLine('generate')}; do not edit.`;

/** The names of telemetry, its emitters, and its stored names. */
function telemetryDocument({ catalogue, limits }: NamedCatalogue): string {
  const { services, metrics } = catalogue;
  const attributes = byName(catalogue.attributes);
  return [
    '# Telemetry',
    '',
    `The names of services, metrics, attributes and limits. ${NOTE}`,
    ...section('Services', ['service.name', 'owner', 'runtime', 'description'], services, (service) => [
      code(service.name),
      service.owner,
      service.runtime,
      service.description,
    ]),
    ...section(
      'Metrics',
      ['metric', 'instrument, unit', 'attributes', 'emitted by', 'stored as', 'description'],
      metrics,
      (metric) => [
        code(metric.name),
        `${metric.instrument}, ${code(metric.unit)}`,
        metric.attributes.map(({ name }) => code(name)).join(' '),
        metric.emitter,
        `${storedNames(metric).map(code).join(' ')} (${metric.temporality})`,
        metric.description,
      ],
    ),
    '',
    "SigNoz's PromQL cannot read a metric with temporality `delta`; the query builder can. The query builder lists a histogram as `.bucket`.",
    ...section(
      'Attributes',
      ['attribute', 'type', 'on', 'number of values', 'personal', 'description'],
      attributes,
      (attribute) => [
        code(attribute.name),
        attribute.type,
        attribute.context === 'attribute' ? 'span, log or point' : attribute.context,
        attribute.values?.map(code).join(' ') ?? String(attribute.cardinality),
        attribute.personal ? 'yes' : '',
        attribute.description,
      ],
    ),
    '',
    'A metric never has an attribute with `unbounded` values or with personal data: the types refuse it.',
    ...section(
      'Limits',
      ['limit', 'value', 'description', 'origin of the value'],
      Object.entries(limits),
      ([name, limit]) => [code(name), `${limit.value} ${code(limit.unit)}`, limit.description, origin(limit.basis)],
    ),
    '',
    'Rules fire at a limit, and panels draw it as a line. A changed limit changes both.',
    '',
  ].join('\n');
}

function origin(basis: Limit['basis']): string {
  if (basis === undefined) return '';
  const on = basis.date === undefined ? '' : ` (${basis.date})`;
  if ('document' in basis) return `${basis.document}${on}`;
  const { value, from, to, points, environment } = basis;
  return `measured ${value} in ${environment}${on}: ${points} points, ${from} to ${to}`;
}

/** The part of the catalogue that services need at run time. */
export function instrumentationModule(named: NamedCatalogue): string {
  const own = Object.entries(named.metrics).filter(([, metric]) => metric.emitter === 'service');
  return `// ${NOTE}

/** The instrumentation scope of all metrics that services emit themselves. */
export const scope = '@signoz-as-code/instrumentation';

/** Values of service.name. */
export const services = ${literal(Object.fromEntries(Object.entries(named.services).map(([key, { name }]) => [key, name])))} as const;

/** Names of attributes. */
export const attributes = ${literal(Object.fromEntries(Object.entries(named.attributes).map(([key, { name }]) => [key, name])))} as const;

/** Attributes of spans, with the type of their values. */
export interface AttributeValues {
${byName(named.catalogue.attributes)
  .filter(({ context }) => context === 'attribute')
  .map((one) => `  /** ${one.description} */\n  ${JSON.stringify(one.name)}: ${valueType(one)};`)
  .join('\n')}
}

/** The metrics that services emit themselves. */
export const metrics = ${literal(Object.fromEntries(own.map(([key, metric]) => [key, metricData(metric)])))} as const;
`;
}

function metricData(metric: Metric): object {
  return {
    name: metric.name,
    instrument: metric.instrument,
    unit: metric.unit,
    description: metric.description,
    ...(metric.buckets === undefined ? {} : { buckets: metric.buckets }),
    attributes: Object.fromEntries(
      metric.attributes.filter(({ context }) => context === 'attribute').map((one) => [one.name, bound(one)]),
    ),
  };
}

function bound({ type, values, cardinality }: MetricAttribute): object {
  return { type, ...(values === undefined ? {} : { values }), limit: cardinality };
}

/** The registry in the form of OpenTelemetry Weaver: files by path below its folder. */
function weaverRegistry(
  { catalogue }: NamedCatalogue,
  { name, environments }: RegistryOwner,
): Readonly<Record<string, string>> {
  const attributes = byName(catalogue.attributes).filter(
    ({ context }) => context === 'attribute' || context === 'resource',
  );
  return {
    'manifest.yaml': yaml([
      `# ${NOTE}`,
      `schema_url: https://${environments[0]?.domain}/schemas/${name}/0.1.0`,
      `description: Names of the telemetry of ${name}.`,
      'stability: development',
    ]),
    'attributes.yaml': yaml([
      `# ${NOTE}`,
      'groups:',
      `  - id: registry.${name}`,
      '    type: attribute_group',
      `    display_name: Attributes of ${name}`,
      `    brief: Attributes on the telemetry of ${name}.`,
      '    attributes:',
      ...attributes.flatMap(weaverAttribute),
    ]),
    'metrics.yaml': yaml([`# ${NOTE}`, 'groups:', ...catalogue.metrics.flatMap(weaverMetric)]),
  };
}

function weaverAttribute(attribute: Attribute): string[] {
  const type =
    attribute.values === undefined
      ? [`        type: ${attribute.type === 'number' ? 'double' : attribute.type}`]
      : [
          '        type:',
          '          members:',
          ...attribute.values.flatMap((value) => [
            `            - id: ${value.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')}`,
            `              value: ${JSON.stringify(value)}`,
            `              brief: ${JSON.stringify(value)}`,
            '              stability: development',
          ]),
        ];
  return [
    `      - id: ${attribute.name}`,
    ...type,
    `        brief: ${JSON.stringify(attribute.description)}`,
    '        stability: development',
    ...(attribute.values === undefined && attribute.type === 'string' ? ['        examples: ["…"]'] : []),
    '        annotations:',
    `          cardinality: ${attribute.cardinality}`,
    `          personal: ${attribute.personal}`,
  ];
}

/** Weaver has no attributes of the resource on a metric: its live check looks for them on every point. */
function weaverMetric(metric: Metric): string[] {
  const of = (resource: boolean) =>
    metric.attributes.filter(({ context }) => (context === 'resource') === resource).map(({ name }) => name);
  return [
    `  - id: metric.${metric.name}`,
    '    type: metric',
    `    metric_name: ${metric.name}`,
    `    brief: ${JSON.stringify(metric.description)}`,
    `    instrument: ${metric.instrument}`,
    `    unit: ${JSON.stringify(metric.unit)}`,
    '    stability: development',
    '    annotations:',
    `      emitter: ${metric.emitter}`,
    `      temporality: ${metric.temporality}`,
    `      query_builder_name: ${builderName(metric)}`,
    `      resource: [${of(true)
      .map((name) => JSON.stringify(name))
      .join(', ')}]`,
    ...(of(false).length === 0 ? [] : ['    attributes:']),
    ...of(false).flatMap((name) => [`      - ref: ${name}`, '        requirement_level: recommended']),
  ];
}

function yaml(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

/** One entry for each name: `state` has different values for memory and for CPUs. */
function byName(all: readonly Attribute[]): Attribute[] {
  const found = new Map<string, Attribute>();
  for (const attribute of all) {
    const before = found.get(attribute.name);
    found.set(
      attribute.name,
      before === undefined ? attribute : { ...before, description: `${before.description}; ${attribute.description}` },
    );
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function valueType({ type, values }: Attribute): string {
  return values === undefined ? type : values.map((value) => JSON.stringify(value)).join(' | ');
}

function section<Row>(
  title: string,
  head: readonly string[],
  rows: readonly Row[],
  cells: (row: Row) => readonly string[],
): string[] {
  const line = (texts: readonly string[]): string =>
    `| ${texts.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
  return ['', `## ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map((row) => line(cells(row)))];
}

function code(text: string): string {
  return `\`${text}\``;
}

function literal(value: object): string {
  return JSON.stringify(value, null, 2);
}
