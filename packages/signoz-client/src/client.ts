import { setTimeout } from 'node:timers/promises';
import {
  type Form,
  type Formed,
  fields,
  keepSecret,
  listOf,
  oneOf,
  orNull,
  TooLargeError,
  textForm,
  whyNot,
} from '@signoz-as-code/core';
import pRetry from 'p-retry';
import {
  channelAnswer,
  dashboardAnswer,
  maintenanceAnswer,
  policyAnswer,
  retentionAnswer,
  ruleAnswer,
  unsavedAnswer,
  versionAnswer,
  viewAnswer,
} from './answers.ts';
import { fromAnswer, fromFailure, notFromSignoz, SignozError } from './error.ts';
import { exchange, type HttpAnswer, NotSentError } from './http.ts';
import {
  normalRetention,
  type RetainedSignal,
  type RetentionRequest,
  type StoredRetention,
} from './normal/retention.ts';
import type {
  StoredChannel,
  StoredDashboard,
  StoredLogPipeline,
  StoredMaintenance,
  StoredPolicy,
  StoredRule,
  StoredView,
} from './stored.ts';

export interface SignozConnection {
  /** Without a trailing slash: https://signoz.fluxer.app */
  readonly url: string;
  /** A personal access token of an ADMIN. */
  readonly apiKey: string;
  readonly signal?: AbortSignal;
  /** How long one request may take; SigNoz itself gives up after 60 s. Milliseconds. */
  readonly timeout?: number;
  /** Awaited before each request that changes something; when it throws, nothing is sent. */
  readonly beforeWrite?: () => Promise<void>;
}

/** A version of the list of log pipelines. */
export interface LogPipelineVersion {
  /** Counted from 1; undefined where nothing was ever saved. */
  readonly version: number | undefined;
  /**
   * How far the collectors are: `dirty` when none is connected, then `in_progress`, `deployed` with the first one that
   * has it, or `failed`. `deploying` and `unknown` are known to SigNoz and not seen of the latest version.
   */
  readonly deployStatus: string | undefined;
  /** What a collector said, where it refused. */
  readonly deployResult: string;
  /** In the order in which they see a record: those of people, and those of installed integrations. */
  readonly pipelines: readonly StoredLogPipeline[];
  /** The ten latest versions, the newest first; `config` is the pipelines that were sent, as JSON. */
  readonly history: readonly { readonly version: number; readonly deployStatus: string; readonly config: string }[];
}

/** Log pipelines are one list: it is read as a whole and replaced as a whole, and every save is a new version of it. */
export interface LogPipelines {
  latest(): Promise<LogPipelineVersion>;
  /** Never repeated: when the outcome is unknown, `latest` tells. Gives what was saved. */
  save(pipelines: readonly unknown[]): Promise<LogPipelineVersion>;
}

/** The parts of the API that are alike: list all, create, replace, delete. */
export interface Collection<Stored, Body = unknown> {
  /** Everything there is, in one call (views: one a page of the explorer). */
  list(): Promise<readonly Stored[]>;
  /** One of them; undefined where there is none of that id. */
  get(id: string): Promise<Stored | undefined>;
  /** Never repeated: when the outcome is unknown, `list` tells. */
  create(body: Body): Promise<void>;
  update(id: string, body: Body): Promise<void>;
  delete(id: string): Promise<void>;
}

export interface SignozClient {
  readonly url: string;
  readonly version: () => Promise<string>;
  /** Asks a v5 query over a stretch of time, as panels do. Reads, and tells nobody. */
  readonly queryRange: (request: object) => Promise<unknown>;
  readonly dashboards: Collection<StoredDashboard>;
  readonly rules: Omit<Collection<StoredRule>, 'create'> & {
    /** Gives back the created rule's id, which its first update needs. */
    create(body: unknown): Promise<string>;
  };
  readonly channels: Collection<StoredChannel>;
  /** Those that SigNoz makes for itself of each rule's channels are not among them. */
  readonly policies: Collection<StoredPolicy>;
  readonly maintenance: Collection<StoredMaintenance>;
  readonly views: Collection<StoredView>;
  /** Saved views of a page that no explorer has: nobody sees them in SigNoz, and `views` does not list them. */
  readonly hiddenViews: Collection<StoredView>;
  readonly logPipelines: LogPipelines;
  readonly retention: {
    read(signal: RetainedSignal): Promise<StoredRetention>;
    /**
     * Has SigNoz set it. Resolves when it has begun (traces, metrics) or says that it is through (logs): what became of
     * it `read` tells, and the tables.
     */
    write(request: RetentionRequest): Promise<void>;
  };
}

/** The page of {@link SignozClient.hiddenViews}. v0.108.0 takes any name for a page. */
export const HIDDEN_PAGE = 'signoz-as-code';

/** Pages of the explorer that saved views belong to; the list call wants one of them. */
export const sourcePages = ['logs', 'traces', 'metrics'] as const;
export type SourcePage = (typeof sourcePages)[number];

