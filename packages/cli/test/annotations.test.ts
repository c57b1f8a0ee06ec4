import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SmallProject, smallProject } from './small.ts';

const path = 'packages/dashboards/definitions/dashboards/up.ts';
const source = `import { defineDashboard, timeSeries } from '@signoz-as-code/dashboards';
import { promql, raw } from '@signoz-as-code/telemetry';

export default defineDashboard({
  title: 'Up',
  panels: {
    up: timeSeries({
      title: 'Up',
      unit: 'none',
      queries: {
        A: promql(raw('sum by (job) (up')),
      },
    }),
  },
});
`;

let project: SmallProject;
beforeAll(() => {
  project = smallProject({ [path]: source });
});
afterAll(() => project.remove());

function lineOf(text: string): number {
  return source.split('\n').findIndex((line) => line.includes(text)) + 1;
}

describe('diagnostics', () => {
  it("are on their lines in a pull request, in GitHub's format", async () => {
    const { code, out } = await project.run('check', '--format', 'github');
    expect(code).toBe(1);
    const [line] = out.split('\n').filter((one) => one.startsWith('::error'));
    expect(line).toContain(`::error file=${path},line=${lineOf('promql(raw(')},title=`);
    expect(line).toContain('%0Afix: ');
  });

  it("name their files relative to GitHub's checkout", async () => {
    project.env.GITHUB_WORKSPACE = join(project.root, '..');
    const { out } = await project.run('check', '--format', 'github');
    delete project.env.GITHUB_WORKSPACE;
    expect(out).toMatch(new RegExp(`^::error file=signoz-as-code-small-\\w+/${path},`, 'm'));
  });

  it('match the schema of SARIF 2.1.0, with their lines', async () => {
    const { code, out } = await project.run('check', '--format', 'sarif');
    expect(code).toBe(1);
    const {
      $schema: _,
      id: __,
      ...schema
    } = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/sarif-2.1.0.schema.json'), 'utf8'));
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    const report = JSON.parse(out);
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(report.runs[0].results).toContainEqual(
      expect.objectContaining({
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: path },
              region: { startLine: lineOf('promql(raw(') },
            },
          },
        ],
      }),
    );
    expect(report.runs[0].tool.driver.version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
