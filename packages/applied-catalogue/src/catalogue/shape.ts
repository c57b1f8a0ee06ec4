import type { KindShape } from '@signoz-as-code/core';

/** What people call the catalogue. */
export const title = 'What telemetry is called';

/** The catalogue is kept as it was written: its normal form is the artifact. */
export function catalogueShape(): KindShape {
  return {
    normalize: ({ spec }) => spec,
    label: ([section = '', entry, ...rest]) =>
      [`${section}${entry === undefined ? '' : ` ${entry}`}`, ...rest].join(' · '),
  };
}