/** A read is not repeated for a server that wants to be left alone for longer. Milliseconds. */
const LONGEST_WAIT = 60_000;

/**
 * A client of the SigNoz v0.108.0 API. Reads are repeated on 429, 502–504, timeouts and cut connections, after as long as
 * the server asks for; writes never are, because a repeated POST makes a second resource. Throws {@link SignozError}, also
 * for an answer that is not SigNoz's: half of one read as an empty list would have everything made a second time.
 */
export function signozClient(connection: SignozConnection): SignozClient {
  keepSecret(connection.apiKey, 'the API key');
  const send = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const request = `${method} ${path}`;
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

  /** For requests that change nothing, which may be made twice. */
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

  const write = async (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<unknown> => {
    await connection.beforeWrite?.();
    return send(method, path, body);
  };

  /** What an answer holds. Throws where it does not have the form: nothing of such a one is read. */
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
  /** Channels and views, of which SigNoz writes null where there are none. */
  const listOrNull = async <Stored>(form: Form<Stored>, path: string): Promise<readonly Stored[]> =>
    (await data(orNull(listOf(form)), path)) ?? [];

  const collection = <Stored>(
    form: Form<Stored>,
    path: string,
    all: () => Promise<readonly Stored[]> = () => list(form, path),
  ): Collection<Stored> => ({
    list: all,
    get: async (id) => {
      try {
        return await data(form, `${path}/${encodeURIComponent(id)}`);
      } catch (error) {
        if (error instanceof SignozError && error.status === 404) return undefined;
        throw error;
      }
    },
    create: async (body) => {
      await write('POST', path, body);
    },
    update: async (id, body) => {
      await write('PUT', `${path}/${encodeURIComponent(id)}`, body);
    },
    delete: async (id) => {
      await write('DELETE', `${path}/${encodeURIComponent(id)}`);
    },
  });
  const views = (page: string): Promise<readonly StoredView[]> =>
    listOrNull(viewAnswer, `/api/v1/explorer/views?sourcePage=${page}`);

  return {
    url: connection.url,
    version: async () =>
      inForm(fields({ version: textForm }), 'GET /api/v1/version', await read('/api/v1/version')).version,
    queryRange: (request) => safely('POST', '/api/v5/query_range', request),
    dashboards: collection(dashboardAnswer, '/api/v1/dashboards'),
    rules: {
      ...collection(
        ruleAnswer,
        '/api/v1/rules',
        async () => (await data(fields({ rules: listOf(ruleAnswer) }), '/api/v1/rules')).rules,
      ),
      create: async (body) => {
        const answer = await write('POST', '/api/v1/rules', body);
        return dataOf(fields({ id: textForm }), 'POST /api/v1/rules', answer).id;
      },
    },
    channels: collection(channelAnswer, '/api/v1/channels', () => listOrNull(channelAnswer, '/api/v1/channels')),
    policies: collection(policyAnswer, '/api/v1/route_policies'),
    maintenance: collection(maintenanceAnswer, '/api/v1/downtime_schedules'),
    hiddenViews: collection(viewAnswer, '/api/v1/explorer/views', () => views(HIDDEN_PAGE)),
    retention: {
      read: async (signal) => {
        const path = signal === 'logs' ? '/api/v2/settings/ttl' : `/api/v1/settings/ttl?type=${signal}`;
        return normalRetention(signal, inForm(retentionAnswer(signal), `GET ${path}`, await read(path)));
      },
      write: async (request) => {
        if (request.type === 'logs') await write('POST', '/api/v2/settings/ttl', request);
        else await write('POST', `/api/v1/settings/ttl?${new URLSearchParams({ ...request })}`);
      },
    },
    views: collection(viewAnswer, '/api/v1/explorer/views', async () =>
      (await Promise.all(sourcePages.map(views))).flat(),
    ),
    logPipelines: {
      // SigNoz reads a number here as eight bits, so that the 128th version can only be had as the latest.
      latest: async () => {
        const path = '/api/v1/logs/pipelines/latest';
        const found = await data(fields({}), path);
        if (found.version !== undefined || found.history !== null)
          return pipelineVersion(inForm(versionAnswer, `GET ${path}`, found, 'data'));
        const { pipelines } = inForm(unsavedAnswer, `GET ${path}`, found, 'data');
        return { version: undefined, deployStatus: undefined, deployResult: '', pipelines, history: [] };
      },
      save: async (pipelines) => {
        const answer = await write('POST', '/api/v1/logs/pipelines', { pipelines });
        return pipelineVersion(dataOf(versionAnswer, 'POST /api/v1/logs/pipelines', answer));
      },
    },
  };
}

function pipelineVersion({
  version,
  deployStatus,
  deployResult,
  pipelines,
  history,
}: Formed<typeof versionAnswer>): LogPipelineVersion {
  return { version, deployStatus, deployResult, pipelines, history: history ?? [] };
}
