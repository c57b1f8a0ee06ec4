import { type Defined, type Definitions, type Diagnostic, Problems, tolerate } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import type { Catalogue } from '@signoz-as-code/telemetry';
import { checkChannel, checkMail } from './check-channel.ts';
import { checkMaintenance } from './check-maintenance.ts';
import { checkPolicy } from './check-policy.ts';
import { checkRouting } from './check-routing.ts';
import { checkRule } from './check-rule.ts';
import { codes } from './codes.ts';
import type { ChannelSpec, MaintenanceSpec, PolicySpec, RuleSpec } from './define.ts';
import type { Found } from './problems.ts';
import { isTolerable } from './tolerate.ts';

/** What neither types nor the schemas of rules, channels, policies and maintenance can say. */
export function check(definitions: Definitions<Environment>, catalogue: Catalogue): Diagnostic[] {
  const channels = definitions.of<ChannelSpec>('channel');
  const policies = definitions.of<PolicySpec>('policy');
  const rules = definitions.of<RuleSpec>('rule');
  const maintenance = definitions.of<MaintenanceSpec>('maintenance');
  const found: Diagnostic[] = [];
  const of = (entry: Defined): Found => new Problems(codes, { file: entry.file }, found);
  for (const channel of channels) {
    checkChannel(channel.spec, definitions.environment, of(channel));
    checkMail(channel.spec, definitions.environment, of(channel));
  }
  for (const policy of policies) checkPolicy(policy.spec, definitions, catalogue, of(policy));
  for (const rule of rules) checkRule(rule.spec, definitions, catalogue, of(rule));
  for (const one of maintenance) checkMaintenance(one.spec, definitions, of(one));
  for (const kind of [channels, policies, rules, maintenance]) checkNames(kind, of);
  checkRouting(policies, rules, of);
  const used = new Set<unknown>([
    ...rules.flatMap((rule) => (rule.spec.thresholds ?? []).flatMap((threshold) => threshold.channels ?? [])),
    ...policies.flatMap((policy) => policy.spec.channels ?? []),
  ]);
  for (const channel of channels) {
    if (!used.has(channel.definition))
      of(channel).warning(
        'alerts/unused-channel',
        '',
        `no rule and no policy sends to '${channel.spec.name}'`,
        'use it in a threshold or in a policy, or remove the file',
      );
  }
  return withTolerated(found, rules);
}

/** Problems that a rule tolerates are told as warnings. */
function withTolerated(found: readonly Diagnostic[], rules: readonly Defined<RuleSpec>[]): Diagnostic[] {
  const byFile = Map.groupBy(found, ({ where }) => where.file);
  for (const { file, spec } of rules) {
    if (spec.tolerates === undefined) continue;
    const stale: Diagnostic[] = [];
    const problems: Found = new Problems(codes, { file }, stale);
    const told = tolerate(byFile.get(file) ?? [], spec.tolerates, isTolerable, (code, field) =>
      problems.error('alerts/tolerates', field, `there is no '${code}' to tolerate`, 'remove it'),
    );
    byFile.set(file, [...told, ...stale]);
  }
  return [...byFile.values()].flat();
}

function checkNames(entries: readonly Defined<{ readonly name: string }>[], of: (entry: Defined) => Found): void {
  const first = new Map<string, string>();
  for (const entry of entries) {
    const { name } = entry.spec;
    const before = first.get(name);
    if (before !== undefined)
      of(entry).error(
        'alerts/duplicate-name',
        'name',
        `'${name}' is the name in ${before} too`,
        'give each its own name',
      );
    else first.set(name, entry.file);
  }
}
