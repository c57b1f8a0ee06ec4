/** The signal of a query. */
export type Signal = 'traces' | 'logs' | 'metrics';

/**
 * Built-in fields of every span, record and series in SigNoz v0.108.0 (the intrinsic and calculated fields of its
 * telemetry packages, with their older names): they are not attributes, so no catalogue has them.
 */
const own: Readonly<Record<Signal, ReadonlySet<string>>> = {
  traces: new Set([
    'trace_id',
    'span_id',
    'trace_state',
    'parent_span_id',
    'flags',
    'name',
    'kind',
    'kind_string',
    'duration_nano',
    'status_code',
    'status_code_string',
    'status_message',
    'timestamp',
    'response_status_code',
    'external_http_url',
    'external_http_method',
    'http_url',
    'http_method',
    'http_host',
    'db_name',
    'db_operation',
    'has_error',
    'is_remote',
    'isroot',
    'isentrypoint',
    'traceID',
    'spanID',
    'parentSpanID',
    'spanKind',
    'durationNano',
    'statusCode',
    'statusMessage',
    'statusCodeString',
    'responseStatusCode',
    'externalHttpUrl',
    'externalHttpMethod',
    'httpUrl',
    'httpMethod',
    'httpHost',
    'httpRoute',
    'dbName',
    'dbOperation',
    'dbSystem',
    'hasError',
    'isRemote',
    'serviceName',
    'msgSystem',
    'msgOperation',
    'rpcSystem',
    'rpcService',
    'rpcMethod',
    'peerService',
  ]),
  logs: new Set([
    'id',
    'timestamp',
    'observed_timestamp',
    'body',
    'trace_id',
    'span_id',
    'trace_flags',
    'severity_text',
    'severity_number',
    'scope_name',
    'scope_version',
  ]),
  metrics: new Set(['metric_name', 'temporality', 'type', 'is_monotonic', 'le', '__name__', '__temporality__']),
};

/** Whether SigNoz knows a field of that name in everything of a signal. */
export function isOwnField(name: string, signal: Signal): boolean {
  return own[signal].has(name);
}

/** How people write the context of a key (`resource.service.name`), and the catalogue's context for it. */
const CONTEXTS: Readonly<Record<string, string>> = {
  resource: 'resource',
  attribute: 'attribute',
  tag: 'attribute',
  point: 'attribute',
  span: 'span',
  spanfield: 'span',
  log: 'log',
  logfield: 'log',
  metric: 'metric',
  scope: 'scope',
  event: 'event',
  body: 'body',
  tracefield: 'trace',
};
const TYPES = /:(str(ing)?|bool|u?int\d*|float\d*|double|decimal|number|\[\]\w+|\w+\[\])$/;

/** A key of a filter, parsed as SigNoz does: `resource.service.name:string`. */
export interface Key {
  readonly name: string;
  readonly context: string | undefined;
}

export function readKey(text: string): Key {
  const untyped = text.replace(TYPES, '');
  const dot = untyped.indexOf('.');
  const context = dot === -1 ? undefined : CONTEXTS[untyped.slice(0, dot)];
  return context === undefined ? { name: untyped, context } : { name: untyped.slice(dot + 1), context };
}
