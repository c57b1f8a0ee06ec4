import type { Reply } from '../http.ts';
import type { Json } from '../json.ts';
import { GoError, goJson } from './go-json.ts';
import type { Facts } from './release.ts';

/** An error of the newer kind: `{status, error: {code, message, …}}`. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly additional: readonly string[];
  /** Only for typed errors: a URL for more information, and suggestions. */
  readonly more: { readonly url?: string; readonly suggestions?: readonly string[] };

  constructor(
    status: number,
    code: string,
    message: string,
    additional: readonly string[] = [],
    more: ApiError['more'] = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.additional = additional;
    this.more = more;
  }
}

/** An error of the older kind, for rules: `{status, errorType, error}`. */
export class LegacyError extends Error {
  readonly type: 'bad_data' | 'internal' | 'not_found';

  constructor(type: LegacyError['type'], message: string) {
    super(message);
    this.type = type;
  }
}

/** An error of version 1 of the TTL endpoints: `{data, total, limit, offset, errors}`, served as text/plain. */
export class BareError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** A real server panics here: it closes the connection without an answer. */
export class Panic extends Error {}

const JSON_TYPE = { 'Content-Type': 'application/json' };
const TEXT_TYPE = { 'Content-Type': 'text/plain; charset=utf-8' };
const LEGACY_STATUS = { bad_data: 400, internal: 500, not_found: 404 } as const;

/** `{status: "success", data}`; without `data` when it is undefined. */
export function success(status: number, data?: Json): Reply {
  if (status === 204) return { status, headers: JSON_TYPE, body: '' };
  return bare(status, data === undefined ? { status: 'success' } : { status: 'success', data });
}

/** JSON without an envelope. */
export function bare(status: number, body: Json): Reply {
  return { status, headers: JSON_TYPE, body: goJson(body) };
}

export function notFound(): Reply {
  return { status: 404, headers: { ...TEXT_TYPE, 'X-Content-Type-Options': 'nosniff' }, body: '404 page not found\n' };
}

const TYPES: Readonly<Record<number, string>> = {
  400: 'invalid-input',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'already-exists',
  500: 'internal',
  501: 'unsupported',
};

/** The answer for an error that a handler threw. Errors without a type are 500 `unknown`. */
export function failure(error: unknown, form: Facts['errors']): Reply {
  if (error instanceof Panic) return 'dropped';
  if (error instanceof LegacyError) {
    return bare(LEGACY_STATUS[error.type], { status: 'error', errorType: error.type, error: error.message });
  }
  if (error instanceof BareError) {
    const errors = [{ code: error.status, msg: error.message }];
    return {
      status: error.status,
      headers: { ...TEXT_TYPE, 'X-Content-Type-Options': 'nosniff' },
      body: `${goJson({ data: null, total: 0, limit: 0, offset: 0, errors })}\n`,
    };
  }
  if (error instanceof ApiError) {
    const { status, code, message, additional, more } = error;
    if (form === 'typed') {
      const errors = additional.map((line) => ({ message: line, suggestions: [] }));
      const told = {
        ...(more.url === undefined ? {} : { url: more.url }),
        errors,
        suggestions: more.suggestions ?? [],
      };
      return bare(status, { status: 'error', error: { type: TYPES[status] ?? 'internal', code, message, ...told } });
    }
    const errors = additional.map((line) => ({ message: line }));
    const body = { status: 'error', error: { code, message, ...(errors.length === 0 ? {} : { errors }) } };
    return { status, headers: TEXT_TYPE, body: goJson(body) };
  }
  if (error instanceof GoError) return failure(new ApiError(500, 'unknown', error.message), form);
  throw error;
}

/** SigNoz's error for an id that is not a UUID; `message` differs between endpoints. */
export function uuidProblem(id: string): string | undefined {
  if (/^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$/.test(id)) return undefined;
  return id.length === 36 ? 'invalid UUID format' : `invalid UUID length: ${id.length}`;
}
