import type { Live, Resource } from '@signoz-as-code/core';

/** What is nobody's and has the name of `resource`: SigNoz would take a second one, and people would be told twice. */
export function nobodysOfThatName(resource: Resource, live: readonly Live[]): Live | undefined {
  return live.find(({ key, title }) => key === undefined && title === resource.title);
}
