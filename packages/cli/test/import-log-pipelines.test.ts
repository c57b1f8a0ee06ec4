import type { Plan } from '@signoz-as-code/core';
import type { Sandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject, sandboxFor, signoz, type TestProject } from './support.ts';

let project: TestProject;
let sandbox: Sandbox;

beforeAll(async () => {
  project = copyProject();
  await project.run('generate');
  sandbox = await sandboxFor(project);
});
afterAll(async () => {
  await sandbox?.stop();
  project.remove();
});

const key = (name: string, type: string, dataType = 'string') => ({ key: name, type, dataType });

/** Like manual ones in SigNoz: with its own ids, fields of other operators, and a condition that SigNoz replaces. */
const byHand = [
  {
    orderId: 1,
    name: 'Nginx "access"',
    alias: 'Nginx',
    description: 'It\'s `both`\n"quoted"',
    enabled: true,
    filter: {
      op: 'OR',
      items: [
        { key: key('service.name', 'resource'), op: 'in', value: ['fluxer-api', 'fluxer-gateway'] },
        { key: key('status', 'tag', 'int64'), op: '>=', value: 500 },
        { key: key('body', ''), op: 'exists', value: '' },
      ],
    },
    config: [
      {
        type: 'grok_parser',
        id: '7f3a',
        name: 'Line',
        orderId: 1,
        enabled: true,
        output: '9b1c',
        pattern: '%{IP:client}',
        parse_from: 'body',
        parse_to: 'attributes',
        on_error: 'send',
      },
      {
        type: 'move',
        id: '9b1c',
        name: 'Line',
        orderId: 2,
        enabled: true,
        output: '1d',
        from: 'attributes.client',
        to: 'attributes["client.address"]',
        if: 'true',
      },
      {
        type: 'trace_parser',
        id: '1d',
        name: '?',
        orderId: 3,
        enabled: false,
        trace_id: { parse_from: 'attributes.t' },
        span_id: { parse_from: '' },
      },
    ],
  },
  {
    orderId: 2,
    name: 'Broken',
    alias: 'Broken',
    description: '',
    enabled: false,
    filter: { items: [{ key: key('service.name', ''), op: '=', value: 'x' }] },
    config: [{ type: 'add', id: 'a', name: 'a', orderId: 1, enabled: true, field: 'attributes.a-b', value: 'x' }],
  },
];

describe('import of log pipelines', () => {
  it('writes definitions that apply adopts without changing their effect', async () => {
    await signoz(project, 'POST', 'logs/pipelines', { pipelines: byHand });
    const { code, out, err } = await project.run('import', '--kind', 'log-pipeline', '--title', 'Nginx "access"');
    expect(code, err).toBe(0);
    expect(out).toContain('config[1].if: SigNoz replaces it with its own condition');
    expect(out).toContain('1 definitions written, 0 of them with fields that a definition cannot express');
    const source = project
      .read('packages/collector-config/definitions/log-pipelines/nginx-access.ts')
      .replaceAll('"', "'")
      .replaceAll(/\s+/g, ' ');
    expect(source).toContain("where(attributes.serviceName, 'in', ['fluxer-api', 'fluxer-gateway'])");
    expect(source).toContain("operators.move({ id: '9b1c', name: 'Line', from: 'attributes.client'");
    const generated = await project.run('generate');
    expect(generated).toMatchObject({ code: 0, err: expect.stringContaining('1 warning') });
    expect(generated.err).toContain("'status' is not in the catalogue");
    const plan = await project.run('plan', '--adopt', 'log-pipeline/nginx-access', '--format', 'json');
    const { changes } = JSON.parse(plan.out) as Plan;
    const own = changes.find(({ address }) => address === 'log-pipeline/nginx-access');
    expect(own).toMatchObject({ action: 'adopt', differences: [] });
    await project.run('apply', '--yes', '--adopt', 'log-pipeline/nginx-access');
    expect((await project.run('plan')).out).not.toContain('nginx-access');
    const { pipelines } = (await signoz(project, 'GET', 'logs/pipelines/latest')) as {
      pipelines: { name: string; config: { from?: string; type: string; pattern?: string; enabled: boolean }[] }[];
    };
    const live = pipelines.find(({ name }) => name === 'Nginx "access"');
    expect(live?.config.map(({ type, enabled }) => [type, enabled])).toEqual([
      ['grok_parser', true],
      ['move', true],
      ['trace_parser', false],
    ]);
    expect(pipelines.map(({ name }) => name)).toContain('Broken');
  }, 180_000);

  it('leaves out operators without effect in SigNoz, which generate would refuse', async () => {
    const { code, out } = await project.run('import', '--kind', 'log-pipeline', '--title', 'Broken');
    expect(code).toBe(1);
    expect(out).toContain('service.name of a record cannot be compared with anything');
    expect(out).toContain('attributes.a-b');
    expect((await project.run('generate')).code).toBe(0);
  });
});
