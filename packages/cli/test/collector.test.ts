import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyProject, type TestProject } from './support.ts';

let project: TestProject;
beforeEach(() => {
  project = copyProject();
});
afterEach(() => project.remove());

const config = (sampling: string) => `
receivers: { otlp: { protocols: { grpc: { endpoint: "0.0.0.0:4317" } } } }
processors:
  memory_limiter: { check_interval: 1s, limit_mib: 400 }
  tail_sampling: ${sampling}
  batch: {}
exporters: { otlp: { endpoint: "other:4317" } }
service:
  pipelines:
    traces: { receivers: [otlp], processors: [memory_limiter, tail_sampling, batch], exporters: [otlp] }
`;
const errorsOnly = '{ policies: [{ name: errors, type: status_code, status_code: { status_codes: [ERROR] } }] }';

function save(name: string, text: string): string {
  writeFileSync(join(project.root, name), text);
  return name;
}

describe('check-collector', () => {
  it('says that there are no problems, with 0', async () => {
    const file = save('good.yaml', config(errorsOnly));
    expect(await project.run('check-collector', file)).toMatchObject({ code: 0, out: 'nothing to report\n' });
  });

  it('names file, field and fix, with 1', async () => {
    const file = save('bad.yaml', config('{ policies: [{ name: a, type: always }] }'));
    const { code, out } = await project.run('check-collector', file, save('good.yaml', config(errorsOnly)));
    expect(code).toBe(1);
    expect(out).toContain('bad.yaml');
    expect(out).toContain('processors.tail_sampling.policies');
    expect(out).not.toContain('good.yaml');
  });

  it('compares it with its container', async () => {
    const file = save('good.yaml', config(errorsOnly));
    const { code, out } = await project.run(
      'check-collector',
      '--instances',
      '3',
      '--memory',
      '400',
      '-f',
      'json',
      file,
    );
    // All of it is advice: the collector starts with it.
    expect(code).toBe(0);
    const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string }[] };
    expect(diagnostics.map((one) => one.code).sort()).toEqual([
      'collector-config/memory-limiter-size',
      'collector-config/scattered-sampling',
    ]);
  });
});

describe('simulate sampling', () => {
  const span = (traceId: string, code: number) => ({
    traceId,
    startTimeUnixNano: '1',
    endTimeUnixNano: '2',
    status: { code },
  });
  const traces = JSON.stringify({
    resourceSpans: [{ scopeSpans: [{ spans: [span('a'.repeat(32), 2), span('b'.repeat(32), 1)] }] }],
  });

  it('says for the traces in a file what each policy keeps', async () => {
    const argv = ['simulate', 'sampling', save('traces.json', traces), '-c', save('otel.yaml', config(errorsOnly))];
    const { code, out } = await project.run(...argv);
    expect(code).toBe(0);
    expect(out).toMatch(/errors +status_code +1 +1 +1\n/);
    expect(out).toContain('kept  1 of 2 traces (50 %)');
    const json = JSON.parse((await project.run(...argv, '-f', 'json')).out) as { kept: { traces: number } };
    expect(json.kept.traces).toBe(1);
  });

  it('accepts a mix, and the configuration of the environment', async () => {
    await project.run('generate');
    const { code, out } = await project.run(
      ...'simulate sampling -e production --traces 200 --errors 100 --rate 10'.split(' '),
    );
    expect(code).toBe(0);
    expect(out).toContain('kept  200 of 200 traces (100 %)');
    expect(out).toContain('stored  8640000 spans a day at 10 traces a second');
  });

  it.each([
    ['nothing', '', 'there is nothing in it'],
    ['no OTLP', '{"a": 1}', 'not OTLP JSON: it has no resourceSpans'],
    ['one bad line of several', '{"resourceSpans": []}\n{', 'line 2 is not OTLP JSON:'],
  ])('says that a file with %s cannot be read', async (_, text, message) => {
    const { code, err } = await project.run(
      ...['simulate', 'sampling', save('given.json', text), '-c', save('otel.yaml', config(errorsOnly))],
    );
    expect(code).toBe(1);
    expect(err).toContain(`given.json: ${message}`);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('chooses none of several that differ', async () => {
    const two = config(errorsOnly).replace(
      '  batch: {}',
      '  tail_sampling/b: { policies: [{ name: a, type: always_sample }] }',
    );
    const { code, err } = await project.run('simulate', 'sampling', '-c', save('two.yaml', two));
    expect(code).toBe(1);
    expect(err).toContain(
      'two.yaml: it has several tail_sampling (processors.tail_sampling, processors.tail_sampling/b)',
    );
  });

  it('reports a configuration without policies, or with broken ones', async () => {
    const none = await project.run('simulate', 'sampling', '-c', save('a.yaml', 'processors: { tail_sampling: {} }\n'));
    expect(none).toMatchObject({ code: 1 });
    expect(none.err).toContain('a.yaml: processors.tail_sampling.policies: ');
    const empty = await project.run('simulate', 'sampling', '-c', save('b.yaml', '\n'));
    expect(empty).toMatchObject({ code: 1, err: 'b.yaml: it is not a map of sections\n' });
  });

  it('reports a missing file', async () => {
    const file = save('none.yaml', 'processors: { batch: {} }\n');
    const { code, err } = await project.run('simulate', 'sampling', '-c', file);
    expect(code).toBe(1);
    expect(err).toBe('none.yaml has no tail_sampling\n');
  });
});
