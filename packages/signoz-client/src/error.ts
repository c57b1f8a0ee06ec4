import { NotSentError } from './http.ts';

/** SigNoz refused a request, or could not be reached. The message names the request and never the key or the body. */
export class SignozError extends Error {
  /** HTTP status; undefined when no answer came. */
  readonly status: number | undefined;
  /** Whether the server may have acted all the same: a cut connection, a timeout, a gateway's error. */
  readonly outcomeUnknown: boolean;

  constructor(message: string, status: number | undefined, outcomeUnknown: boolean, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SignozError';
    this.status = status;
    this.outcomeUnknown = outcomeUnknown;
  }
}

/** Statuses behind which a gateway may have given up while SigNoz went on. */
const GATEWAY = new Set([502, 503, 504]);

/** The error for an answer, from any of SigNoz's four envelopes. It parses by body: errors come as text/plain too. */
export function fromAnswer(request: string, status: number, body: string): SignozError {
  const hint =
    status === 401
      ? ' — the API key is missing, wrong or revoked'
      : status === 403
        ? ' — the API key needs the ADMIN role'
        : '';
  return new SignozError(
    `SigNoz answered ${status} to ${request}: ${reason(body)}${hint}`,
    status,
    GATEWAY.has(status),
  );
}

/** The error for a request without an answer. */
export function fromFailure(request: string, url: string, cause: unknown): SignozError {
  const isSent = !(cause instanceof NotSentError);
  const { name, message, code } = (isSent ? cause : cause.cause) as Error & { readonly code?: string };
  if (!isSent) {
    const why = name === 'TimeoutError' || name === 'AbortError' ? 'no connection in time' : (code ?? message);
    return new SignozError(`SigNoz at ${url} cannot be reached (${why})`, undefined, false, { cause });
  }
  if (name === 'TimeoutError')
    return new SignozError(`SigNoz at ${url} did not answer ${request} in time`, undefined, true, { cause });
  const why = code ?? message;
  return new SignozError(`SigNoz at ${url} closed the connection at ${request} (${why})`, undefined, true, { cause });
}

function reason(body: string): string {
  const parsed = parse(body) as { error?: unknown; errors?: readonly { msg?: string; message?: string }[] } | undefined;
  const { error } = parsed ?? {};
  if (typeof error === 'string') return error;
  if (typeof error === 'object' && error !== null && 'message' in error) {
    const { message, errors } = error as { message: string; errors?: readonly { message?: string }[] };
    return [message, ...(errors ?? []).flatMap((one) => one.message ?? [])].join('; ');
  }
  const first = parsed?.errors?.[0];
  return first?.msg ?? first?.message ?? (body.trim().slice(0, 200) || 'no reason given');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
