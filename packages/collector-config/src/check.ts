import type { Definitions, Diagnostic } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { checkComponent, checkMemory } from './checks/components.ts';
import { checkFields } from './checks/fields.ts';
import { checkPipeline, checkSpanMetrics } from './checks/pipelines.ts';
import {
  checkConnectors,
  checkExtensions,
  checkIds,
  checkPipelineReferences,
  checkType,
  checkUse,
} from './checks/references.ts';
import { reports } from './checks/report.ts';
import { checkPorts, checkValues, type Listener, listeners } from './checks/values.ts';
import { type Collector, collectors } from './collectors.ts';
import { componentSchema, telemetrySchema } from './schema.ts';
import { withFallbacks, written } from './substitution.ts';

/**
 * What the types cannot say of the collectors of an environment, and what a caller without types got wrong. Every
 * problem names the definition and the field; none hides another. The collector itself finds some of them when it
 * starts, one at a time, and others never.
 */
export function check(definitions: Definitions<Environment>): readonly Diagnostic[] {
  const { of, found } = reports();
  const all = collectors(definitions);
  const checked = new Set<string>();
  for (const collector of all) {
    checkIds(collector, of);
    checkExtensions(collector, definitions.environment, of(collector.file));
    for (const pipeline of collector.pipelines) {
      checkPipelineReferences(pipeline, definitions.environment, of(pipeline.file));
      checkPipeline(collector, pipeline, of(pipeline.file));
    }
    checkConnectors(collector, of);
    checkSpanMetrics(collector, of);
    checkMemory(collector, of);
    for (const component of collector.components) {
      // A component that two collectors use is one file with one set of mistakes.
      if (checked.has(component.file)) continue;
      checked.add(component.file);
      const report = of(component.file);
      if (!checkType(component, report)) continue;
      const schema = componentSchema(component.class, component.type);
      if (schema === undefined) continue;
      checkFields(schema, withFallbacks(component.config), component.id, report);
      checkValues(schema, written(component.config), report);
      checkComponent(component, report);
    }
    const ofTelemetry = of(collector.file).within('telemetry');
    checkFields(telemetrySchema(), withFallbacks(collector.spec.telemetry), 'telemetry', ofTelemetry);
    checkValues(telemetrySchema(), written(collector.spec.telemetry), ofTelemetry);
    checkPorts(listenersOf(collector), of);
  }
  checkUse(definitions, all, of);
  return found();
}

function listenersOf(collector: Collector): Listener[] {
  const ofComponents = collector.components.flatMap(({ class: class_, type, config, file }) => {
    const schema = componentSchema(class_, type);
    return schema === undefined ? [] : listeners(schema, written(config), file);
  });
  const ofReaders = (collector.spec.telemetry.metrics?.readers ?? []).flatMap((reader, index): Listener[] => {
    const { host, port } = reader.pull?.exporter.prometheus ?? {};
    const field = `telemetry.metrics.readers[${index}].pull.exporter.prometheus.port`;
    return typeof host === 'string' && typeof port === 'number' ? [{ file: collector.file, field, host, port }] : [];
  });
  return [...ofComponents, ...ofReaders];
}
