import type { CodeTable } from '@signoz-as-code/core';

/** Problems that only appear when something is applied. Examples are environments in signoz.config.ts. */
export const engineCodes = {
  'apply/secret-missing': {
    severity: 'error',
    meaning:
      'A change needs a secret that is not set where apply runs. All missing secrets are named before anything is sent.',
    since: '0.1.0',
    noExample: 'It needs a plan for a live system.',
  },
  'versions/signoz': {
    severity: 'error',
    meaning:
      'The SigNoz of an environment must be a supported release: requests and comparisons belong to one version.',
    since: '0.1.0',
    example: {
      wrong: "versions: { signoz: 'latest', collector: 'v0.144.9', clickhouse: '25.8.1' }",
      right: "versions: { signoz: 'v0.138.0', collector: 'v0.144.9', clickhouse: '25.8.1' }",
    },
  },
  'versions/unknown': {
    severity: 'warning',
    meaning:
      'The collector or ClickHouse version of an environment is not a release tag, so checks cannot know what it supports.',
    since: '0.1.0',
    example: {
      wrong: "versions: { signoz: 'v0.138.0', collector: 'latest', clickhouse: '25.8.1' }",
      right: "versions: { signoz: 'v0.138.0', collector: 'v0.144.9', clickhouse: '25.8.1' }",
    },
  },
  'versions/newer': {
    severity: 'warning',
    meaning:
      'The SigNoz or the collector of an environment is newer than all known versions: it is treated as the newest of them, and with a newer SigNoz `apply` needs `--allow newer-signoz`.',
    since: '0.1.0',
    example: {
      wrong: "versions: { signoz: 'v0.999.0', collector: 'v0.144.9', clickhouse: '25.8.1' }",
      right: "versions: { signoz: 'v0.138.0', collector: 'v0.144.9', clickhouse: '25.8.1' }",
    },
  },
  'versions/collector': {
    severity: 'warning',
    meaning:
      'SigNoz was released with another collector, which makes the tables that it reads: with an older collector, tables and columns are missing.',
    since: '0.1.0',
    example: {
      wrong: "versions: { signoz: 'v0.138.0', collector: 'v0.129.12', clickhouse: '25.8.1' }",
      right: "versions: { signoz: 'v0.138.0', collector: 'v0.144.9', clickhouse: '25.8.1' }",
    },
  },
  'versions/clickhouse': {
    severity: 'error',
    meaning:
      'The migrations of this collector do not run on this ClickHouse: they use settings that this version does not have.',
    since: '0.1.0',
    example: {
      wrong: "versions: { signoz: 'v0.138.0', collector: 'v0.144.9', clickhouse: '25.5.6' }",
      right: "versions: { signoz: 'v0.138.0', collector: 'v0.144.9', clickhouse: '25.8.1' }",
    },
  },
} as const satisfies CodeTable;
