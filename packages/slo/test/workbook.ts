export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Chapter 5 of the SRE workbook, table 5-8: share of 30 days' budget, long and short window. */
const TABLE = {
  page: [
    { share: 0.02, long: HOUR, short: 5 * MINUTE },
    { share: 0.05, long: 6 * HOUR, short: 30 * MINUTE },
  ],
  ticket: [
    { share: 0.1, long: DAY, short: 2 * HOUR },
    { share: 0.1, long: 3 * DAY, short: 6 * HOUR },
  ],
} as const;
export const EVERY = { page: MINUTE, ticket: 5 * MINUTE };

/** When an alert begins and ends after an outage begins and ends, by the workbook's formulas. */
export function expected(severity: keyof typeof TABLE, objective: number, days: number, errors: number, lasts: number) {
  const pairs = TABLE[severity].map(({ share, long, short }) => {
    const limit = ((share * days * DAY) / long) * (1 - objective / 100);
    return { limit, detected: (limit / errors) * long, over: (1 - limit / errors) * short };
  });
  const fired = pairs.filter(({ limit, detected }) => limit < errors && detected < lasts);
  if (fired.length === 0) return undefined;
  return {
    detected: Math.min(...fired.map(({ detected }) => detected)),
    over: Math.max(...fired.map(({ over }) => over)),
  };
}

/** Outages of one share each, in constant traffic that begins three days before the first. */
export const outagesFrom = (begins: number) => [
  { errors: 1, from: begins + 4 * DAY, lasts: HOUR },
  { errors: 0.1, from: begins + 8 * DAY, lasts: 2 * HOUR },
  { errors: 0.01, from: begins + 12 * DAY, lasts: 10 * HOUR },
];
