import { posix } from 'node:path';
import { type Definition, type ImportContext, memberNames, pathOf, type SourceFile } from '@signoz-as-code/core';
import { type ChannelDefinition, type ChannelSpec, defineChannel } from '../channel/define.ts';
import { defineRule, type RuleDefinition } from '../rule/define.ts';

/** Existing definitions by their names in SigNoz: an imported definition may refer to them. */
export interface References<Of extends Definition<string, unknown, never>> {
  /** A reference to the definition of that name; undefined where there is none. */
  find(name: string): Of | undefined;
  /** The names that were found; `compile` needs them as definitions too. */
  readonly found: ReadonlyMap<string, Of>;
  /** The expression that refers to it in a file at `from`, and its import. */
  code(of: Of, from: string, source: SourceFile): string;
}

function references<Of extends Definition<string, unknown, never>>(
  files: ReadonlyMap<string, string> | undefined,
  standIn: (name: string) => Of,
): References<Of> {
  const found = new Map<string, Of>();
  return {
    found,
    find: (name) => {
      if (files?.has(name) !== true) return undefined;
      const known = found.get(name) ?? standIn(name);
      found.set(name, known);
      return known;
    },
    code: (of, from, source) => {
      const [name = ''] = [...found].find(([, one]) => one === of) ?? [];
      const file = files?.get(name) as string;
      const path = posix.relative(posix.dirname(from), pathOf(file));
      const members = memberNames(file).map((member) => `[${JSON.stringify(member)}]`);
      return `${source.useDefault(path.startsWith('.') ? path : `./${path}`, name)}${members.join('')}`;
    },
  };
}

/** The project's channels. */
export function channelReferences({ known }: ImportContext): References<ChannelDefinition> {
  return references(known.get('channel'), (name) => defineChannel({ name } as ChannelSpec));
}

/** The project's rules. */
export function ruleReferences({ known }: ImportContext): References<RuleDefinition> {
  return references(known.get('rule'), (name) => defineRule({ name } as never));
}
