import {
  callCode,
  type ImportContext,
  type ImportDocument,
  type ImportedDefinition,
  type ImportNote,
  importEach,
  isObject,
  type JsonObject,
  keyOf,
  literal,
  objectCode,
  type SourceFile,
  sourceFile,
} from '@signoz-as-code/core';
import { dialectOf, type SignozImporter } from '@signoz-as-code/signoz-client';
import type { ChannelDefinition } from '../channel/define.ts';
import { compiledBody, loaded } from '../importing/compiled.ts';
import { differences } from '../importing/differences.ts';
import { channelReferences, type References } from '../importing/references.ts';
import { severityMatcherCode } from '../importing/severity.ts';
import { policyBody } from './compile.ts';
import { definePolicy, type PolicySpec } from './define.ts';
import { matchersOf } from './expression.ts';

/**
 * Routing policies. Their channels must be definitions; channels that are imported in the same run become definitions
 * first.
 */
export function policyImporter(folder: string): SignozImporter {
  return {
    kind: 'policy',
    folder,
    matches: (content) =>
      isObject(content) && typeof content.expression === 'string' && Array.isArray(content.channels),
    list: async (client) => (await client.policies.list()) as never,
    import: (documents, context) =>
      importEach(
        documents,
        (content) => `the policy '${String((content as JsonObject).name)}'`,
        (document) => importPolicy(document, context, folder),
      ),
  };
}

function importPolicy({ from, content }: ImportDocument, context: ImportContext, folder: string): ImportedDefinition {
  const { normalize: normalPolicy } = dialectOf(context.versions?.signoz).wires.policy;
  const before = normalPolicy(content);
  const title = String(before.name);
  const channels = channelReferences(context);
  const known: ChannelDefinition[] = [];
  const unknown: string[] = [];
  for (const name of before.channels as readonly string[]) {
    const channel = channels.find(name);
    if (channel === undefined) unknown.push(name);
    else known.push(channel);
  }
  const [first, ...others] = known;
  if (first === undefined)
    throw new Error(`it sends to ${unknown.join(', ')}, which have no definition: import channels too`);
  const expression = String((content as JsonObject).expression).trim();
  const when = matchersOf(expression);
  const spec: PolicySpec = {
    name: title,
    ...(before.description === '' ? {} : { description: String(before.description) }),
    ...(when === undefined ? { expression } : { when }),
    channels: [first, ...others],
    ...((before.tags as readonly string[]).length === 0 ? {} : { tags: before.tags as readonly string[] }),
  };
  const key = keyOf(title, context.taken, 'policy');
  const file = `${folder}/${key}.ts`;
  const after = normalPolicy(compiledBody(loaded(key, definePolicy(spec), channels.found), policyBody, context));
  const notes: ImportNote[] = differences(
    before,
    after,
    (path) => path.join(' · '),
    (item) => (typeof item === 'string' ? item : undefined),
  ).map((note) =>
    note.field.startsWith('channels') ? { ...note, text: 'this channel has no definition: import it too' } : note,
  );
  return { from, kind: 'policy', key, title, file, source: printPolicy(spec, file, channels), notes };
}

function printPolicy(spec: PolicySpec, file: string, channels: References<ChannelDefinition>): string {
  const source = sourceFile();
  const { name, description, when, expression, tags } = spec;
  const body = objectCode([
    ['name', literal(name)],
    ['description', description && literal(description)],
    ['when', when && whenCode(when, source)],
    ['expression', expression && literal(expression)],
    ['channels', `[${spec.channels.map((channel) => channels.code(channel, file, source)).join(', ')}]`],
    ['tags', tags && literal(tags)],
  ]);
  return source.text(`export default ${callCode(source.use('@signoz-as-code/alerts', 'definePolicy'), body)};`);
}

function whenCode(when: NonNullable<PolicySpec['when']>, source: SourceFile): string {
  if (when === 'always') return literal(when);
  return objectCode(
    Object.entries(when).map(([label, matcher]) => [
      label,
      matcher && (label === 'severity' ? severityMatcherCode(matcher, source) : literal(matcher)),
    ]),
  );
}
