import { errorStatus, type Marker, markerAttribute, proofName, type Signal } from './marker.ts';

const attribute = (key: string, value: string) => ({ key, value: { stringValue: value } });

/** The bodies of OTLP/HTTP in JSON: one span that failed, one gauge, one log line. */
export function jsonBodies({ trace, span, at }: Marker): Readonly<Record<Signal, object>> {
  const time = String(at);
  const resource = { attributes: [attribute('service.name', proofName)] };
  const scope = { name: proofName };
  return {
    traces: {
      resourceSpans: [
        {
          resource,
          scopeSpans: [
            {
              scope,
              spans: [
                {
                  traceId: trace,
                  spanId: span,
                  name: proofName,
                  kind: 1,
                  startTimeUnixNano: time,
                  endTimeUnixNano: String(at + 1_000_000n),
                  status: { code: errorStatus },
                },
              ],
            },
          ],
        },
      ],
    },
    metrics: {
      resourceMetrics: [
        {
          resource,
          scopeMetrics: [
            {
              scope,
              metrics: [
                {
                  name: proofName,
                  unit: '1',
                  gauge: {
                    dataPoints: [{ attributes: [attribute(markerAttribute, trace)], timeUnixNano: time, asDouble: 1 }],
                  },
                },
              ],
            },
          ],
        },
      ],
    },
    logs: {
      resourceLogs: [
        {
          resource,
          scopeLogs: [
            {
              scope,
              logRecords: [
                {
                  timeUnixNano: time,
                  observedTimeUnixNano: time,
                  severityNumber: 9,
                  severityText: 'INFO',
                  body: { stringValue: proofName },
                  traceId: trace,
                  spanId: span,
                },
              ],
            },
          ],
        },
      ],
    },
  };
}
