import { type Definitions, isObject } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { collectorEditions } from '@signoz-as-code/signoz-client';
import {
  type Class,
  type Collector,
  type Component,
  componentOf,
  isVisible,
  type Mention,
  type Pipeline,
  type Slot,
  slots,
} from '../collectors.ts';
import { decoded } from '../decode.ts';
import type { PipelineSpec, Signal } from '../define.ts';
import { about } from '../edition.ts';
import { goneComponents } from '../gone-components.ts';
import { componentSchema, newName, type Schema, typesOf } from '../schema.ts';
import { walk } from '../walk.ts';
import type { Report } from './report.ts';

/** The classes that each place of a pipeline may name. */
const allowed: Readonly<Record<Slot, readonly Class[]>> = {
  receivers: ['receivers', 'connectors'],
  processors: ['processors'],
  exporters: ['exporters', 'connectors'],
};

/** Places that name a missing component, one in the wrong place, or one that cannot carry the signal. */
export function checkPipelineReferences(pipeline: Pipeline, report: Report): void {
  for (const slot of ['receivers', 'exporters'] as const) {
    if (pipeline[slot].length > 0) continue;
    report.error(
      'collector-config/empty-pipeline',
      slot,
      `pipeline ${pipeline.id} has no ${slot}`,
      `name at least one`,
    );
  }
  for (const slot of slots) {
    const seen = new Set<string>();
    for (const mention of pipeline[slot]) {
      const { field, component } = mention;
      if (mention.isHidden === true && component === undefined) continue;
      if (component === undefined) {
        reportMissing(mention, report);
        continue;
      }
      if (seen.has(component.id)) {
        // A receiver or exporter that is named twice is built once.
        const say = slot === 'processors' ? report.error : report.advise;
        say('collector-config/repeated-component', field, `${component.id} is listed twice`, 'name it once');
      }
      seen.add(component.id);
      if (!allowed[slot].includes(component.class)) {
        const expected = allowed[slot].join(' and ');
        const message = `${component.id} is one of the ${component.class}; expected ${expected}`;
        report.error('collector-config/wrong-place', field, message, `move it to the ${component.class}`);
      } else if (!supports(component, slot, pipeline.signal)) {
        const message = `${component.id} does not support ${pipeline.signal}, but ${supported(component, slot).join(', ')}`;
        report.error(
          'collector-config/signal-mismatch',
          field,
          message,
          'move it to a pipeline of a signal that it supports',
        );
      }
    }
  }
}

/** Named extensions that are missing, or are not extensions. */
export function checkExtensions(collector: Collector, report: Report): void {
  for (const mention of collector.extensions) {
    const { field, component } = mention;
    if (mention.isHidden === true) continue;
    if (component === undefined) reportMissing(mention, report);
    else if (component.class !== 'extensions') {
      const message = `${component.id} is one of the ${component.class}, not an extension`;
      report.error('collector-config/wrong-place', field, message, 'name it in a pipeline');
    }
  }
}

/**
 * Extensions that a component's configuration names, but that the collector does not start with the pipelines, or that
 * have another role than the field needs.
 */
export function checkExtensionReferences(collector: Collector, reportOf: (file: string) => Report): void {
  if (collector.extensions.some(({ isHidden }) => isHidden === true)) return;
  for (const component of collector.components) {
    const schema = componentSchema(component.class, component.type);
    if (schema === undefined) continue;
    for (const { field, id, kind } of extensionsIn(schema, decoded(schema, component.config))) {
      const extension = collector.extensions.find((mention) => mention.id === id);
      const report = reportOf(component.file);
      if (extension?.component === undefined) {
        const message = `${collector.name} starts no extension '${id}'`;
        const hint = {
          definitions: `define it, and put it among the extensions of ${collector.name}`,
          file: 'configure it under extensions, and name it in service.extensions',
        };
        report.error('collector-config/undeclared-component', field, message, hint);
      } else if (!provides(extension.component).includes(kind)) {
        const others = typesOf('extensions').filter((type) => provides({ class: 'extensions', type }).includes(kind));
        const message = `${id} is no ${kind} extension`;
        const hint = others.length === 0 ? 'remove it: it does not exist' : `name one of type ${others.join(', ')}`;
        report.error('collector-config/wrong-place', field, message, hint);
      }
    }
  }
}

function extensionsIn(schema: Schema, config: unknown): { field: string; id: string; kind: string }[] {
  return [...walk(schema, config)].flatMap(({ schema: place, value, field, beside }) => {
    const kind = place?.['x-refers'];
    if (typeof kind !== 'string' || beside.enabled === false) return [];
    // A queue that is off needs nothing. In a map, only the place tells which component asks.
    const [id, at] = isObject(value) ? [value.authenticator, `${field}.authenticator`] : [value, field];
    return typeof id === 'string' && id.trim() !== '' ? [{ field: at, id: id.trim(), kind }] : [];
  });
}

