import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { channels, fixtureProject } from './fixture-project.ts';

const file = `${channels}/all.ts`;
const several = (night: string): string => `import { defineChannel } from '@signoz-as-code/alerts';

export default {
  day: defineChannel({ name: 'day', email: { to: 'day@b.test', send_resolved: true } }),
  night: defineChannel({
    name: 'night',
    email: { to: ${night}, send_resolved: true },
  }),
};
`;
const helper = {
  [`${channels}/_people.ts`]: "export const people: Record<string, string> = { night: 'night@b.test' };\n",
};

test('an annotation is on the line of the right definition among several', async () => {
  const { run } = fixtureProject({ [file]: several('5 as never') });
  const { code, out } = await run(['check', '--format', 'github']);
  expect(code).toBe(1);
  expect(out).toContain(`::error file=${file},line=7,title=definition/type::email.to: `);
});

test('a misspelt name in one of several is reported with the nearest one, also in a text', async () => {
  const text = `import { people } from './_people.ts';\n${several(`\`\${people.nigth}\``)}`;
  const { run } = fixtureProject({ ...helper, [file]: text });
  const { code, err } = await run(['generate']);
  expect(code).toBe(1);
  expect(err).toContain(file);
  expect(err).toContain("people has no 'nigth'");
  expect(err).toContain("did you mean 'night'?");
});

test('imported resources refer to one of several by its place in the file', async () => {
  const { root, run } = fixtureProject({ [file]: several("'night@b.test'") });
  expect((await run(['generate'])).code).toBe(0);
  const policy = {
    name: 'Nights',
    expression: 'severity == "critical"',
    channels: ['night'],
    description: '',
    tags: [],
  };
  writeFileSync(join(root, 'policy.json'), JSON.stringify(policy));
  const { code, out, err } = await run(['import', 'policy.json']);
  expect({ code, said: `${out}${err}` }).toEqual({ code: 0, said: expect.any(String) });
  const definition = readFileSync(join(root, 'packages/alerts/definitions/policies/nights.ts'), 'utf8');
  expect(definition).toMatch(/from ['"]..\/channels\/all.ts['"]/);
  expect((await run(['generate'])).code).toBe(0);
  expect(readFileSync(join(root, 'generated/local/alerts/policies/nights.json'), 'utf8')).toContain('"night"');
});
