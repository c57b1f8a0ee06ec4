import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type SmallProject, smallProject } from './small.ts';

let project: SmallProject;
beforeAll(async () => {
  project = smallProject({
    'large.json': ' '.repeat(2_000_000),
    'sampling.yaml': 'processors: { tail_sampling: { policies: [{ name: all, type: always_sample }] } }',
  });
  expect((await project.run('generate')).code).toBe(0);
  vi.stubEnv('SIGNOZ_AS_CODE_LARGEST_MIB', '1');
  project.env.SIGNOZ_AS_CODE_LARGEST_MIB = '1';
});
afterAll(() => {
  vi.unstubAllEnvs();
  project.remove();
});

it.each([
  ['apply', ['apply', 'large.json']],
  ['rollback', ['rollback', 'large.json', '--yes']],
  ['import', ['import', 'large.json']],
  ['simulate', ['simulate', 'sampling', 'large.json', '--config', 'sampling.yaml']],
  ['simulate of a configuration', ['simulate', 'sampling', '--config', 'large.json']],
  ['check-collector', ['check-collector', 'large.json']],
])('%s reads no more of a file than the limit, and says so', async (_, argv) => {
  const { code, out, err } = await project.run(...argv);
  expect(code).not.toBe(0);
  expect(out + err).toMatch(/large\.json.* is larger than the limit of 1 MiB/);
});
