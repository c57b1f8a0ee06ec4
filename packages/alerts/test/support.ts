import { type Defined, type Definition, type Definitions, type Diagnostic, definitions } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { catalogue } from '../../cli/test/fixtures/platform/packages/telemetry/definitions/index.ts';
import project from '../../cli/test/fixtures/platform/signoz.config.ts';
import { concern as alerts } from '../src/concern.ts';
import { type ChannelSpec, defineChannel, defineRule, type RuleSpec } from '../src/index.ts';

export const concern = alerts(catalogue);
export const production = project.environments.find((environment) => environment.name === 'production') as Environment;

/** Definitions as core loads them, by key. */
export function loaded(
  all: Readonly<Record<string, Definition<string, unknown, never>>>,
  environment: Environment = production,
): Definitions<Environment> {
  const entries = Object.entries(all).map(
    ([key, definition]): Defined => ({
      kind: definition.kind,
      key,
      file: `packages/alerts/definitions/${key}.ts`,
      definition: definition as Definition,
      spec: definition.build(environment as never),
    }),
  );
  return definitions(environment, entries);
}

/** The diagnostics of one rule that uses one valid channel. */
export function problemsOf(make: (slack: ReturnType<typeof defineChannel>) => RuleSpec): Diagnostic[] {
  const slack = goodChannel();
  return [...concern.check(loaded({ slack, rule: defineRule(make(slack)) }))];
}

/** The diagnostics of one channel. */
export function problemsOfChannel(channel: ChannelSpec): Diagnostic[] {
  return concern
    .check(loaded({ channel: defineChannel(channel) }))
    .filter((problem) => problem.code !== 'alerts/unused-channel');
}

export function goodChannel(): ReturnType<typeof defineChannel> {
  return defineChannel({
    name: 'slack',
    slack: { send_resolved: true, api_url: { $secret: 'SLACK' }, channel: '#alerts' },
  });
}
