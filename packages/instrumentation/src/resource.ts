import type { Attributes } from '@opentelemetry/api';

/** `key=value,key=value`, percent-encoded, as the specification has OTEL_RESOURCE_ATTRIBUTES. */
function parse(text: string | undefined): Record<string, string> {
  const pairs = (text ?? '').split(',').map((pair) => pair.split('=', 2) as [string, string?]);
  return Object.fromEntries(
    pairs.flatMap(([key, value]) => (value === undefined ? [] : [[key.trim(), decoded(value.trim())]])),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // The SDK reports it at its start; a wrong variable must not prevent the start.
    return text;
  }
}

/**
 * deployment.environment, the name that SigNoz looks for: from OTEL_RESOURCE_ATTRIBUTES (there under its newer name
 * deployment.environment.name too), else NODE_ENV.
 */
export function environmentAttributes(env: Readonly<Record<string, string | undefined>>): Attributes {
  const given = parse(env.OTEL_RESOURCE_ATTRIBUTES);
  const environment = given['deployment.environment'] ?? given['deployment.environment.name'] ?? env.NODE_ENV;
  return environment === undefined ? {} : { 'deployment.environment': environment };
}
