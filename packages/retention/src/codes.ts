import type { CodeTable } from '@signoz-as-code/core';

/** Problems of every kind of retention. */
export const sharedCodes = {
  'retention/keep-out-of-range': {
    severity: 'error',
    meaning:
      'A period is 1d to 9999d, in whole days. With zero or less, every row would expire at once. The same happens with a period that reaches past 2106, where a DateTime starts again in 1970. `_retention_days` is a UInt16.',
    since: '0.1.0',
    example: { in: 'retention', wrong: "keep: '12h'", right: "keep: '15d'" },
  },
  'retention/artifact': {
    severity: 'error',
    meaning:
      'A .sql file under generated/ is not, byte for byte, what the .json beside it renders to, or one of the two is missing. Plan and apply read the .json, people review the .sql: both must say the same.',
    since: '0.1.0',
    noExample: 'It concerns files in generated/, not definitions: run `generate`.',
  },
} as const satisfies CodeTable;
