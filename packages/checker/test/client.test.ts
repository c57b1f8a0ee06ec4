import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Checker, checker, type Question } from '../src/index.ts';

const program = join(import.meta.dirname, 'fixtures/program.mjs');
const about = (text: string): Question => ({ kind: 'template', text });

describe('a program that answers questions', () => {
  let asked: Checker;
  afterEach(() => asked.close());

  test('says which program it is and answers every question, in order', async () => {
    asked = checker(program);
    expect(await asked.about()).toEqual({ collector: 'v1', prometheus: 'v2', go: 'go1' });
    const answers = await asked.ask([about('right'), about('wrong'), about('right')]);
    expect(answers.map(({ verdict }) => verdict)).toEqual(['accepted', 'refused', 'accepted']);
    expect(answers[1]!.problems).toEqual([{ path: ['receivers', 'otlp'], message: 'no such field' }]);
  });

  test('is started once, even for parallel callers', async () => {
    asked = checker(program);
    const answers = (await Promise.all([asked.ask([about('a')]), asked.ask([about('b'), about('c')])])).flat();
    expect(new Set(answers.map(({ rendered }) => rendered!.split(' ')[0])).size).toBe(1);
    expect(answers.map(({ rendered }) => rendered!.split(' ')[1])).toEqual(['1', '2', '3']);
  });

  test('may end during a question: that one gets no verdict but a reason, the others get their verdicts', async () => {
    asked = checker(program);
    const answers = await asked.ask([about('right'), about('crash'), about('wrong')]);
    expect(answers.map(({ verdict }) => verdict)).toEqual(['accepted', 'unknown', 'refused']);
    expect(answers[1]!.problems[0]!.message).toContain('panic: assignment to entry in nil map');
  });

  test('may hang in a question: that one gets no verdict, the others get theirs', async () => {
    // Long enough for the start of the next process, also on a busy machine.
    asked = checker(program, { timeoutMs: 10_000, graceMs: 0 });
    const answers = await asked.ask([about('hang'), about('right')]);
    expect(answers.map(({ verdict }) => verdict)).toEqual(['unknown', 'accepted']);
    expect(answers[0]!.problems[0]!.message).toContain('no verdict');
  });

  test('may print nonsense, and much besides its answers', async () => {
    asked = checker(program);
    const answers = await asked.ask([about('garbage'), about('chatter'), about('wrong')]);
    expect(answers.map(({ verdict }) => verdict)).toEqual(['unknown', 'accepted', 'refused']);
  });

  test('is replaced by a new process after a number of questions', async () => {
    asked = checker(program, { questionsAProcess: 2 });
    const answers = await asked.ask([about('a'), about('b'), about('c')]);
    expect(answers.map(({ rendered }) => rendered!.split(' ')[1])).toEqual(['1', '2', '1']);
  });

  test("does not get the caller's environment", async () => {
    process.env.SIGNOZ_API_KEY = 'secret';
    try {
      asked = checker(program);
      const [answer] = await asked.ask([about('environment')]);
      expect(answer!.rendered).not.toContain('SIGNOZ_API_KEY');
    } finally {
      delete process.env.SIGNOZ_API_KEY;
    }
  });
});

test('a missing program gives no verdict, and says so', async () => {
  const asked = checker(join(import.meta.dirname, 'nothing'));
  await expect(asked.about()).rejects.toThrow(/does not start.*ENOENT/);
  expect(await asked.ask([about('a')])).toMatchObject([{ verdict: 'unknown' }]);
  await asked.close();
});

test('a program that is never closed does not keep the process alive', () => {
  const script = `
    const { checker } = await import(${JSON.stringify(join(import.meta.dirname, '../src/index.ts'))});
    const [answer] = await checker(${JSON.stringify(program)}).ask([{ kind: 'template', text: 'a' }]);
    console.log(answer.verdict);`;
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  expect([stdout.trim(), status]).toEqual(['accepted', 0]);
});
