import { context } from '@opentelemetry/api';
import { getRPCMetadata, RPCType } from '@opentelemetry/core';

/**
 * Gives the HTTP instrumentation the route template of the current request (`/channels/:id/messages`), for routers that
 * it does not know. It becomes http.route on the span and the metrics, and part of the span's name.
 */
export function setRoute(template: string): void {
  const metadata = getRPCMetadata(context.active());
  if (metadata?.type === RPCType.HTTP) metadata.route = template;
}
