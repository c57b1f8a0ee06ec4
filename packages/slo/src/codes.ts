import type { CodeTable, Problems } from '@signoz-as-code/core';

/** Problems of service level objectives. Examples are arguments of `defineSlo`, over those of a good one. */
export const sloCodes = {
  'slo/key': {
    severity: 'error',
    meaning:
      'The key names the rules and the dashboard of the SLO, so it must have the form of a key. The name must not be empty.',
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
      'The windows of a pair are whole minutes. The short window is shorter than the long one, and the long one is within the window of the SLO. Either `factor` or `budget` sets how fast is too fast.',
    since: '0.2.0',
    example: {
      wrong: "page: [{ long: '5m', short: '1h', budget: 2 }]",
      right: "page: [{ long: '1h', short: '5m', budget: 2 }]",
    },
  },
  'slo/no-rule': {
    severity: 'error',
    meaning:
      'An SLO without a page and a ticket has no rules to write (its dashboard needs none). `absentAfter` makes the page fire, so it needs a page.',
    since: '0.2.0',
    example: { wrong: "page: false, absentAfter: '10m'", right: "absentAfter: '10m'" },
  },
  'slo/never-fires': {
    severity: 'error',
    meaning: 'Even a total outage does not burn the budget fast enough for the rule to fire.',
    since: '0.2.0',
    example: {
      wrong: "objective: 90, page: [{ long: '1h', short: '5m', factor: 14.4 }]",
      right: "objective: 90, page: [{ long: '1h', short: '5m', factor: 8 }]",
    },
  },
  'slo/unseen-burn': {
    severity: 'warning',
    meaning:
      'A share of the budget means another factor for each window of the SLO. Over this window no pair of windows fires near an even burn rate, so a budget that burns somewhat faster is used up without an alert. Pairs with a `factor` of your own are not judged.',
    since: '0.2.0',
    example: {
      wrong: "window: '90d'",
      right:
        "window: '90d', ticket: [{ long: '1d', short: '2h', budget: 10 }, { long: '9d', short: '18h', factor: 1 }]",
    },
  },
  'slo/fires-early': {
    severity: 'warning',
    meaning:
      'A share of the budget means another factor for each window of the SLO. Over this window the rule fires although the budget burns slower than evenly, which means that the objective will be met. Pairs with a `factor` of your own are not judged.',
    since: '0.2.0',
    example: { wrong: "window: '7d'", right: "window: '7d', ticket: [{ long: '17h', short: '85m', factor: 1 }]" },
  },
  'slo/indicator': {
    severity: 'error',
    meaning: 'The indicator counts all events and either the good or the bad events, from one kind of telemetry.',
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
      'Only counters and histograms count events. A gauge or up-down counter measures an amount, not how often something happened.',
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
      'Both counters of an SLO must be cumulative (read by PromQL) or both delta (read by SQL): no SigNoz query can combine the two.',
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
