import type { Concern, Diagnostic, Judge, Question, Verdict } from '@signoz-as-code/core';
import { compileProject } from '@signoz-as-code/core';
import { describe, expect, test } from 'vitest';
import { concernOf, type Environment, environments, projectOf, thing } from './project.ts';

const DEFINITION = 'packages/alpha/definitions/a.ts';
const found = (code: string, field: string): Diagnostic => ({
  code,
  severity: 'error',
  message: 'we think so',
  where: { file: DEFINITION, field },
});

/** A concern whose check finds `errors`, and which asks one question per definition. */
function asking(...errors: readonly Diagnostic[]): Concern<Environment, Environment['live']> {
  return concernOf('alpha', {
    check: () => errors,
    questions: (definitions) =>
      definitions.of('thing').map(
        ({ file }): Question => ({
          ask: { name: definitions.environment.name },
          where: { file },
          locate: (path) => ({ file, field: path.join('.') }),
          foretold: ['alpha/syntax'],
        }),
      ),
  });
}

async function judged(concern: Concern<Environment, Environment['live']>, verdict: Partial<Verdict>, of?: string) {
  const root = await projectOf({ 'alpha/definitions/a.ts': thing("{ title: 'A' }") });
  const judge: Judge = async (asked) =>
    asked.map((one) => ({
      by: 'the program v1',
      problems: [],
      verdict: 'accepted',
      ...(of === undefined || (one as { name: string }).name === of ? verdict : {}),
    }));
  const project = { name: 'fluxer', defaultEnvironment: 'local', environments };
  const { files, diagnostics } = await compileProject(root, project, [concern], { judge });
  return {
    count: files.size,
    told: diagnostics.map(({ severity, code, where }) => ({ severity, code, where })),
    diagnostics,
  };
}

describe("another program's verdict", () => {
  test('turns an error that only predicts a refusal into a warning when the program accepts it, and says so', async () => {
    const { count, diagnostics } = await judged(asking(found('alpha/syntax', 'title')), { verdict: 'accepted' });
    expect(diagnostics).toMatchObject([{ severity: 'warning', message: 'we think so (the program v1 accepts it)' }]);
    expect(count).toBeGreaterThan(0);
  });

  test('keeps an error of another kind, and nothing is generated', async () => {
    const errors = [found('alpha/syntax', 'title'), found('alpha/secret', 'url')];
    const { count, told } = await judged(asking(...errors), { verdict: 'accepted' });
    expect(told.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'warning alpha/syntax',
      'error alpha/secret',
    ]);
    expect(count).toBe(0);
  });

  test('of refusal is an error at the place that the program names, together with ours', async () => {
    const refusal = { verdict: 'refused', problems: [{ path: ['title', 'first'], message: 'no such title' }] } as const;
    const { count, diagnostics } = await judged(asking(found('alpha/syntax', 'title')), refusal);
    expect(diagnostics).toMatchObject([
      { severity: 'error', code: 'program/refused', where: { file: DEFINITION, field: 'title.first' } },
      { severity: 'error', code: 'alpha/syntax' },
    ]);
    expect(diagnostics[0]!.message).toBe('the program v1 refuses it: no such title');
    expect(count).toBe(0);
  });

  test('in one environment keeps our error only there', async () => {
    const refusal = { verdict: 'refused', problems: [{ message: 'no' }] } as const;
    const { told } = await judged(asking(found('alpha/syntax', 'title')), refusal, 'production');
    const ours = told.filter(({ code }) => code === 'alpha/syntax');
    expect(ours.map(({ severity, where }) => [where.environment, severity])).toEqual(
      expect.arrayContaining([
        ['production', 'error'],
        ['local', 'warning'],
      ]),
    );
  });

  test('that is missing keeps our error, and is a warning', async () => {
    const none = { verdict: 'unknown', problems: [{ message: 'it took too long' }] } as const;
    const { told } = await judged(asking(found('alpha/syntax', 'title')), none);
    expect(told.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'error alpha/syntax',
      'warning program/unverified',
    ]);
  });
});
