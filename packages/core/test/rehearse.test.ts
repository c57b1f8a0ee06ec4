import { rehearse } from '@signoz-as-code/core';
import { expect, test } from 'vitest';
import { artifactsOf, concernOf, environments, generate, projectOf, thing } from './project.ts';

test('a rehearsal leaves out what refers to a definition that is not known, and compiles the rest', async () => {
  const user = (of: string, title: string): string =>
    `import used from './${of}.ts';\n${thing(`() => ({ title: '${title}', items: [used] })`)}`;
  const root = await projectOf({
    'alpha/definitions/first.ts': thing(`() => ({ title: 'first' })`),
    'alpha/definitions/second.ts': thing(`() => ({ title: 'second' })`),
    'alpha/definitions/uses-first.ts': user('first', 'uses first'),
    'alpha/definitions/uses-second.ts': user('second', 'uses second'),
    'alpha/definitions/uses-user.ts': user('uses-second', 'uses a user'),
  });
  const seen: string[] = [];
  const concern = concernOf('alpha', {
    knowable: ['thing'],
    compile: (definitions) => {
      seen.push(...definitions.of<{ title: string }>('thing').map(({ spec }) => spec.title));
      return artifactsOf(definitions).map((one) => ({ ...one, content: '{ "title": "a" }\n' }));
    },
  });
  const { known, diagnostics } = await generate(root, [concern]);
  expect(diagnostics).toEqual([]);
  const files = new Map(known!().files);
  expect(files.size).toBe(5);
  const [local] = environments;
  const compiled = (): string[] => {
    seen.length = 0;
    const project = { name: 'fluxer', defaultEnvironment: 'local', environments };
    rehearse(root, project, local!, [concern], { known: files, again: new Set(files.keys()), shared: new Map() });
    return seen;
  };
  expect(compiled()).toEqual(['first', 'second', 'uses first', 'uses second', 'uses a user']);
  files.delete('packages/alpha/definitions/second.ts');
  expect(compiled()).toEqual(['first', 'uses first']);
});
