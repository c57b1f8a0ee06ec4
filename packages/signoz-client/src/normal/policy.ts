import { asText, isObject, type JsonObject } from '@signoz-as-code/core';
import { canonical } from '@signoz-as-code/expr-lang/canonical';
import { normalTags } from './dashboard.ts';

/**
 * A routing policy as SigNoz v0.108.0 means it. The server keeps what it is sent; a policy goes to all of its channels at
 * once, so their order and repetition mean nothing; no tags are left out of the answer; and an expression may be spelled
 * in more than one way.
 */
export function normalPolicy(policy: unknown): JsonObject {
  const { name, description, expression, channels, tags } = isObject(policy) ? policy : {};
  return {
    name: asText(name),
    description: asText(description),
    expression: canonical(asText(expression)),
    channels: normalTags(channels),
    tags: normalTags(tags),
  };
}
