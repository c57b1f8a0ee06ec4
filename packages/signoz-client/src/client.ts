import { type Form, type Formed, fields, textForm } from '@signoz-as-code/core';
import { retentionAnswer, unsavedAnswer, versionAnswer } from './answers.ts';
import type { Dialect, MetricsMetadata, NoteStore, RuleCollection, ServiceAccounts, SsoDomains } from './dialect.ts';
import { dialectOf } from './dialects/index.ts';
import { metricsMetadata } from './metric-metadata.ts';
import {
  normalRetention,
  type RetainedSignal,
  type RetentionRequest,
  type StoredRetention,
} from './normal/retention.ts';
import { type QueryVerdict, queryPreview, verdictsIn } from './query-preview.ts';
import { queryRangeAnswer } from './query-range.ts';
import { serviceAccounts } from './service-accounts.ts';
import { ssoDomains } from './sso-domains.ts';
import type {
  StoredChannel,
  StoredDashboard,
  StoredLogPipeline,
  StoredMaintenance,
  StoredPolicy,
  StoredView,
} from './stored.ts';
import { type Collection, collection, type SignozConnection, transport } from './transport.ts';

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

export interface SignozClient {
  readonly url: string;
  /** How it is spoken to. */
  readonly dialect: Dialect;
  /** What the server says that it is; a build from source says `<unset>`. */
  readonly version: () => Promise<string>;
  /** Asks a v5 query over a stretch of time, as panels do. Reads, and tells nobody. */
  readonly queryRange: (request: object) => Promise<unknown>;
  /** What SigNoz makes of such a query, by its parts, without asking it; only where `facts.judgesQueries`. */
  readonly previewQuery: (request: object) => Promise<Readonly<Record<string, QueryVerdict>>>;
  /** The collection at a path of the API (`/api/v1/things`) whose members have a form: list, get, create, update, delete. */
  readonly collection: <Stored>(form: Form<Stored>, path: string) => Collection<Stored>;
  readonly dashboards: Collection<StoredDashboard>;
  readonly rules: RuleCollection;
  readonly channels: Collection<StoredChannel>;
  /** Those that SigNoz makes for itself of each rule's channels are not among them. */
  readonly policies: Collection<StoredPolicy>;
  readonly maintenance: Collection<StoredMaintenance>;
  readonly views: Collection<StoredView>;
  /** Only where the dialect has them. */
  readonly serviceAccounts: ServiceAccounts;
  /** Only where the dialect has them. */
  readonly ssoDomains: SsoDomains;
  /** Only where the dialect has it. */
  readonly metricMetadata: MetricsMetadata;
  /** Nobody meets them in SigNoz, and `views` does not list them. */
  readonly notes: NoteStore;
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

/** A client of the SigNoz of a version ({@link dialectOf}). */
export function signozClient(connection: SignozConnection, version?: string): SignozClient {
  const api = transport(connection);
  const dialect = dialectOf(version);
  const { wires } = dialect;
  return {
    url: connection.url,
    dialect,
    version: async () =>
      api.inForm(fields({ version: textForm }), 'GET /api/v1/version', await api.read('/api/v1/version')).version,
    queryRange: async (request) => {
      const path = '/api/v5/query_range';
      return api.inForm(queryRangeAnswer, `POST ${path}`, await api.safely('POST', path, request));
    },
    previewQuery: async (request) => {
      const path = '/api/v5/query_range/preview';
      const answer = await api.safely('POST', path, request);
      return verdictsIn(api.dataOf(queryPreview, `POST ${path}`, answer));
    },
    collection: (form, path) => collection(api, form, path),
    dashboards: wires.dashboard.collection(api),
    rules: wires.rule.collection(api),
    channels: wires.channel.collection(api),
    policies: wires.policy.collection(api),
    maintenance: wires.maintenance.collection(api),
    views: wires.view.collection(api),
    serviceAccounts: serviceAccounts(api),
    ssoDomains: ssoDomains(api),
    metricMetadata: metricsMetadata(api),
    notes: dialect.notes(api),
    retention: {
      read: async (signal) => {
        const path = signal === 'logs' ? '/api/v2/settings/ttl' : `/api/v1/settings/ttl?type=${signal}`;
        return normalRetention(signal, api.inForm(retentionAnswer(signal), `GET ${path}`, await api.read(path)));
      },
      write: async (request) => {
        if (request.type === 'logs') await api.write('POST', '/api/v2/settings/ttl', request);
        else await api.write('POST', `/api/v1/settings/ttl?${new URLSearchParams({ ...request })}`);
      },
    },
    logPipelines: {
      // SigNoz reads a number here as eight bits, so that the 128th version can only be had as the latest.
      latest: async () => {
        const path = '/api/v1/logs/pipelines/latest';
        const found = await api.data(fields({}), path);
        if (found.version !== undefined || found.history !== null)
          return pipelineVersion(api.inForm(versionAnswer, `GET ${path}`, found, 'data'));
        const { pipelines } = api.inForm(unsavedAnswer, `GET ${path}`, found, 'data');
        return { version: undefined, deployStatus: undefined, deployResult: '', pipelines, history: [] };
      },
      save: async (pipelines) => {
        const answer = await api.write('POST', '/api/v1/logs/pipelines', { pipelines });
        return pipelineVersion(api.dataOf(versionAnswer, 'POST /api/v1/logs/pipelines', answer));
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