function provides({ class: class_, type }: Pick<Component, 'class' | 'type'>): readonly unknown[] {
  const kinds = componentSchema(class_, type)?.['x-provides'];
  return Array.isArray(kinds) ? kinds : [];
}

/** Ids that two definitions of one collector share, and ids that the collector cannot parse. */
export function checkIds(collector: Collector, reportOf: (file: string) => Report): void {
  const ofCollector = reportOf(collector.file);
  if (!/^[a-z0-9][a-z0-9-]*$/.test(collector.name)) {
    const message = `'${collector.name}' cannot be the name of a file`;
    ofCollector.error('collector-config/invalid-id', 'name', message, 'use lower-case letters, digits and hyphens');
  }
  if (collector.pipelines.length === 0) {
    const message = `${collector.name} has no pipelines in this environment`;
    ofCollector.error('collector-config/empty-pipeline', '', message, {
      definitions: 'define one with definePipeline, or make it absent',
      file: 'name one under service.pipelines',
    });
  }
  const seen = new Map<string, string>();
  const things = [
    ...collector.components.map((one) => ({ ...one, what: one.class.slice(0, -1) })),
    ...collector.pipelines.map((one) => ({ ...one, what: 'pipeline' })),
  ];
  for (const { what, id, file } of things) {
    const report = reportOf(file);
    // Blanks around the parts are trimmed.
    if (!/^\s*[a-z][a-z0-9_]{0,62}\s*(\/\s*[^\p{Z}\p{C}\p{S}]{1,1024}\s*)?$/u.test(id)) {
      report.error(
        'collector-config/invalid-id',
        'id',
        `'${id}' is not an id`,
        'write type or type/name, as in batch/meter, without blanks and symbols',
      );
    }
    const before = seen.get(`${what} ${id}`);
    if (before !== undefined) {
      const message = `the ${what} '${id}' of ${collector.name} is defined in ${before} too`;
      report.error('collector-config/duplicate-id', 'id', message, `give one of them a name: ${id.split('/')[0]}/name`);
    }
    seen.set(`${what} ${id}`, file);
  }
}

/** Components of unknown types; nothing more can be checked. */
export function checkType(component: Component, report: Report): boolean {
  const known = typesOf(component.class);
  if (known.includes(component.type)) return true;
  const message = `there is no ${component.class.slice(0, -1)} of type '${component.type}'`;
  const hint = goneComponents[`${component.class}/${component.type}`] ?? olderName(component);
  report.error('collector-config/unknown-type', 'id', message, hint ?? `known are ${known.join(', ')}`);
  return false;
}

/** The current collector's name of a component that later ones have renamed; undefined for any other. */
function olderName({ class: class_, type }: Component): string | undefined {
  const older = typesOf(class_).find((one) =>
    collectorEditions.some(({ version }) => about(version, () => newName(componentSchema(class_, one) ?? {}) === type)),
  );
  return older && `call it ${older}`;
}

/** Pipelines of a missing collector, and unused components. */
export function checkUse(
  definitions: Definitions<Environment>,
  collectors: readonly Collector[],
  reportOf: (file: string) => Report,
): void {
  for (const { file, spec } of definitions.of<PipelineSpec>('pipeline')) {
    if (definitions.find(spec.collector) !== undefined) continue;
    const message = `pipeline ${spec.id} belongs to ${spec.collector.name}, which is not defined in this environment`;
    const hint = 'export the collector by default from a file in definitions/, or make the pipeline absent too';
    reportOf(file).error('collector-config/undeclared-collector', 'collector', message, hint);
  }
  const used = new Set(collectors.flatMap(({ components }) => components.map(({ file }) => file)));
  for (const defined of definitions.all) {
    const component = componentOf(defined);
    if (component === undefined || used.has(component.file)) continue;
    checkUnused(component, reportOf(component.file));
  }
}

/** Reports an unused component. */
export function checkUnused({ class: class_, id }: Component, report: Report): void {
  const where = report.subject === 'file' ? 'file' : 'environment';
  const message = `nothing in this ${where} uses the ${class_.slice(0, -1)} ${id}`;
  const place = class_ === 'extensions' ? 'service.extensions' : 'a pipeline';
  const hint = {
    definitions: 'name it in a pipeline, delete the file, or let it build undefined in this environment',
    file: `name it in ${place}, or remove it`,
  };
  report.advise('collector-config/unused-component', '', message, hint);
}

/** Reports which parts of a configuration were not checked. */
export function checkUnchecked(fields: readonly string[], what: string, report: Report): void {
  for (const field of fields) {
    const message = `this part of ${what} is not validated`;
    report.warning('collector-config/unchecked', field, message, 'only the collector itself can find mistakes in it');
  }
}

