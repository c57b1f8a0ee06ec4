import { asList, asText, isObject, type JsonObject } from '@signoz-as-code/core';
import { normalEnvelope, normalFields, withoutEmpty } from './envelope.ts';

/**
 * A saved view of the v2 form in normal form. The name is part of it: SigNoz never changes it, so a different name
 * means a different view. The server fills in queries, and empty texts of what is shown.
 */
export function normalViewV2(view: unknown): JsonObject {
  if (!isObject(view)) return {};
  const { displayName, queries, selectedFields, display, ...others } = isObject(view.spec) ? view.spec : {};
  return {
    name: asText(view.name),
    source: asText(view.source),
    title: asText(displayName),
    ...withoutEmpty(others),
    queries: asList(queries).filter(isObject).map(normalEnvelope),
    selectedFields: normalFields(selectedFields),
    display: withoutEmpty(isObject(display) ? display : {}),
  };
}
