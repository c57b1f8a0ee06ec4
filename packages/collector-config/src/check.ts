import type { Definitions, Diagnostic } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { checkComponent } from './checks/components.ts';
import { checkFields, checkRequired } from './checks/fields.ts';
import { checkPipeline, checkSpanMetrics } from './checks/pipelines.ts';
import { checkMemory } from './checks/protection.ts';
import {
  checkConnectors,
  checkExtensionReferences,
  checkExtensions,
  checkIds,
  checkPipelineReferences,
  checkType,
  checkUnchecked,
  checkUse,
} from './checks/references.ts';
import { type Report, reports } from './checks/report.ts';
import { checkPorts, checkValues, type Listener, listeners } from './checks/values.ts';
import { type Collector, type Component, collectors } from './collectors.ts';
import { decoded } from './decode.ts';
import { componentSchema, telemetrySchema } from './schema.ts';
import { uncheckedFields, withFallbacks, written } from './substitution.ts';

type ReportOf = (file: string) => Report;

/**
 * Problems of an environment's collectors that types cannot show, or that a caller without types made. Every problem
 * names the definition and the field; none hides another. The collector itself finds some of them when it starts, one
 * at a time, and others never.
 */
export function check(definitions: Definitions<Environment>): readonly Diagnostic[] {
  const { of, found } = reports();
  const all = collectors(definitions);
  const checked = new Set<string>();
  for (const collector of all) {
    checkWhole(collector, of);
    for (const component of collector.components) {
      // A component that two collectors use is one file, and its problems are reported once.
      if (checked.has(component.file)) continue;
      checked.add(component.file);
      checkOne(component, of(component.file));
    }
  }
  checkUse(definitions, all, of);
  return found();
}

/** A collector as a whole: its pipelines, their connections, and its own telemetry. */
export function checkWhole(collector: Collector, of: ReportOf): void {
  checkIds(collector, of);
  checkExtensions(collector, of(collector.file));
  for (const pipeline of collector.pipelines) {
    checkPipelineReferences(pipeline, of(pipeline.file));
    checkPipeline(collector, pipeline, of(pipeline.file));
  }
  checkConnectors(collector, of);
  checkExtensionReferences(collector, of);
  checkSpanMetrics(collector, of);
  checkMemory(collector, of);
  const { telemetry } = collector.spec;
  const ofTelemetry = of(collector.file).within('telemetry');
  const unchecked = [...uncheckedFields(telemetry)];
  checkFields(telemetrySchema(), decoded(telemetrySchema(), telemetry), 'telemetry', ofTelemetry, unchecked);
  checkValues(telemetrySchema(), written(telemetry), ofTelemetry);
  checkUnchecked(unchecked, 'telemetry', ofTelemetry);
  checkPorts(listenersOf(collector), of);
}

/** The configuration of one component. */
export function checkOne(component: Component, report: Report): void {
  if (!checkType(component, report)) return;
  const unchecked = [...uncheckedFields(component.config)];
  checkUnchecked(unchecked, component.id, report);
  const schema = componentSchema(component.class, component.type);
  if (schema === undefined) return;
  const config = decoded(schema, component.config);
  checkFields(schema, config, component.id, report, unchecked);
  checkRequired(schema, config, component.id, component.isBare === true, report);
  checkValues(schema, written(component.config), report);
  checkComponent(component, schema, config, report);
}

function listenersOf(collector: Collector): Listener[] {
  const ofComponents = collector.components.flatMap(({ class: class_, type, config, file }) => {
    const schema = componentSchema(class_, type);
    return schema === undefined ? [] : listeners(schema, written(config), file);
  });
  return [...ofComponents, ...ofReaders(collector)];
}

/** The addresses where a collector serves its own metrics. */
function ofReaders({ spec, file }: Collector): Listener[] {
  const { metrics } = withFallbacks(spec.telemetry) as {
    readonly metrics?: {
      readonly readers?: readonly {
        readonly pull?: { readonly exporter?: { readonly prometheus?: { host?: unknown; port?: unknown } } };
      }[];
    };
  };
  if (!Array.isArray(metrics?.readers)) return [];
  return metrics.readers.flatMap((reader, index): Listener[] => {
    const { host, port } = reader?.pull?.exporter?.prometheus ?? {};
    const field = `telemetry.metrics.readers[${index}].pull.exporter.prometheus.port`;
    return typeof host === 'string' && typeof port === 'number' ? [{ file, field, protocol: 'tcp', host, port }] : [];
  });
}