/** Connectors with one end, connectors whose ends do not match, and cycles. */
export function checkConnectors(collector: Collector, reportOf: (file: string) => Report): void {
  if (!isVisible(collector)) return;
  const uses = (slot: 'receivers' | 'exporters', component: Component) =>
    collector.pipelines.filter((pipeline) => pipeline[slot].some((mention) => mention.component === component));
  const next = new Map<Pipeline, Pipeline[]>();
  for (const connector of collector.components.filter((one) => one.class === 'connectors')) {
    const same = (pipelines: readonly Pipeline[]) => pipelines.map(({ id }) => id).join(', ');
    const [into, out] = [uses('exporters', connector), uses('receivers', connector)];
    const report = reportOf(connector.file);
    if (into.length === 0 || out.length === 0) {
      const message =
        into.length === 0
          ? `${connector.id} is a receiver of ${same(out)} and an exporter of no pipeline of ${collector.name}`
          : `${connector.id} is an exporter of ${same(into)} and a receiver of no pipeline of ${collector.name}`;
      report.error('collector-config/connector-one-end', '', message, 'name it at its other end too');
      continue;
    }
    checkRoutes(connector, out, report);
    const pairs: readonly { from: string; to: string }[] = pairsOf(connector.type);
    const feeds = (a: Pipeline, b: Pipeline) => pairs.some(({ from, to }) => from === a.signal && to === b.signal);
    for (const pipeline of into) {
      const targets = out.filter((other) => feeds(pipeline, other));
      next.set(pipeline, [...(next.get(pipeline) ?? []), ...targets]);
      if (targets.length > 0) continue;
      const message = `${connector.id} cannot turn the ${pipeline.signal} of ${pipeline.id} into the signal of ${same(out)}`;
      report.error('collector-config/connector-signals', '', message, 'remove it from the exporters of that pipeline');
    }
    for (const pipeline of out) {
      if (into.some((other) => feeds(other, pipeline))) continue;
      const message = `${connector.id} cannot make ${pipeline.signal} for ${pipeline.id} from the signal of ${same(into)}`;
      report.error('collector-config/connector-signals', '', message, 'remove it from the receivers of that pipeline');
    }
  }
  for (const pipeline of collector.pipelines) {
    if (!reaches(next, pipeline, pipeline)) continue;
    const message = `pipeline ${pipeline.id} leads back into itself through connectors`;
    reportOf(pipeline.file).error('collector-config/cycle', 'exporters', message, 'remove one of the connectors');
  }
}

/** Pipelines that a connector names by their ids, but does not lead to. */
function checkRoutes({ type, id, config }: Component, out: readonly Pipeline[], report: Report): void {
  const named = type === 'routing' || type === 'failover' ? routesIn(config, '') : [];
  for (const { field, pipeline } of named) {
    if (out.some((one) => one.id === pipeline)) continue;
    const message = `${id} is a receiver of no pipeline '${pipeline}'`;
    const hint = `use one of ${out.map((one) => one.id).join(', ')}, or make it a receiver there`;
    report.error('collector-config/connector-one-end', field, message, hint);
  }
}

function routesIn(value: unknown, field: string): { field: string; pipeline: string }[] {
  if (typeof value === 'string')
    return /(pipelines|priority_levels)(\[\d+\])+$/.test(field) ? [{ field, pipeline: value }] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => routesIn(item, `${field}[${index}]`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => routesIn(item, field === '' ? key : `${field}.${key}`));
}

function pairsOf(type: string): readonly { readonly from: string; readonly to: string }[] {
  const pairs = componentSchema('connectors', type)?.['x-connects'];
  return (pairs ?? []) as readonly { readonly from: string; readonly to: string }[];
}

function reaches(next: ReadonlyMap<Pipeline, readonly Pipeline[]>, from: Pipeline, to: Pipeline): boolean {
  const seen = new Set<Pipeline>();
  const open = [...(next.get(from) ?? [])];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (one === to) return true;
    if (seen.has(one)) continue;
    seen.add(one);
    open.push(...(next.get(one) ?? []));
  }
  return false;
}

function reportMissing({ field, id, absentHere }: Mention, report: Report): void {
  if (absentHere) {
    const message = `${id} is absent in this environment`;
    const hint = 'leave it out here too: the definition can be a function of the environment';
    report.error('collector-config/absent-component', field, message, hint);
  } else {
    const message = `${id} is not declared`;
    const hint = {
      definitions: 'export it by default from a file of its own in definitions/',
      file: 'configure it in the section of its class, or remove it here',
    };
    report.error('collector-config/undeclared-component', field, message, hint);
  }
}

function supported(component: Component, slot: Slot): readonly string[] {
  const { class: class_, type } = component;
  if (class_ === 'connectors') {
    const pairs = pairsOf(type);
    return [...new Set(pairs.map(({ from, to }) => (slot === 'receivers' ? to : from)))];
  }
  if (class_ === 'extensions') return [];
  return (componentSchema(class_, type)?.['x-signals'] ?? []) as readonly string[];
}

function supports(component: Component, slot: Slot, signal: Signal): boolean {
  return !typesOf(component.class).includes(component.type) || supported(component, slot).includes(signal);
}
