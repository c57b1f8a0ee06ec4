import { type Attributes, type Span, type SpanOptions, SpanStatusCode, trace } from '@opentelemetry/api';
import { type AttributeValues, scope } from './catalogue.generated.ts';

/** Attributes of the catalogue with their types; use `span.setAttribute` for others. */
export type SpanAttributes = { readonly [Name in keyof AttributeValues]?: AttributeValues[Name] };

/**
 * Runs `work` in a new span, child of the active one, and returns its result or throws its error. The span ends in
 * every case: when `work` returns, or its promise settles. A failure sets the status ERROR, `error.type` and an
 * exception event. A generator function returns before its body runs: to cover its work, use `withSpan` inside it,
 * around each step.
 */
export function withSpan<T>(
  name: string,
  attributes: SpanAttributes,
  work: (span: Span) => T,
  options: Pick<SpanOptions, 'kind' | 'links'> = {},
): T {
  return inSpan(name, { ...attributes }, work, options);
}

/** {@link withSpan} with attributes of the semantic conventions, which a platform's catalogue may not have. */
export function inSpan<T>(
  name: string,
  attributes: Attributes,
  work: (span: Span) => T,
  options: Pick<SpanOptions, 'kind' | 'links'>,
): T {
  return trace.getTracer(scope).startActiveSpan(name, { ...options, attributes }, (span) => {
    let pending = false;
    try {
      const result = work(span);
      if (isPromise(result)) {
        pending = true;
        return endWhenDone(result, span) as T;
      }
      return result;
    } catch (error) {
      fail(span, error);
      throw error;
    } finally {
      if (!pending) span.end();
    }
  });
}

async function endWhenDone(result: PromiseLike<unknown>, span: Span): Promise<unknown> {
  try {
    return await result;
  } catch (error) {
    fail(span, error);
    throw error;
  } finally {
    span.end();
  }
}

function fail(span: Span, error: unknown): void {
  const exception = error instanceof Error ? error : new Error(messageOf(error));
  span.recordException(exception);
  span.setAttribute('error.type', typeOf(error));
  span.setStatus({ code: SpanStatusCode.ERROR, message: exception.message });
}

/** A thrown value may have no text, or throw when asked for one: that must not replace the original error. */
function messageOf(error: unknown): string {
  try {
    const isNamed = typeof error === 'object' && error !== null && 'message' in error;
    return String(isNamed ? error.message : error);
  } catch {
    return 'something without a text was thrown';
  }
}

/** The class of an error, as the attribute error.type carries it. */
export function typeOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
