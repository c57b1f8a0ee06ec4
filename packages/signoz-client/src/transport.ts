import { setTimeout } from 'node:timers/promises';
import {
  type Form,
  fields,
  keepSecret,
  largestBytes,
  listOf,
  oneOf,
  orNull,
  TooLargeError,
  whyNot,
} from '@signoz-as-code/core';
import pRetry from 'p-retry';
import { fromAnswer, fromFailure, notFromSignoz, SignozError } from './error.ts';
import { exchange, type HttpAnswer, NotSentError } from './http.ts';

export interface SignozConnection {
  /** Without a trailing slash: https://signoz.fluxer.app */
  readonly url: string;
  /** A key with the role of an administrator. */
  readonly apiKey: string;
  readonly signal?: AbortSignal;
  /** Limit for one request in milliseconds; SigNoz itself gives up after 60 s. */
  readonly timeout?: number;
  /** Awaited before each write; when it throws, nothing is sent. */
  readonly beforeWrite?: () => Promise<void>;
}

/** The common calls of the API: list all, get, create, replace, delete. */
export interface Collection<Stored, Body = unknown> {
  /** All of them, with as few calls as the version allows. */
  list(): Promise<readonly Stored[]>;
  /** One of them; undefined when the id does not exist. */
  get(id: string): Promise<Stored | undefined>;
  /** Never retried: when the outcome is unknown, read `list`. */
  create(body: Body): Promise<void>;
  update(id: string, body: Body): Promise<void>;
  delete(id: string): Promise<void>;
}

/** How requests are made and answers are read, the same for every version of SigNoz. */
export interface Transport {
  readonly url: string;
  /** Sends a request that changes nothing and may be repeated. */
  readonly safely: (method: 'GET' | 'POST', path: string, body?: unknown) => Promise<unknown>;
  readonly read: (path: string) => Promise<unknown>;
  /** Sent once. */
  readonly write: (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) => Promise<unknown>;
  /** An answer in a form. Throws when it has another form; nothing of it is used then. */
  readonly inForm: <Value>(form: Form<Value>, request: string, answer: unknown, at?: string) => Value;
  /** The content of an answer's envelope. */
  readonly dataOf: <Value>(form: Form<Value>, request: string, answer: unknown) => Value;
  readonly data: <Value>(form: Form<Value>, path: string) => Promise<Value>;
  readonly list: <Stored>(form: Form<Stored>, path: string) => Promise<readonly Stored[]>;
  /** For lists that SigNoz writes as null when empty. */
  readonly listOrNull: <Stored>(form: Form<Stored>, path: string) => Promise<readonly Stored[]>;
}

/** A read is not retried when the server asks to wait longer. Milliseconds. */
const LONGEST_WAIT = 60_000;

/**
 * Reads are retried on 429, 502–504, timeouts and cut connections, after the time that the server asks for. Writes
 * never are: a repeated POST would create a second resource. All errors are {@link SignozError}, also for an answer
 * that is not SigNoz's: half an answer read as an empty list would create everything a second time.
 */
export function transport(connection: SignozConnection): Transport {
  keepSecret(connection.apiKey, 'the API key');
  const send = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const request = `${method} ${path}`;
    const largest = largestBytes();
    const timeout = AbortSignal.timeout(connection.timeout ?? 60_000);
    let answer: HttpAnswer;
    try {
      answer = await exchange(`${connection.url}${path}`, {
        method,
        headers: {
          'SIGNOZ-API-KEY': connection.apiKey,
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: connection.signal ? AbortSignal.any([connection.signal, timeout]) : timeout,
        largest,
      });
    } catch (error) {
      if (connection.signal?.aborted) throw connection.signal.reason;
      const isTooLate = timeout.aborted && !(error instanceof NotSentError);
      throw fromFailure(request, connection.url, isTooLate ? timeout.reason : error);
    }
    const { status, text } = answer;
    if (status < 200 || status > 299) throw fromAnswer(request, answer);
    if (text === '') return undefined;
    try {
      return JSON.parse(text);
    } catch (cause) {
      throw new SignozError(
        `SigNoz at ${connection.url} answered ${request} with something that is not JSON; is the URL that of SigNoz?`,
        status,
        false,
        { cause },
      );
    }
  };

  /** For requests that change nothing and may be repeated. */
  const safely = (method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> =>
    pRetry(() => send(method, path, body), {
      retries: 4,
      minTimeout: 250,
      maxTimeout: 4_000,
      randomize: true,
      shouldRetry: ({ error }) =>
        error instanceof SignozError &&
        !(error.cause instanceof TooLargeError) &&
        (error.outcomeUnknown || error.status === 429) &&
        (error.retryAfter ?? 0) <= LONGEST_WAIT,
      onFailedAttempt: async ({ error, retriesLeft }) => {
        if (!(error instanceof SignozError) || error.retryAfter === undefined || retriesLeft === 0) return;
        if (error.retryAfter <= LONGEST_WAIT)
          await setTimeout(error.retryAfter, undefined, connection.signal ? { signal: connection.signal } : {});
      },
      ...(connection.signal ? { signal: connection.signal } : {}),
    });

  const read = (path: string): Promise<unknown> => safely('GET', path);

  const write: Transport['write'] = async (method, path, body) => {
    await connection.beforeWrite?.();
    return send(method, path, body);
  };

  const inForm = <Value>(form: Form<Value>, request: string, answer: unknown, at?: string): Value => {
    const why = whyNot(form, answer, at);
    if (why !== undefined) throw notFromSignoz(request, connection.url, why, answer);
    return answer as Value;
  };
  const dataOf = <Value>(form: Form<Value>, request: string, answer: unknown): Value => {
    const { data } = inForm(fields({ status: oneOf('success') }), request, answer);
    return inForm(form, request, data, 'data');
  };
  const data = async <Value>(form: Form<Value>, path: string): Promise<Value> =>
    dataOf(form, `GET ${path}`, await read(path));
  const list = <Stored>(form: Form<Stored>, path: string): Promise<readonly Stored[]> => data(listOf(form), path);
  const listOrNull = async <Stored>(form: Form<Stored>, path: string): Promise<readonly Stored[]> =>
    (await data(orNull(listOf(form)), path)) ?? [];

  return { url: connection.url, safely, read, write, inForm, dataOf, data, list, listOrNull };
}

/** The collection at a path whose list and members have a form. */
export function collection<Stored>(
  api: Transport,
  form: Form<Stored>,
  path: string,
  all: () => Promise<readonly Stored[]> = () => api.list(form, path),
): Collection<Stored> {
  const one = (id: string): string => `${path}/${encodeURIComponent(id)}`;
  return {
    list: all,
    get: async (id) => {
      try {
        return await api.data(form, one(id));
      } catch (error) {
        if (error instanceof SignozError && error.status === 404) return undefined;
        throw error;
      }
    },
    create: async (body) => {
      await api.write('POST', path, body);
    },
    update: async (id, body) => {
      await api.write('PUT', one(id), body);
    },
    delete: async (id) => {
      await api.write('DELETE', one(id));
    },
  };
}
