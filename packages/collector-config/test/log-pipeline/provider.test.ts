import {
  type ApplyReport,
  applyPlan,
  type Change,
  type Journal,
  type JsonObject,
  makePlan,
  type Planned,
  type Provider,
  type Resource,
  restoredResources,
  rollbackOf,
} from '@signoz-as-code/core';
import { type Intercept, type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import {
  type LogPipelines,
  type LogPipelineVersion,
  type StoredLogPipeline,
  signozClient,
} from '@signoz-as-code/signoz-client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { attributes } from '../../../cli/test/fixtures/platform/packages/telemetry/definitions/index.ts';
import { all, type LogPipelineSpec, operators, where } from '../../src/index.ts';
import { live as withoutArtifacts } from '../../src/live-without-artifacts.ts';
import { logPipelineBody } from '../../src/log-pipeline/compile.ts';
import { logPipeline } from '../../src/log-pipeline/kind.ts';
import { logPipelineLive } from '../../src/log-pipeline/live.ts';
import { logPipelineShape } from '../../src/log-pipeline/shape.ts';
import { temporaryFolder } from '../support.ts';
import { spec } from './support.ts';

const owner = { project: 'fluxer', environment: 'local' };
const journal: Journal = {
  unfinished: [],
  sending: async () => undefined,
  begin: async () => undefined,
  end: async () => undefined,
  close: async () => undefined,
  leave: async () => undefined,
};

let sandbox: Sandbox;
let folder: ReturnType<typeof temporaryFolder>;
let saves: number;
let intercept: Intercept;
beforeEach(async () => {
  folder = temporaryFolder();
  saves = 0;
  intercept = () => 'answer';
  sandbox = await startSandbox({
    directory: folder.path,
    intercept: (request) => {
      if (request.method === 'POST' && request.path === '/api/v1/logs/pipelines') saves += 1;
      return intercept(request);
    },
  });
});
afterEach(async () => {
  await sandbox.stop();
  folder.remove();
});

const pipelines = () => signozClient(sandbox.signoz).logPipelines;
function providerOf(logPipelines: LogPipelines, patience?: number): Provider {
  const { name: kind, after, oursAlone = [] } = logPipeline;
  const waiting = patience === undefined ? {} : { patience };
  const live = logPipelineLive({ owner, client: { logPipelines } }, waiting);
  return { kind, after, oursAlone, ...logPipelineShape(), ...live };
}
const provider = (): Provider => providerOf(pipelines());

function resource(key: string, of: LogPipelineSpec, more: Partial<Resource> = {}): Resource {
  const body = logPipelineBody(of) as unknown as JsonObject;
  return { kind: 'log-pipeline', key, spec: body, title: of.name, source: `${key}.ts`, ...more };
}

async function plan(wanted: readonly Resource[], more: { adopt?: string; prune?: string } = {}): Promise<Planned> {
  return makePlan({
    owner,
    resources: wanted,
    providers: [provider()],
    adopt: new Set(more.adopt === undefined ? [] : [more.adopt]),
    prune: new Set(more.prune === undefined ? [] : [more.prune]),
  });
}
async function apply(wanted: readonly Resource[], more = {}): Promise<ApplyReport> {
  return applyPlan(await plan(wanted, more), { journal });
}
const results = ({ outcomes }: ApplyReport) => outcomes.map(({ change, result }) => `${change.address} ${result}`);
const told = ({ plan: { changes } }: Planned) =>
  changes.map(({ action, address, origin, differences }: Change) => ({
    change: `${action} ${address}`,
    ...(origin === undefined ? {} : { origin }),
    fields: differences.map(({ label }) => label),
  }));
const names = async () => (await pipelines().latest()).pipelines.map(({ name }) => name);

/** Like a browser's save of the list: what was read, with one change. */
async function byHand(change: (all: StoredLogPipeline[]) => unknown[]): Promise<void> {
  const { pipelines: present } = await pipelines().latest();
  await pipelines().save(change([...present]).map((one, index) => ({ ...(one as object), orderId: index + 1 })));
  saves -= 1;
}
const somebodys = (name: string): object => ({
  name,
  alias: name,
  description: 'made by hand\nsignoz-as-code:other/production/x&applied=1',
  enabled: true,
  filter: {
    op: 'OR',
    items: [
      { key: { key: 'k', dataType: 'int64', type: 'tag', isColumn: false, isJSON: true }, op: 'in', value: [1, 2] },
    ],
  },
  config: [
    {
      type: 'trace_parser',
      id: 'c1f8',
      name: 'ids',
      orderId: 1,
      enabled: true,
      output: 'x',
      if: 'a < b && "ü"',
      trace_id: { parse_from: 'attributes.t' },
    },
    {
      type: 'json_parser',
      id: 'x',
      orderId: 2,
      enabled: false,
      parse_from: 'body',
      parse_to: 'attributes',
      mapping: { host: ['h'] },
    },
  ],
});
/** The exact content of the ones that are not ours. */
const others = async () =>
  (await pipelines().latest()).pipelines
    .filter(({ alias }) => !alias.startsWith('signoz-as-code:fluxer/local/'))
    .map(({ name, alias, description, enabled, filter, config }) =>
      JSON.stringify({ name, alias, description, enabled, filter, config }),
    );

const first = resource('first', spec({ name: 'First', order: 100 }));
const second = resource('second', spec({ name: 'Second', order: 200, description: 'why' }));
const third = resource('third', spec({ name: 'Third', order: 300 }));

describe('the lifecycle of log pipelines', () => {
  test('created, changed, moved and deleted: one save per apply, an empty plan after each', async () => {
    expect(results(await apply([third, first, second]))).toEqual([
      'log-pipeline/first verified',
      'log-pipeline/second verified',
      'log-pipeline/third verified',
    ]);
    expect(saves).toBe(1);
    expect(await names()).toEqual(['First', 'Second', 'Third']);
    expect(told(await plan([first, second, third]))).toEqual([]);

    const changed = resource(
      'second',
      spec({
        name: 'Second',
        order: 200,
        description: 'why not',
        filter: all(where(attributes.serviceName, '!=', 'fluxer-api')),
        config: [
          operators.json_parser({ name: 'read', mapping: { host: ['h'] } }),
          operators.add({ name: 'mark', field: 'attributes.seen', value: 'no' }),
        ],
      }),
    );
    expect(told(await plan([first, changed, third]))).toEqual([
      {
        change: 'update log-pipeline/second',
        origin: 'generated',
        fields: [
          'operator read',
          'operator mark · value',
          'description',
          'filter · condition 1 · op',
          'filter · condition 1 · value',
        ],
      },
    ]);
    const last = resource('first', spec({ name: 'First', order: 900 }));
    const planned = await plan([last, changed]);
    expect(told(planned).map(({ change }) => change)).toEqual([
      'update log-pipeline/first',
      'update log-pipeline/second',
      'delete log-pipeline/third',
    ]);
    expect(results(await applyPlan(planned, { journal }))).toHaveLength(3);
    expect(saves).toBe(2);
    expect(await names()).toEqual(['Second', 'First']);
    expect(told(await plan([last, changed]))).toEqual([]);

    await apply([]);
    expect(saves).toBe(3);
    expect(await names()).toEqual([]);
  });

  test('a renamed definition is the same pipeline', async () => {
    await apply([first]);
    const renamed = { ...first, key: 'other' };
    expect(told(await plan([renamed])).map(({ change, fields }) => [change, fields])).toEqual([
      ['update log-pipeline/other', ['key']],
    ]);
    await apply([renamed]);
    expect(await names()).toEqual(['First']);
    expect(told(await plan([renamed]))).toEqual([]);
  });

  test('a protected one stays when its definition is removed', async () => {
    await apply([{ ...first, protect: true }]);
    const { plan: made } = await plan([]);
    expect(made.obstacles.map(({ address }) => address)).toEqual(['log-pipeline/first']);
  });

  test('a rollback undoes an apply', async () => {
    await apply([first, second]);
    const planned = await plan([{ ...first, spec: { ...(first.spec as JsonObject), enabled: false } }]);
    const back = rollbackOf(planned, new Date());
    await applyPlan(planned, { journal });
    await apply(restoredResources(back));
    expect(told(await plan([first, second]))).toEqual([]);
  });
});

describe('a manual pipeline in SigNoz', () => {
  beforeEach(async () => {
    await byHand(() => [somebodys('theirs-1'), somebodys('theirs-2'), somebodys('theirs-3')]);
  });

  test('is not touched, exactly and in its order, whatever changes in ours', async () => {
    const before = await others();
    await apply([first, second]);
    expect(await names()).toEqual(['theirs-1', 'theirs-2', 'theirs-3', 'First', 'Second']);
    await byHand((list) => [list[3], list[0], list[4], list[1], list[2]] as object[]);
    expect(told(await plan([first, second]))).toEqual([]);
    const between = resource('between', spec({ name: 'Between', order: 150 }));
    await apply([first, between, third]);
    expect(await names()).toEqual(['First', 'Between', 'Third', 'theirs-1', 'theirs-2', 'theirs-3']);
    await apply([]);
    expect(await others()).toEqual(before);
  });

  test('conflicts with one of the same name, until it is adopted', async () => {
    const mine = resource('mine', spec({ name: 'theirs-2' }));
    const { plan: made } = await plan([mine]);
    expect(made.obstacles.map(({ address }) => address)).toEqual(['log-pipeline/mine']);
    await apply([mine], { adopt: 'log-pipeline/mine' });
    expect(await names()).toEqual(['theirs-1', 'theirs-2', 'theirs-3']);
    expect(told(await plan([mine]))).toEqual([]);
  });

  test('is deleted when named', async () => {
    const { plan: made } = await plan([]);
    const id = made.unmanaged[0]?.ids[1];
    expect(results(await apply([], { prune: `log-pipeline/${id}` }))).toHaveLength(1);
    expect(await names()).toEqual(['theirs-1', 'theirs-3']);
  });
});

describe('a manual change', () => {
  test('is reported as such, and reverted', async () => {
    await apply([first, second, third]);
    await byHand(
      ([a, b, c]) =>
        [c, { ...a, enabled: false }, { ...b, description: b?.description?.replace('why', 'mine now') }] as object[],
    );
    expect(told(await plan([first, second, third]))).toEqual([
      { change: 'update log-pipeline/first', origin: 'live', fields: ['enabled'] },
      { change: 'update log-pipeline/second', origin: 'live', fields: ['description'] },
      { change: 'update log-pipeline/third', origin: 'live', fields: ['order'] },
    ]);
    await byHand(([a, b, c]) => [b, c, { ...a, description: 'all of it mine' }] as object[]);
    expect(told(await plan([first, second, third]))[2]).toEqual({
      change: 'update log-pipeline/third',
      fields: ['description', 'order'],
    });
    await apply([first, second, third]);
    expect(await names()).toEqual(['First', 'Second', 'Third']);
    expect(told(await plan([first, second, third]))).toEqual([]);
  });
});

describe('failures', () => {
  test('a lost answer is not a failure, and nothing is created twice', async () => {
    intercept = ({ method, path }) => (method === 'POST' && path.endsWith('/pipelines') ? 'cut-after' : 'answer');
    expect(results(await apply([first, second]))).toEqual([
      'log-pipeline/first verified',
      'log-pipeline/second verified',
    ]);
    intercept = () => 'answer';
    await apply([first, second]);
    expect(await names()).toEqual(['First', 'Second']);
  });

  test('a simultaneous save by somebody else is not ignored', async () => {
    await apply([first]);
    let done = false;
    intercept = async ({ method, path }): Promise<'answer'> => {
      if (method === 'POST' && path.endsWith('/pipelines') && !done) {
        done = true;
        const { pipelines: present } = await pipelines().latest();
        await pipelines().save([
          ...present.map((one, index) => ({ ...one, orderId: index + 1 })),
          { ...somebodys('late'), orderId: 9 },
        ]);
      }
      return 'answer';
    };
    const report = await apply([first, second]);
    expect(report.outcomes.map(({ result, reason }) => [result, reason])).toEqual([
      ['failed', expect.stringMatching(/somebody else saved .* version 2 .* version 3/)],
    ]);
  });

  test('a list that SigNoz refuses is reported, and nothing was changed', async () => {
    await apply([first]);
    const broken = { ...second, spec: { ...(second.spec as JsonObject), config: [] as never, name: '' } };
    const report = await apply([first, broken]);
    expect(report.outcomes[0]?.reason).toMatch(/pipeline name is required/);
    expect(await names()).toEqual(['First']);
  });
});

describe('the deployment to collectors', () => {
  /** The sandbox's list, with these collector states one after the other; the last one is repeated. */
  function whoseCollectorsSay(...statuses: readonly string[]): Provider {
    const real = pipelines();
    const say = (version: LogPipelineVersion): LogPipelineVersion => {
      const deployStatus = statuses.length > 1 ? (statuses as string[]).shift() : statuses[0];
      return { ...version, deployStatus, deployResult: deployStatus === 'failed' ? 'agent 1: no' : '' };
    };
    let isSaved = false;
    return providerOf(
      {
        latest: async () => (isSaved ? say(await real.latest()) : real.latest()),
        save: async (list) => {
          isSaved = true;
          return say(await real.save(list));
        },
      },
      40,
    );
  }
  async function applied(...statuses: readonly string[]): Promise<ApplyReport> {
    const planned = await makePlan({ owner, resources: [first], providers: [whoseCollectorsSay(...statuses)] });
    return applyPlan(planned, { journal });
  }

  test('is reported when none is connected', async () => {
    const report = await apply([first]);
    expect(results(report)).toEqual(['log-pipeline/first verified']);
    expect(report.notes).toEqual([
      "log pipelines: version 1 is saved and was sent to no collector: none is connected to SigNoz, or one that is has no pipeline 'logs'",
    ]);
    expect((await plan([first])).plan.notes).toEqual(report.notes);
  });

  test('is waited for', async () => {
    const report = await applied('in_progress', 'in_progress', 'deployed');
    expect(results(report)).toEqual(['log-pipeline/first verified']);
    expect(report.notes).toEqual([]);
  });

  test('is reported when no collector answers in time', async () => {
    const report = await applied('in_progress');
    expect(results(report)).toEqual(['log-pipeline/first verified']);
    expect(report.notes).toEqual([
      'log pipelines: version 1 is saved and on its way (in_progress): no collector has said yet that it has it',
    ]);
  });

  test('fails the apply when one refused it', async () => {
    const report = await applied('in_progress', 'failed');
    expect(report.outcomes.map(({ result, reason }) => [result, reason])).toEqual([
      ['failed', expect.stringMatching(/version 1, and a collector refused that: agent 1: no/)],
    ]);
  });

  test('is not waited for when nothing changes for the collectors', async () => {
    const off = { ...first, spec: { ...(first.spec as JsonObject), enabled: false } };
    const planned = await makePlan({ owner, resources: [off], providers: [whoseCollectorsSay('failed')] });
    expect(results(await applyPlan(planned, { journal }))).toEqual(['log-pipeline/first verified']);
  });
});

test('an environment whose last artifact is removed still deletes our pipelines', async () => {
  await apply([resource('a', spec())]);
  const { url, apiKey } = sandbox.signoz;
  const endpoints = { signoz: { url, apiKey: { $secret: 'KEY' } } };
  const providers = withoutArtifacts.providers({ owner, endpoints, secrets: () => apiKey, desired: [] });
  expect(told(await makePlan({ owner, resources: [], providers }))).toEqual([
    { change: 'delete log-pipeline/a', fields: [] },
  ]);
});
