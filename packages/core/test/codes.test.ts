import { type DefinitionSchemas, kernelCodes } from '@signoz-as-code/core';
import { testCodes } from './code-examples.ts';
import { concernOf, generate, projectOf } from './project.ts';

/** How definitions of the examples begin: the kernel knows no dashboards, and takes any kind for one. */
const BEGINNING = `import { definition } from '@signoz-as-code/core';
const defineDashboard = (spec: object) => definition('thing', spec);
const defineChannel = (spec: object) => definition('channel', spec);
`;
const schemas: DefinitionSchemas = {
  kinds: {
    thing: {
      type: 'object',
      properties: { title: { type: 'string' }, count: {}, key: {}, protect: {} },
      required: ['title'],
      additionalProperties: false,
    },
  },
  definitions: {},
};

/**
 * These need more than the text of one definition: Node's own loader and a thread (the tests of the command line), another
 * name of its file, a concern with a mistake, files of generated/, another program, or signoz.config.ts.
 */
const WITHOUT_EXAMPLE = [
  'definition/argument',
  'definition/circular-import',
  'definition/no-value',
  'definition/not-read',
  'definition/side-effect',
  'definition/unchecked',
  'definition/unfinished',
  'definition/unknown-name',
  'project/value',
  'artifact/collision',
  'artifact/unreadable',
  'generated/missing',
  'generated/not-whole',
  'program/refused',
  'program/unverified',
];

testCodes({ definition: kernelCodes }, WITHOUT_EXAMPLE, async (text, _, { beside = {} }) => {
  const files = Object.entries({ 'a.ts': text, ...beside }).map(
    ([name, content]) => [`alpha/definitions/${name}`, `${BEGINNING}${content}\n`] as const,
  );
  const root = await projectOf(Object.fromEntries(files));
  return (await generate(root, [concernOf('alpha', { schemas })])).diagnostics;
});
