import type { KindShape } from '@signoz-as-code/core';

/** What is said of metrics, as SigNoz keeps it: as it was sent. */
export function metricMetadataShape(): KindShape {
  return {
    normalize: ({ spec }) => spec,
    keepReason: () => 'SigNoz cannot be made to forget what it says of a metric',
  };
}
