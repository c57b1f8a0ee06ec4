export const MINUTE = 60_000;
/** Days of telemetry. */
export const DAYS = 7;
/** There are more rules than services: several rules watch one service. */
export const SERVICES = 100;
export const ROUTES = ['/0', '/1', '/2'];

/** The body of one of many similar rules: over the spans of a service, by route. */
export function ruleBody(index: number, target: number): Record<string, unknown> {
  const spec = {
    name: 'A',
    signal: 'traces',
    stepInterval: 60,
    disabled: false,
    aggregations: [{ expression: 'count()' }],
    filter: { expression: `service.name = 'service-${index % SERVICES}'` },
    groupBy: [{ name: 'http.route' }],
  };
  const threshold = { name: 'critical', target, targetUnit: '', recoveryTarget: null, op: '1', matchType: '1' };
  return {
    alert: `Rule ${index}`,
    ruleType: 'threshold_rule',
    condition: {
      compositeQuery: { queryType: 'builder', queries: [{ type: 'builder_query', spec }] },
      selectedQueryName: 'A',
      thresholds: { kind: 'basic', spec: [{ ...threshold, channels: ['ops'] }] },
    },
    evaluation: { kind: 'rolling', spec: { evalWindow: '5m0s', frequency: '1m0s' } },
    notificationSettings: { groupBy: [], renotify: { enabled: false }, usePolicy: false },
    labels: { team: 'backend' },
  };
}
