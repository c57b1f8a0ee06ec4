import { asText, isObject, type JsonObject } from '@signoz-as-code/core';
import { canonical } from '@signoz-as-code/expr-lang/canonical';
import { normalTags } from './dashboard.ts';

/**
 * A routing policy as SigNoz v0.108.0 reads it. The server keeps what it is sent. A policy notifies all of its channels
 * at once, so their order and repetition do not matter; the answer omits empty tags; and an expression has more than
 * one spelling.
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
