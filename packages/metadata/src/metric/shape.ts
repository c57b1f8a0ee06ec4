import type { KindShape } from '@signoz-as-code/core';

/** Metadata of metrics; SigNoz stores it as it was sent. */
export function metricMetadataShape(): KindShape {
  return {
    normalize: ({ spec }) => spec,
    keepReason: ({ key }, isNamed) =>
      isNamed
        ? undefined
        : `SigNoz goes on saying what it was told, and has no way to forget it; --remove metric-metadata/${key} ends this line`,
    impact: ({ after }) =>
      after === undefined
        ? [{ effect: 'other', text: 'SigNoz goes on saying what it was told; it is not changed' }]
        : [],
  };
}
