import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Docker } from '@signoz-as-code/compose/live';
import { describeEffective, inEffect, isOtherwise } from '@signoz-as-code/engine/effective';
import type { Sandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { copyProject, sandboxFor, type TestProject } from './support.ts';

let project: TestProject;
let sandbox: Sandbox;
let generated: string;
beforeAll(async () => {
  project = copyProject();
  await project.run('generate');
  sandbox = await sandboxFor(project);
  generated = project.read('generated/local/collector-config/otel-config.yaml');
  expect((await project.run('apply', '--yes')).code).toBe(0);
});
afterAll(async () => {
  await sandbox.stop();
  project.remove();
});

const PROCESSOR = 'signozlogspipeline/pipeline_signoz-as-code-fluxer-local-json-bodies';
interface Document {
  receivers: { nop?: object };
  exporters: { nop?: object; clickhousetraces: { timeout?: string } };
  processors: Record<string, object>;
  service: { pipelines: Record<string, { receivers: string[]; processors?: string[]; exporters: string[] }> };
}
/** The running configuration of a collector that got the project's log pipeline from SigNoz. */
function running(change: (document: Document) => void = () => undefined): string {
  const document = parse(generated) as Document;
  document.processors[PROCESSOR] = { operators: [{ id: 'noop', type: 'noop' }] };
  document.service.pipelines.logs?.processors?.unshift(PROCESSOR);
  change(document);
  return stringify(document);
}

describe('drift of running collectors', () => {
  it('is none when SigNoz only added its log pipelines', async () => {
    project.write('copy.yaml', running());
    const { code, out } = await project.run('drift', '--effective', 'copy.yaml');
    expect(out).toContain('copy.yaml: as generated/ has it; 1 log pipeline of SigNoz');
    expect(code).toBe(0);
  });

  it('is reported field by field, with exit code 2', async () => {
    project.write(
      'copy.yaml',
      running((document) => {
        document.exporters.clickhousetraces.timeout = '1s';
        document.service.pipelines.logs?.processors?.shift();
        delete document.processors[PROCESSOR];
      }),
    );
    const { code, out } = await project.run('drift', '--effective', 'otel-config=copy.yaml');
    expect(out).toContain('copy.yaml: not as generated/ has it');
    expect(out).toMatch(/exporters · clickhousetraces · timeout: .* → "1s" \(changed over OpAMP\)/);
    expect(out).toContain(`${PROCESSOR}: SigNoz has it, and it is not in effect here`);
    expect(code).toBe(2);
    const asked = await project.run('drift', '--format', 'json', '--effective', 'copy.yaml');
    expect(JSON.parse(asked.out).collectors).toMatchObject([
      { artifact: 'otel-config.yaml', result: { state: 'differs' } },
    ]);
  });

  it('says that a collector accepts no telemetry', async () => {
    project.write(
      'copy.yaml',
      running((document) => {
        for (const id of Object.keys(document.service.pipelines))
          document.service.pipelines[id] = { receivers: ['nop'], exporters: ['nop'] };
      }),
    );
    const { code, out } = await project.run('drift', '--effective', 'copy.yaml');
    expect(out).toContain('copy.yaml: it takes nothing in: it waits for SigNoz');
    expect(code).toBe(2);
  });

  it('refuses a missing file, and an unknown collector', async () => {
    expect(await project.run('drift', '--effective', 'none.yaml')).toMatchObject({ code: 1 });
    project.write('copy.yaml', running());
    expect((await project.run('drift', '--effective', 'other=copy.yaml')).err).toContain('has no other.yaml');
  });

  it('is read from the containers of a swarm', async () => {
    const docker: Docker = async ([first, second, ...rest]) => {
      if (first === 'service')
        return 'aaa s_otel-collector.1 n Running 1 hour ago\nbbb s_otel-collector.2 m Running 1 hour ago\n';
      if (first === 'ps') return 'aaa c1\n';
      return [first, second, rest[0]].join(' ') === 'exec c1 cat' && rest[1]?.startsWith('/var/tmp/')
        ? running()
        : generated;
    };
    const found = await inEffect({
      root: project.root,
      environment: 'local',
      endpoints: { swarm: { stack: 's' } },
      versions: {},
      secrets: () => undefined,
      docker,
    });
    expect(found.map((one) => [one.collector, isOtherwise(one), describeEffective(one)[0]])).toEqual([
      ['otel-collector.1', false, 'as generated/ has it; 1 log pipeline of SigNoz'],
      ['otel-collector.2', false, 'not seen: it runs on m, and Docker can only read containers of its own node'],
    ]);
  });
});

it('is none without a stack of ours, and is read from the named file', async () => {
  rmSync(join(project.root, 'packages/compose/definitions'), { recursive: true });
  expect((await project.run('generate')).code).toBe(0);
  expect(await project.run('drift')).toMatchObject({ code: 0, err: '' });
  project.write('copy.yaml', running());
  const { code, out } = await project.run('drift', '--effective', 'otel-config=copy.yaml');
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('copy.yaml: as generated/ has it') });
  expect((await project.run('drift', '--effective', 'copy.yaml')).err).toContain('say of which collector it is');
});
