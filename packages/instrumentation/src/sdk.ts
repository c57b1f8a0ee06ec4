import { context, DiagConsoleLogger, type DiagLogger, DiagLogLevel, diag } from '@opentelemetry/api';
import { diagLogLevelFromString, isTracingSuppressed } from '@opentelemetry/core';
import { CassandraDriverInstrumentation } from '@opentelemetry/instrumentation-cassandra-driver';
import { ExpressInstrumentation, ExpressLayerType } from '@opentelemetry/instrumentation-express';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { IORedisInstrumentation } from '@opentelemetry/instrumentation-ioredis';
import { PinoInstrumentation } from '@opentelemetry/instrumentation-pino';
import { RuntimeNodeInstrumentation } from '@opentelemetry/instrumentation-runtime-node';
import { UndiciInstrumentation } from '@opentelemetry/instrumentation-undici';
import {
  defaultResource,
  envDetector,
  hostDetector,
  resourceAttributesEnvDetector,
  resourceFromAttributes,
  serviceInstanceIdDetector,
} from '@opentelemetry/resources';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { diagnosticsLogger } from './diagnostics.ts';
import { environmentAttributes } from './resource.ts';

/** The timeout of the last export when the process ends. */
const FLUSH_MS = 5_000;

/** The running SDK. */
export interface Telemetry {
  /**
   * Flushes for at most five seconds and stops the SDK; returns whether everything was sent. Never throws; a second
   * call waits for the first.
   */
  shutdown(): Promise<boolean>;
  /** From now on a failed export stops the SDK: endless retries would keep the process alive. */
  endOnFailure(): void;
}

/**
 * Starts traces, metrics and logs as the OTEL_* variables say; by default OTLP over HTTP/protobuf to
 * http://localhost:4318. Telemetry that cannot be sent is dropped when the queues are full, and counted in
 * otel.sdk.processor.*.
 */
export function startTelemetry(): Telemetry {
  let ending = false;
  const onError = (): void => {
    if (ending) void shutdown();
  };
  const asked = diagLogLevelFromString(process.env.OTEL_LOG_LEVEL);
  if (asked === undefined)
    setDiagnostics(
      diagnosticsLogger((line) => process.stderr.write(line)),
      DiagLogLevel.WARN,
      onError,
    );
  // The SDK's own metrics: without them dropped telemetry is not noticed.
  process.env.OTEL_NODE_EXPERIMENTAL_SDK_METRICS ??= 'true';
  const sdk = new NodeSDK({
    resource: defaultResource().merge(resourceFromAttributes(environmentAttributes(process.env))),
    // Not `process`: its command line may contain secrets, and its pid makes new series with every start.
    ...(process.env.OTEL_NODE_RESOURCE_DETECTORS === undefined
      ? { resourceDetectors: [serviceInstanceIdDetector, hostDetector, envDetector] }
      : {}),
    instrumentations: [
      new HttpInstrumentation({
        ignoreIncomingRequestHook: ({ url, socket }) => url === '/metrics' && socket.localPort === prometheusPort(),
        // The exporters' own requests, which the SDK marks: they are not the service's.
        ignoreOutgoingRequestHook: (request) => isTracingSuppressed(context.active()) || isSeenAgain(request),
      }),
      new UndiciInstrumentation(),
      new ExpressInstrumentation({ ignoreLayersType: [ExpressLayerType.MIDDLEWARE] }),
      new CassandraDriverInstrumentation(),
      new IORedisInstrumentation({ requireParentSpan: true }),
      new PinoInstrumentation(),
      new RuntimeNodeInstrumentation(),
    ],
  });
  // The SDK has just put its own logger in place, as it was asked to.
  if (asked !== undefined) setDiagnostics(new DiagConsoleLogger(), asked, onError);
  if (isLeftOut(process.env.OTEL_RESOURCE_ATTRIBUTES))
    diag.warn(
      'OTEL_RESOURCE_ATTRIBUTES is left out as a whole: one of its pairs is not key=value, with the comma, = and % in a value percent-encoded',
    );
  sdk.start();
  let ended: Promise<boolean> | undefined;
  const shutdown = (): Promise<boolean> => (ended ??= within(FLUSH_MS, sdk.shutdown()));
  return {
    shutdown,
    endOnFailure: () => {
      ending = true;
    },
  };
}

/** Whether the SDK drops these attributes, which it only reports at debug level. */
function isLeftOut(given: string | undefined): boolean {
  const taken = resourceAttributesEnvDetector.detect().attributes ?? {};
  return (given ?? '').replaceAll(',', '').trim() !== '' && Object.keys(taken).length === 0;
}

/** Logs the SDK's messages, and calls `onError` for every error, even where errors are not logged. */
function setDiagnostics(logger: DiagLogger, level: DiagLogLevel, onError: () => void): void {
  diag.setLogger(
    {
      error: (...parts) => {
        if (level >= DiagLogLevel.ERROR) logger.error(...parts);
        onError();
      },
      warn: (...parts) => logger.warn(...parts),
      info: (...parts) => logger.info(...parts),
      debug: (...parts) => logger.debug(...parts),
      verbose: (...parts) => logger.verbose(...parts),
    },
    { logLevel: Math.max(level, DiagLogLevel.ERROR), suppressOverrideMessage: true },
  );
}

const SEEN = Symbol('seen by the instrumentation');

/**
 * Whether the instrumentation already has this request. Where node:http is both imported and required, which happens
 * with CommonJS services and libraries, it is patched for each, and one request would become two spans and two
 * observations. The options that it passes on are a copy, which keeps this mark.
 */
function isSeenAgain(request: object & { [SEEN]?: true }): boolean {
  if (request[SEEN]) return true;
  request[SEEN] = true;
  return false;
}

function prometheusPort(): number {
  return Number(process.env.OTEL_EXPORTER_PROMETHEUS_PORT ?? 9464);
}

async function within(milliseconds: number, work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not everything was sent within ${milliseconds} ms`)), milliseconds);
  });
  try {
    await Promise.race([work, late]);
    return true;
  } catch (error) {
    diag.warn(`the last telemetry is lost: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  } finally {
    clearTimeout(timer);
  }
}
