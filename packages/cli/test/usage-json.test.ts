import { describe, expect, test } from 'vitest';
import { channel, channels, fixtureProject } from './fixture-project.ts';

describe('a wrong command line answers in JSON when it asks for JSON', () => {
  const mistakes: readonly (readonly [readonly string[], string])[] = [
    [['upgrade'], "required option '--to <version>' not specified"],
    [['simulate'], "missing required argument 'what'"],
    [['plan', '--envirnment', 'local'], "unknown option '--envirnment'"],
    [['check', 'one'], 'too many arguments'],
    [['doctor', '--arrival', 'soon'], "'soon' is invalid"],
    [['plann'], "unknown command 'plann'"],
    [['plan', '-f', 'xml'], "'xml' is invalid"],
  ];
  const forms = [['--format', 'json'], ['--format=json'], ['-f', 'json']];
  test.each(mistakes.map((one, index) => [...one, forms[index % forms.length] as string[]] as const))(
    '%j: %s',
    async (argv, message, form) => {
      const { out, err, code } = await fixtureProject().run([...argv, ...form]);
      expect(code).toBe(1);
      expect(JSON.parse(out)).toEqual({ error: expect.stringContaining(message) });
      expect(err).toContain(message);
    },
  );

  test.each([
    ['plan --format json --format', 'argument missing'],
    ['plan -f json -f xml', "'xml' is invalid"],
    ['plan --format json --out', 'argument missing'],
    ['plan --format= --format json', "'' is invalid"],
  ])('also where it asks for a format again, or something has no value: %s', async (line, message) => {
    const { out, code } = await fixtureProject().run(line.split(' '));
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({ error: expect.stringContaining(message) });
  });

  test('and in text when it does not', async () => {
    const { out, err } = await fixtureProject().run(['upgrade']);
    expect([out, err]).toEqual(['', expect.stringContaining("required option '--to <version>'")]);
  });
});

test('lock does not report a free lock when it cannot read it', async () => {
  const project = fixtureProject({ [`${channels}/on-call.ts`]: channel('On call') });
  await project.run(['generate']);
  const { out, code } = await project.run(['lock', '--format', 'json']);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual({ error: expect.stringContaining('SIGNOZ_API_KEY is not set') });
});
