export { attributes, services } from './catalogue.generated.ts';
export {
  type Destination,
  extractContext,
  type HeaderMap,
  type HeaderRecord,
  injectContext,
  receiving,
  sending,
} from './context.ts';
export { type Instruments, instruments } from './instruments.ts';
export { createLogger } from './logger.ts';
export { setRoute } from './route.ts';
export { shutdownTelemetry } from './running.ts';
export { type SpanAttributes, typeOf, withSpan } from './span.ts';
