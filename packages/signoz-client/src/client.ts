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
  /** Counted from 1; undefined when nothing was ever saved. */
  readonly version: number | undefined;
  /**
   * State of the deployment to the collectors: `dirty` when none is connected, then `in_progress`, `deployed` as soon
   * as one has it, or `failed`. SigNoz also knows `deploying` and `unknown`; the latest version never showed them.
   */
  readonly deployStatus: string | undefined;
  /** The collector's message when it refused. */
  readonly deployResult: string;
  /** In the order in which records pass through them: pipelines of users and of installed integrations. */
  readonly pipelines: readonly StoredLogPipeline[];
  /** The ten latest versions, newest first; `config` is the pipelines that were sent, as JSON. */
  readonly history: readonly { readonly version: number; readonly deployStatus: string; readonly config: string }[];
}

/** Log pipelines are one list: it is read and replaced as a whole, and every save makes a new version. */
export interface LogPipelines {
  latest(): Promise<LogPipelineVersion>;
  /** Never retried: when the outcome is unknown, read `latest`. Returns what was saved. */
  save(pipelines: readonly unknown[]): Promise<LogPipelineVersion>;
}

export interface SignozClient {
  readonly url: string;
  /** How this SigNoz is addressed. */
  readonly dialect: Dialect;
  /** The version that the server reports; a build from source reports `<unset>`. */
  readonly version: () => Promise<string>;
  /** Runs a v5 query over a time range, as panels do. Only reads; nobody is notified. */
  readonly queryRange: (request: object) => Promise<unknown>;
  /** What SigNoz says about each query of a request without running it; only where `facts.judgesQueries`. */
  readonly previewQuery: (request: object) => Promise<Readonly<Record<string, QueryVerdict>>>;
  /**
   * The collection at a path of the API (`/api/v1/things`) whose members have this form: list, get, create, update,
   * delete.
   */
  readonly collection: <Stored>(form: Form<Stored>, path: string) => Collection<Stored>;
  readonly dashboards: Collection<StoredDashboard>;
  readonly rules: RuleCollection;
  readonly channels: Collection<StoredChannel>;
  /** Without the policies that SigNoz makes itself from each rule's channels. */
  readonly policies: Collection<StoredPolicy>;
  readonly maintenance: Collection<StoredMaintenance>;
  readonly views: Collection<StoredView>;
  /** Only where the dialect has them. */
  readonly serviceAccounts: ServiceAccounts;
  /** Only where the dialect has them. */
  readonly ssoDomains: SsoDomains;
  /** Only where the dialect has it. */
  readonly metricMetadata: MetricsMetadata;
  /** SigNoz's UI does not show them, and `views` does not list them. */
  readonly notes: NoteStore;
  readonly logPipelines: LogPipelines;
  readonly retention: {
    read(signal: RetainedSignal): Promise<StoredRetention>;
    /**
     * Sets the retention. Resolves when SigNoz has begun (traces, metrics) or is done (logs); `read` and the tables
     * show the outcome.
     */
    write(request: RetentionRequest): Promise<void>;
  };
}

/** A client for a version of SigNoz ({@link dialectOf}). */
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
      // SigNoz reads this number as eight bits with a sign, so only `latest` can read the 128th version.
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
