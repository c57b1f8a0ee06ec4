import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Diagnostic } from '@signoz-as-code/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyProject, type TestProject } from './support.ts';

/** Refuses everything with the word "wrong" in it, at the receiver otlp, and accepts everything else. */
const program = join(import.meta.dirname, '../../checker/test/fixtures/program.mjs');
const config = (more = '') => `
receivers: { otlp: { protocols: { grpc: { endpoint: "0.0.0.0:4317"${more} } } } }
processors: { batch: {} }
exporters: { debug: {} }
service: { pipelines: { logs: { receivers: [otlp], processors: [batch], exporters: [debug] } } }
`;

let project: TestProject;
const before = process.env.SIGNOZ_AS_CODE_CHECKER;
beforeEach(() => {
  project = copyProject();
  process.env.SIGNOZ_AS_CODE_CHECKER = program;
});
afterEach(() => {
  process.env.SIGNOZ_AS_CODE_CHECKER = before;
  project.remove();
});

const save = (name: string, text: string): string => {
  writeFileSync(join(project.root, name), text);
  return name;
};

describe('check-collector, with a program', () => {
  it('turns an error into advice when the program accepts it, and says who decided', async () => {
    const { code, out, err } = await project.run('check-collector', save('a.yaml', config(', endpointt: "a"')));
    expect(out).toContain("'endpointt'");
    expect(out).toContain('(signoz-otel-collector v1 accepts it)');
    expect(code).toBe(0);
    expect(err).toContain('verified by signoz-otel-collector v1');
  });

  it('reports an error that only the program finds, at its place', async () => {
    const { code, out } = await project.run('check-collector', '-f', 'json', save('a.yaml', `${config()}# wrong\n`));
    expect(code).toBe(1);
    const { diagnostics, verifiedBy } = JSON.parse(out) as { diagnostics: object[]; verifiedBy: object };
    expect(verifiedBy).toEqual({ collector: 'v1', prometheus: 'v2', go: 'go1' });
    expect(diagnostics).toContainEqual({
      code: 'program/refused',
      severity: 'error',
      message: 'signoz-otel-collector v1 refuses it: no such field',
      where: { file: 'a.yaml', field: 'receivers.otlp' },
      hint: expect.any(String),
    });
  });

  it('keeps an error that the program would only find while it runs', async () => {
    const twice = config().replace(
      '} } } }\n',
      '} } }, otlp/2: { protocols: { grpc: { endpoint: "0.0.0.0:4317" } } } }\n',
    );
    const file = save('a.yaml', twice.replace('[otlp]', '[otlp, otlp/2]'));
    const { code, out } = await project.run('check-collector', file);
    expect(out).toContain('port-collision');
    expect(code).toBe(1);
  });

  it('uses our own rules when the program does not start, and says why', async () => {
    process.env.SIGNOZ_AS_CODE_CHECKER = join(project.root, 'nothing');
    const { code, err } = await project.run('check-collector', save('a.yaml', config(', endpointt: "a"')));
    expect(code).toBe(1);
    expect(err).toMatch(/checked by our own rules only: .*ENOENT/);
  });

  it('says that no program is installed', async () => {
    process.env.SIGNOZ_AS_CODE_CHECKER = 'none';
    const { err } = await project.run('check-collector', save('a.yaml', config()));
    expect(err).toMatch(/checked by our own rules only; install @signoz-as-code\/checker-\w+-\w+ for/);
  });
});

describe('generate and check, with a program', () => {
  it('ask about every configuration, query and text, remember the answers, and ask nothing twice', async () => {
    const first = await project.run('check');
    expect(first.err).toMatch(/verified by signoz-otel-collector v1 \(\d+\), Prometheus v2 \(\d+\), Go's templates/);
    const file = join(project.root, '.signoz-as-code/verdicts.json');
    const { answers } = JSON.parse(readFileSync(file, 'utf8')) as { answers: Record<string, { rendered: string }> };
    const again = await project.run('check');
    expect(again).toEqual(first);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ answers });
  });

  it('ask about each operator of a log pipeline, at its place', async () => {
    project.edit(
      'packages/collector-config/definitions/log-pipelines/json-bodies.ts',
      "name: 'read JSON'",
      "name: 'read JSON wrong'",
    );
    const { diagnostics } = JSON.parse((await project.run('check', '-f', 'json')).out) as { diagnostics: Diagnostic[] };
    const refused = diagnostics.filter(({ code }) => code === 'program/refused');
    expect(refused.map(({ where }) => [where.file, where.field])).toContainEqual([
      'packages/collector-config/definitions/log-pipelines/json-bodies.ts',
      'config[0]',
    ]);
  });
});

describe("a collector of another release than the program's", () => {
  const raise = (): void => project.edit('signoz.config.ts', "collector: 'v0.129.12'", "collector: 'v0.144.15'");

  it('is not asked about: our own rules decide, and the output says so', async () => {
    raise();
    const { err } = await project.run('check');
    expect(err).toMatch(/verified by Prometheus v2/);
    expect(err).not.toContain('by signoz-otel-collector v1');
    expect(err).toContain('signoz-otel-collector v0.144.15 was not asked, our own rules decide');
    expect(err).toContain('install @signoz-as-code/checker-v0.144-');
  });

  it('is asked about where its program is installed too', async () => {
    raise();
    const later = join(project.root, 'program-v0.144.9.mjs');
    copyFileSync(program, later);
    process.env.SIGNOZ_AS_CODE_CHECKER = [program, later].join(delimiter);
    const { err } = await project.run('check');
    expect(err).toMatch(/signoz-otel-collector v0\.144\.9 \(\d+\)/);
    expect(err).toMatch(/Prometheus v2 \(\d+\)/);
    expect(err).not.toContain('was not asked');
    expect((await project.run('check')).err).toEqual(err);
  });

  it('can be named for a file', async () => {
    const file = save('a.yaml', config());
    const { err } = await project.run('check-collector', '--collector', 'v0.144.15', file);
    expect(err).toContain('signoz-otel-collector v0.144.15 was not asked');
    const wrong = await project.run('check-collector', '--collector', 'newest', file);
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('expected a release');
  });
});
