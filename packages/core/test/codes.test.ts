import { type Code, type DefinitionSchemas, kernelCodes } from '@signoz-as-code/core';
import { testCodes } from './code-examples.ts';
import { concernOf, generate, projectOf } from './project.ts';

/** The beginning of the examples' definitions: core has no dashboards, and accepts any kind instead. */
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

/** The command line tests examples that need a whole project and the command. */
const codes = Object.fromEntries(
  Object.entries<Code>(kernelCodes).filter(([, { example }]) => !['file', 'shell'].includes(example?.in ?? '')),
);

testCodes({ definition: codes }, async (text, _, { beside = {} }) => {
  const files = Object.entries({ 'a.ts': text, ...beside }).map(
    ([name, content]) => [`alpha/definitions/${name}`, `${BEGINNING}${content}\n`] as const,
  );
  const root = await projectOf(Object.fromEntries(files));
  return (await generate(root, [concernOf('alpha', { schemas })])).diagnostics;
});
