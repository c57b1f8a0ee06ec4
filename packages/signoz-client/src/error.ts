import { certificateProblem, isObject, quoted, TooLargeError } from '@signoz-as-code/core';
import { type HttpAnswer, NotSentError } from './http.ts';

/**
 * SigNoz refused a request, or could not be reached. The message names the request. What it quotes of the answer
 * contains no secret known to this process, neither the key nor what was sent.
 */
export class SignozError extends Error {
  /** HTTP status; undefined when there was no answer. */
  readonly status: number | undefined;
  /** Whether the server may have acted nevertheless: a cut connection, a timeout, a gateway's error. */
  readonly outcomeUnknown: boolean;
  /** SigNoz's own name of the error, like `not_found`; undefined where the answer may be of somebody else. */
  readonly code: string | undefined;
  /** How long the server asks to wait (Retry-After), in milliseconds; undefined when it does not say. */
  readonly retryAfter: number | undefined;

  constructor(
    message: string,
    status: number | undefined,
    outcomeUnknown: boolean,
    {
      retryAfter,
      code,
      ...options
    }: ErrorOptions & { readonly retryAfter?: number | undefined; readonly code?: string | undefined } = {},
  ) {
    super(message, options);
    this.name = 'SignozError';
    this.status = status;
    this.outcomeUnknown = outcomeUnknown;
    this.retryAfter = retryAfter;
    this.code = code;
  }
}

/** Whether SigNoz refused a request, so that nothing changed: after any other error it may have acted. */
export function isRefused(error: unknown): boolean {
  return error instanceof SignozError && error.status !== undefined && error.status >= 400 && error.status <= 499;
}

/** Statuses where a gateway may have given up while SigNoz continued. */
const GATEWAY = new Set([502, 503, 504]);

/**
 * The error for an answer, in any of SigNoz's four envelopes. Reads the body, not its type: errors come as text/plain
 * too.
 */
export function fromAnswer(request: string, { status, headers, text }: HttpAnswer): SignozError {
  const retryAfter = millisecondsOf(headers['retry-after']);
  return new SignozError(
    `SigNoz answered ${status} to ${request}: ${reason(text)}${hint(status, headers.location, retryAfter)}`,
    status,
    GATEWAY.has(status),
    { retryAfter, code: codeIn(text) },
  );
}

/**
 * Whether SigNoz refused one query of the query range, and can answer others. 404 is its answer to an attribute (v0.108)
 * or a metric (v0.120) that it does not know; without SigNoz's code it is of a server without that path.
 */
export function isQueryRefused(error: unknown): error is SignozError {
  return error instanceof SignozError && (error.status === 400 || (error.status === 404 && error.code !== undefined));
}

/** The error for an answer that reports success but does not have SigNoz's form. `why` says what differs. */
export function notFromSignoz(request: string, url: string, why: string, answer: unknown): SignozError {
  const said = isObject(answer) && 'error' in answer ? reason(JSON.stringify(answer)) : why;
  return new SignozError(
    `SigNoz at ${url} answered ${request} with something that SigNoz does not say (${said}); is the URL that of SigNoz?`,
    200,
    false,
  );
}

function hint(status: number, location: string | undefined, retryAfter: number | undefined): string {
  if (status === 401) return ' — the API key is missing, wrong or revoked';
  if (status === 403) return ' — the API key needs the ADMIN role';
  if (retryAfter !== undefined) return ` — to be asked again in ${Math.ceil(retryAfter / 1_000)} s`;
  // Only its origin: the address of a login contains tokens.
  if (status >= 300 && status <= 399 && location !== undefined)
    return ` — it leads to ${URL.canParse(location) ? new URL(location).origin : 'another page'}, and is not followed: give the URL of SigNoz itself`;
  return '';
}

/** A Retry-After header, in seconds or as a date. */
function millisecondsOf(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** The error for a request without an answer. */
export function fromFailure(request: string, url: string, cause: unknown): SignozError {
  const isSent = !(cause instanceof NotSentError);
  if (cause instanceof TooLargeError)
    return new SignozError(`SigNoz at ${url} answered ${request}: ${cause.message}`, undefined, true, { cause });
  const { name, message, code } = (isSent ? cause : cause.cause) as Error & { readonly code?: string };
  if (!isSent) {
    const why = name === 'TimeoutError' || name === 'AbortError' ? 'no connection in time' : (code ?? message);
    const certificate = certificateProblem(cause.cause as Error);
    if (certificate !== undefined)
      return new SignozError(`SigNoz at ${url} cannot be reached: ${certificate}`, undefined, false, { cause });
    return new SignozError(`SigNoz at ${url} cannot be reached (${why})`, undefined, false, { cause });
  }
  if (name === 'TimeoutError')
    return new SignozError(`SigNoz at ${url} did not answer ${request} in time`, undefined, true, { cause });
  // The names of zlib's errors: a proxy cut the answer off, or changed it.
  if (code?.startsWith('Z_') === true)
    return new SignozError(`SigNoz at ${url} sent a damaged answer to ${request} (${code})`, undefined, true, {
      cause,
    });
  const why = code ?? message;
  return new SignozError(`SigNoz at ${url} closed the connection at ${request} (${why})`, undefined, true, { cause });
}

/** Maximum length of what is quoted: of a proxy's page, and of SigNoz's own reason, which can contain a whole query. */
const LONGEST = { page: 200, reason: 4_000 };

/** The reason, in the answer's words. */
function reason(body: string): string {
  const parsed = parse(body);
  const { error, errors } = (isObject(parsed) ? parsed : {}) as { readonly error?: unknown; readonly errors?: unknown };
  if (typeof error === 'string') return quoted(error, LONGEST.reason);
  if (isObject(error) && typeof error.message === 'string')
    return quoted([error.message, ...texts(error.errors)].join('; '), LONGEST.reason);
  const [first] = texts(errors);
  if (first !== undefined) return quoted(first, LONGEST.reason);
  return quoted(pageTitle(body) || body.trim(), LONGEST.page) || 'no reason given';
}

function codeIn(body: string): string | undefined {
  const parsed = parse(body);
  const error = isObject(parsed) && isObject(parsed.error) ? parsed.error : {};
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Reasons that SigNoz lists in addition to a single one, or instead of it. */
function texts(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((one) =>
    isObject(one) ? [one.msg ?? one.message].filter((text) => typeof text === 'string') : [],
  );
}

/** The title of a page that a proxy returned instead of SigNoz. */
function pageTitle(body: string): string | undefined {
  return /<title>([^<]*)<\/title>/i.exec(body)?.[1]?.trim();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
