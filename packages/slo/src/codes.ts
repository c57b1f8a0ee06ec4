import type { CodeTable, Problems } from '@signoz-as-code/core';

/** Problems of service level objectives. Examples are arguments of `defineSlo`, over those of a good one. */
export const sloCodes = {
  'slo/key': {
    severity: 'error',
    meaning:
      'The key names the rules and the dashboard of the SLO, so it has the form of a key; the name is not empty.',
    since: '0.2.0',
    example: { wrong: "key: 'API availability'", right: "key: 'api-availability'" },
  },
  'slo/service': {
    severity: 'error',
    meaning: 'The SLO needs a service of the catalogue: its name selects the telemetry, its owner routes the alerts.',
    since: '0.2.0',
    example: { wrong: "service: { name: 'shop' }", right: 'service: services.shop' },
  },
  'slo/objective': {
    severity: 'error',
    meaning:
      'The objective is the share of good events in percent, above 0 and below 100: 100 leaves no budget to burn.',
    since: '0.2.0',
    example: { wrong: 'objective: 100', right: 'objective: 99.9' },
  },
  'slo/window': {
    severity: 'error',
    meaning: 'The window of the SLO is a whole number of days, hours or minutes, and at least an hour.',
    since: '0.2.0',
    example: { wrong: "window: '30 days'", right: "window: '30d'" },
  },
  'slo/burn': {
    severity: 'error',
    meaning:
      'A pair of windows of a rule is whole minutes, the short one below the long one and the long one within the window of the SLO. Either `factor` or `budget` says how fast is too fast.',
    since: '0.2.0',
    example: {
      wrong: "page: [{ long: '5m', short: '1h', budget: 2 }]",
      right: "page: [{ long: '1h', short: '5m', budget: 2 }]",
    },
  },
  'slo/no-rule': {
    severity: 'error',
    meaning:
      'An SLO without a page and a ticket has no rule to write (its dashboard needs none), and `absentAfter` makes the page fire, so it needs one.',
    since: '0.2.0',
    example: { wrong: "page: false, absentAfter: '10m'", right: "absentAfter: '10m'" },
  },
  'slo/never-fires': {
    severity: 'error',
    meaning: 'Not even a total outage burns the budget so fast that the rule fires.',
    since: '0.2.0',
    example: {
      wrong: "objective: 90, page: [{ long: '1h', short: '5m', factor: 14.4 }]",
      right: "objective: 90, page: [{ long: '1h', short: '5m', factor: 8 }]",
    },
  },
  'slo/indicator': {
    severity: 'error',
    meaning: 'The indicator counts all events and either the good or the bad ones of them, from one kind of telemetry.',
    since: '0.2.0',
    example: {
      wrong: 'indicator: availability.counters({ total: { metric: metrics.requests } })',
      right:
        'indicator: availability.counters({ total: { metric: metrics.requests }, bad: { metric: metrics.failures } })',
    },
  },
  'slo/instrument': {
    severity: 'error',
    meaning:
      'Events are counted by counters and histograms; a gauge or up-down counter says how much there is, not how often something happened.',
    since: '0.2.0',
    example: {
      wrong:
        'indicator: availability.counters({ total: { metric: metrics.requests }, bad: { metric: metrics.queue } })',
      right:
        'indicator: availability.counters({ total: { metric: metrics.requests }, bad: { metric: metrics.failures } })',
    },
  },
  'slo/temporality': {
    severity: 'error',
    meaning:
      'Both counters of an SLO are cumulative (read by PromQL) or both are delta (read by SQL): SigNoz compares the two with each other in no query.',
    since: '0.2.0',
    example: {
      wrong:
        'indicator: availability.counters({ total: { metric: metrics.requests }, bad: { metric: metrics.drops } })',
      right:
        'indicator: availability.counters({ total: { metric: metrics.requests }, bad: { metric: metrics.failures } })',
    },
  },
  'slo/below': {
    severity: 'error',
    meaning:
      'The limit of a latency is a duration, or for a histogram a number in its unit. A duration needs a metric that measures time.',
    since: '0.2.0',
    example: {
      wrong: "indicator: latency.histogram(metrics.sizes, { below: '300ms' })",
      right: 'indicator: latency.histogram(metrics.sizes, { below: 1024 })',
    },
  },
  'slo/bucket': {
    severity: 'error',
    meaning: 'The histogram has no bucket with this bound, so it cannot say how many observations were below it.',
    since: '0.2.0',
    example: {
      wrong: "indicator: latency.histogram(metrics.duration, { below: '300ms' })",
      right: "indicator: latency.histogram(metrics.duration, { below: '250ms' })",
    },
  },
  'slo/condition': {
    severity: 'error',
    meaning:
      'A condition names an attribute that its events carry, and one comparison. PromQL does not compare labels by size.',
    since: '0.2.0',
    example: {
      wrong: 'indicator: availability.spans({ where: [{ attribute: attributes.route }] })',
      right: "indicator: availability.spans({ where: [{ attribute: attributes.route, equals: '/orders' }] })",
    },
  },
} as const satisfies CodeTable;

export type Found = Problems<typeof sloCodes>;
