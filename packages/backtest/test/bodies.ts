/** A rule's body for SigNoz: by default over one log count a minute, above 10 at least once in five minutes. */
export function ruleBody({
  threshold = {},
  condition = {},
  query = {},
  evaluation = { kind: 'rolling', spec: { evalWindow: '5m0s', frequency: '1m0s' } },
  ...rest
}: {
  readonly threshold?: object;
  readonly condition?: object;
  readonly query?: object;
  readonly evaluation?: object;
  readonly [field: string]: unknown;
} = {}): Record<string, unknown> {
  return {
    alert: 'Many errors',
    ruleType: 'threshold_rule',
    version: 'v5',
    schemaVersion: 'v2alpha1',
    condition: {
      compositeQuery: {
        queryType: 'builder',
        queries: [{ type: 'builder_query', spec: { name: 'A', signal: 'logs', stepInterval: 60, ...query } }],
      },
      selectedQueryName: 'A',
      thresholds: {
        kind: 'basic',
        spec: [
          {
            name: 'critical',
            target: 10,
            targetUnit: '',
            recoveryTarget: null,
            matchType: '1',
            op: '1',
            channels: ['ops'],
            ...threshold,
          },
        ],
      },
      ...condition,
    },
    evaluation,
    notificationSettings: { groupBy: [], renotify: { enabled: false }, usePolicy: false },
    labels: {},
    ...rest,
  };
}

export const MINUTE = 60_000;

/** Answers every range query with one series per set of labels: one value a minute, a gap for `undefined`. */
export function answering(
  series: readonly {
    readonly labels: Readonly<Record<string, string>>;
    readonly at: (time: number) => number | undefined;
  }[],
  seen: { asked: { start: number; end: number }[] } = { asked: [] },
): (body: object) => Promise<unknown> {
  return async (body) => {
    const { start, end } = body as { start: number; end: number };
    seen.asked.push({ start, end });
    return {
      data: {
        type: 'time_series',
        meta: { rowsScanned: 100, bytesScanned: 1_000, durationMs: 5 },
        data: {
          results: [
            {
              queryName: 'A',
              aggregations: [
                {
                  index: 0,
                  series: series.flatMap(({ labels, at }) => {
                    const values = [];
                    for (let time = Math.ceil(start / MINUTE) * MINUTE; time < end; time += MINUTE) {
                      const value = at(time);
                      if (value !== undefined) values.push({ timestamp: time, value, partial: time + MINUTE > end });
                    }
                    const own = Object.entries(labels).map(([name, value]) => ({ key: { name }, value }));
                    return values.length === 0 ? [] : [{ labels: own, values }];
                  }),
                },
              ],
            },
          ],
        },
      },
    };
  };
}
