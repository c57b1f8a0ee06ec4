import { fields, resolveSetting, textForm } from '@signoz-as-code/core';
import { ports } from '@signoz-as-code/platform';
import { awaitArrival, type Marker, newMarker, type Refusal, sendGrpc, sendHttp } from '@signoz-as-code/probe';
import { type Check, type Finding, failed, ok, type Patient, skipped } from '../check.ts';

async function sent(
  patient: Patient,
  url: string,
  send: (url: string, marker: Marker) => Promise<readonly Refusal[]>,
  port: number,
): Promise<Finding> {
  const marker = newMarker();
  const refused = await send(url, marker);
  if (refused.length > 0) {
    return failed(
      `${url} did not take ${refused.map(({ signal, reason }) => `${signal} (${reason})`).join(', ')}`,
      `see that the collector runs and listens on ${port}, and that this machine is in its network (the one that applications join)`,
    );
  }
  if (patient.ask === undefined)
    return ok(
      `${url} accepted a span, a metric and a log; no ClickHouse is configured, so their arrival was not checked`,
    );
  const began = patient.clock();
  const left = await awaitArrival(patient.ask, marker, {
    limit: patient.arrival,
    wait: patient.wait,
    clock: patient.clock,
  });
  if (left.length === 0)
    return ok(
      `a span, a metric and a log arrived in ClickHouse after ${Math.round((patient.clock() - began) / 1000)} s`,
    );
  return failed(
    `${url} took all three, and after ${patient.arrival / 1000} s ClickHouse has no ${left.join(' and no ')} of them`,
    `look into the collector's log for its exporter of ${left.join(' and ')}, and check that its configuration has such a pipeline`,
  );
}

const nowhere = skipped(
  'the environment does not say where telemetry is sent (live.otlp, or --otlp-http and --otlp-grpc)',
);

export const otlpHttp: Check = {
  name: 'otlp-http',
  title: 'Telemetry over OTLP/HTTP arrives',
  run: async (patient) => {
    const { otlp } = patient.endpoints;
    return otlp === undefined
      ? nowhere
      : sent(patient, resolveSetting(otlp.http, patient.secrets), sendHttp, ports.otlpHttp);
  },
};

export const otlpGrpc: Check = {
  name: 'otlp-grpc',
  title: 'Telemetry over OTLP/gRPC arrives',
  run: async (patient) => {
    const grpc = patient.endpoints.otlp?.grpc;
    return grpc === undefined
      ? nowhere
      : sent(patient, resolveSetting(grpc, patient.secrets), sendGrpc, ports.otlpGrpc);
  },
};

export const traceContext: Check = {
  name: 'trace-context',
  title: 'A trace goes on through an endpoint',
  run: async (patient) => {
    const { traceUrl, ask } = patient;
    if (traceUrl === undefined) return skipped('give an endpoint of an instrumented service with --trace-url');
    if (ask === undefined) return skipped('no ClickHouse is configured, so the trace cannot be looked up');
    const marker = newMarker();
    const answer = await fetch(traceUrl, {
      headers: { traceparent: `00-${marker.trace}-${marker.span}-01` },
      signal: AbortSignal.timeout(10_000),
    });
    await answer.body?.cancel();
    const services = await servicesOf(patient, marker);
    if (services.length > 0)
      return ok(`the trace reached ${services.join(', ')} (the endpoint answered ${answer.status})`);
    return failed(
      `no span of the trace that ${traceUrl} was called with arrived within ${patient.arrival / 1000} s`,
      'see that the service loads its instrumentation before anything else, that its propagators have tracecontext, that no proxy drops the header traceparent, and that sampling keeps what its parent says',
    );
  },
};

async function servicesOf({ ask, arrival, wait, clock }: Patient, marker: Marker): Promise<string[]> {
  const began = clock();
  for (;;) {
    const rows = await ask?.(
      'SELECT DISTINCT `resource_string_service$$name` AS service FROM signoz_traces.distributed_signoz_index_v3 WHERE trace_id = {marker:String} ORDER BY service',
      fields({ service: textForm }),
      { marker: marker.trace },
    );
    if (rows !== undefined && rows.length > 0) return rows.map(({ service }) => service);
    if (clock() - began >= arrival) return [];
    await wait(1_000);
  }
}
