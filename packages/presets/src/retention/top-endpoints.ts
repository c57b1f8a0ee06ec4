import { defineMaterializedView } from '@signoz-as-code/retention';

export default defineMaterializedView((environment) => ({
  database: 'signoz_traces',
  name: 'top_endpoints',
  description: 'Calls, errors and time spent by service and HTTP route, minute by minute.',
  from: 'signoz_traces.signoz_index_v3',
  // The called side only (2 is SERVER): a client span of the same call would count it twice.
  where: "kind = 2 AND `attribute_string_http$$route` != ''",
  time: { name: 'ts', expression: 'toStartOfMinute(toDateTime(timestamp))' },
  dimensions: [
    { name: 'service_name', expression: '`resource_string_service$$name`' },
    { name: 'http_route', expression: '`attribute_string_http$$route`' },
  ],
  sums: [
    { name: 'calls', expression: 'count()' },
    { name: 'errors', expression: 'countIf(has_error)' },
    { name: 'duration_nano_sum', expression: 'sum(duration_nano)' },
  ],
  keep: environment.retention.traces,
}));
