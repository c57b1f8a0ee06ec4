import { isObject } from '@signoz-as-code/core';
import type { ChannelKind } from '@signoz-as-code/signoz-client';
import channelSchema from './schema/artifact.schema.json' with { type: 'json' };

/** What a channel's definition can have at a path. */
export type Place = 'secret' | 'text or secret' | 'value' | 'fields' | 'list';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
}

const definitions = channelSchema.$defs as unknown as Readonly<Record<string, Schema>>;

/** What a channel of this type can have at `path`, by its schema; undefined where a definition has no such field. */
export function placeIn(kind: ChannelKind, path: readonly string[]): Place | undefined {
  let schema: Schema | undefined = definitions[kind];
  for (const part of path) schema = inside(schema === undefined ? undefined : followed(schema), part);
  if (schema === undefined) return undefined;
  if (schema.$ref === '#/$defs/secret') return 'secret';
  if (schema.$ref === '#/$defs/text_or_secret') return 'text or secret';
  const { type } = followed(schema);
  return type === 'object' ? 'fields' : type === 'array' ? 'list' : 'value';
}

function followed(schema: Schema): Schema {
  return schema.$ref === undefined ? schema : followed(definitions[schema.$ref.slice('#/$defs/'.length)] as Schema);
}

function inside(schema: Schema | undefined, part: string): Schema | undefined {
  if (schema === undefined) return undefined;
  const { properties = {}, additionalProperties, items } = schema;
  if (Object.hasOwn(properties, part)) return properties[part];
  return items ?? (isObject(additionalProperties) ? (additionalProperties as Schema) : undefined);
}
