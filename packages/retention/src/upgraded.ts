import { type Address, address, type Resource, sameJson } from '@signoz-as-code/core';
import { schemaOf } from './schema.ts';
import { retentionOf } from './table/artifact.ts';
import { ruleOfStatements, type TableRule } from './table/rule.ts';
import { json } from './table/shape.ts';
import { expiryOf } from './ttl.ts';

/**
 * What the first plan after an upgrade changes in ClickHouse, if the plan before it had no changes: what the
 * definitions want to be different for the new versions, and of new tables those that the migrations of `collector` do
 * not make as the definitions want them. Sorted addresses.
 */
export function changedRetention(
  before: readonly Resource[],
  after: readonly Resource[],
  collector: string,
): readonly Address[] {
  const wanted = new Map(before.map((resource) => [address(resource), resource]));
  const { tables } = schemaOf(collector);
  return after
    .filter((resource) => {
      const now = wanted.get(address(resource));
      if (resource.kind !== 'table-retention') return now === undefined || !sameJson(now.spec, resource.spec);
      const there = now === undefined ? asMade(tables[resource.key]?.ttl) : ruleOfStatements(retentionOf(now));
      return !sameJson(json(there), json(ruleOfStatements(retentionOf(resource))));
    })
    .map(address)
    .sort();
}

/** How a new table keeps its rows. */
function asMade(ttl: string | undefined): TableRule {
  return ttl === undefined ? {} : { ...expiryOf(ttl) };
}
