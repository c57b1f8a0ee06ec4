import { type Impact, isObject, type Json, type JsonObject, type KindShape, type Live } from '@signoz-as-code/core';
import { normalLogPipeline } from '@signoz-as-code/signoz-client';

/** Log pipelines as SigNoz reads them, with their order, and what a change means for the collectors. */
export function logPipelineShape(): KindShape {
  return {
    normalize: ({ spec }) => normal(spec),
    nameConflict: (resource, live) => live.find(({ title }) => title === resource.title),
    impact: ({ before, after }) => impact(before, after?.spec),
    itemKey: (item) => (isObject(item) && typeof item.id === 'string' ? item.id : undefined),
    label,
  };
}

/** The normal form of an artifact. */
export function normal(spec: Json): JsonObject {
  return { order: (spec as JsonObject).order as Json, ...normalLogPipeline(spec) };
}

function impact(before: Live | undefined, after: Json | undefined): readonly Impact[] {
  const wasOn = isOn(before?.spec);
  if (!wasOn && !isOn(after)) return [];
  const restart = { effect: 'other', text: 'every collector that SigNoz configures restarts its pipelines' };
  return wasOn && !isOn(after)
    ? [
        restart,
        { effect: 'other', text: `'${before?.title}' no longer processes records; stored records do not change` },
      ]
    : [restart];
}

function isOn(spec: Json | undefined): boolean {
  return isObject(spec) && spec.enabled === true;
}

/** A path in the normal form, as a definition calls it. */
function label(path: readonly string[]): string {
  const [first, second, ...rest] = path;
  if (first === 'config' && second !== undefined && second !== 'order')
    return [`operator ${second}`, ...rest].join(' · ');
  if (first === 'filter' && second === 'items' && rest.length > 0)
    return [`filter · condition ${Number(rest[0]) + 1}`, ...rest.slice(1)].join(' · ');
  return path.join(' · ');
}
