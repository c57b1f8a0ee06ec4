import type { Importable } from '@signoz-as-code/core';
import { channelNames } from '../channel/names.ts';
import type { PolicySpec } from './define.ts';
import { policyExpression } from './expression.ts';
import type { Policy } from './schema/artifact.generated.ts';

/** The body to send, without the ownership mark. */
export function policyBody(policy: PolicySpec, definitions: Importable): Policy {
  return {
    name: policy.name,
    description: policy.description ?? '',
    expression: policyExpression(policy),
    channels: channelNames(policy.channels, definitions) as Policy['channels'],
    tags: [...new Set(policy.tags ?? [])].sort(),
  };
}
