import { type Artifact, type Definitions, escapedLineEnds, needsDoubleQuotes } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { Document, visit } from 'yaml';
import { type Class, type Collector, classes, collectors, type Mention } from './collectors.ts';
import type { OtelConfig } from './schema/otel-config.generated.ts';
import { UNCHECKED_COMMENT, uncheckedFields, written } from './substitution.ts';

/** One YAML file for each collector of the environment. The same definitions give the same bytes. */
export function compile(definitions: Definitions<Environment>): readonly Artifact[] {
  return collectors(definitions).map((collector) => ({
    path: `${collector.name}.yaml`,
    content: text(collector),
    source: collector.file,
    parts: partsOf(collector),
  }));
}

/** The definitions of its components and pipelines, and its own fields. */
function partsOf({ file, components, pipelines }: Collector): NonNullable<Artifact['parts']> {
  return Object.fromEntries([
    ...['extensions', 'telemetry'].map((field) => [`service.${field}`, { file, field }]),
    ...components.map((one) => [`${one.class}.${one.id}`, { file: one.file, field: '' }]),
    ...pipelines.map((one) => [`service.pipelines.${one.id}`, { file: one.file, field: '' }]),
  ]);
}

function text(collector: Collector): string {
  const folder = collector.file.replace(/(\/definitions)\/.*$/, '$1');
  // Sections in the order in which telemetry passes them, ids in alphabetical order, fields as their author wrote them.
  const document = new Document(config(collector), {
    aliasDuplicateObjects: false,
    // The collector's parser reads more forms as numbers than YAML 1.2 has: 1_000, 0b1.
    compat: 'yaml-1.1',
  });
  document.commentBefore = [
    ` ${collector.name}.yaml is generated from ${folder}; change it there.`,
    ...uncheckedIn(collector).map((field) => ` ${UNCHECKED_COMMENT} ${field}`),
  ].join('\n');
  visit(document, {
    Scalar(_, scalar) {
      if (needsDoubleQuotes(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return escapedLineEnds(document.toString({ lineWidth: 0, flowCollectionPadding: false }));
}

/** The places that were not checked, so that nobody checks them in the file either. */
function uncheckedIn(collector: Collector): string[] {
  return [
    ...collector.components.flatMap((one) => [...uncheckedFields(one.config, `${one.class}.${one.id}`)]),
    ...uncheckedFields(collector.spec.telemetry, 'service.telemetry'),
  ];
}

function config(collector: Collector): OtelConfig {
  const sections = Object.fromEntries(
    classes
      .map((class_) => [class_, section(collector, class_)])
      .filter(([, section]) => Object.keys(section!).length > 0),
  ) as Pick<OtelConfig, Class>;
  return {
    ...sections,
    service: {
      extensions: ids(collector.extensions),
      telemetry: written(collector.spec.telemetry) as NonNullable<OtelConfig['service']['telemetry']>,
      pipelines: Object.fromEntries(
        collector.pipelines.map(({ id, receivers, processors, exporters }) => [
          id,
          { receivers: ids(receivers), processors: ids(processors), exporters: ids(exporters) },
        ]),
      ) as OtelConfig['service']['pipelines'],
    },
  };
}

function section(collector: Collector, class_: Class): Record<string, unknown> {
  return Object.fromEntries(
    collector.components.filter((one) => one.class === class_).map(({ id, config }) => [id, written(config)]),
  );
}

function ids(mentions: readonly Mention[]): string[] {
  return mentions.map(({ id }) => id);
}
