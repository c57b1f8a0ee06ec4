import type { KindShape } from '@signoz-as-code/core';

/** The catalogue's title for users. */
export const title = 'What telemetry is called';

/** A catalogue is stored as written: its normal form is the artifact. */
export function catalogueShape(): KindShape {
  return {
    normalize: ({ spec }) => spec,
    label: ([section = '', entry, ...rest]) =>
      [`${section}${entry === undefined ? '' : ` ${entry}`}`, ...rest].join(' · '),
  };
}
