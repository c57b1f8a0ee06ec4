import type { Json, KindShape, Live } from '@signoz-as-code/core';
import { retentionOf } from './artifact.ts';
import { ruleOfStatements, type TableRule } from './rule.ts';

/** The rules by which tables keep their rows. */
export function tableShape(): KindShape {
  return {
    normalize: (resource) => json(ruleOfStatements(retentionOf(resource))),
    keepReason: kept,
    label: ([first = '', ...rest]) => [LABELS[first] ?? first, ...rest].join(' · '),
  };
}

/** Why a table's retention is never deleted. */
export function kept({ title }: Live): string {
  return `${title}: a definition that is gone changes nothing in ClickHouse; the table keeps its TTL, and with it its data`;
}

/** A rule as it is compared. */
export function json(rule: TableRule): Json {
  return { ...rule } as Json;
}

const LABELS: Readonly<Record<string, string>> = {
  expires: 'age counted from',
  keep: 'kept',
  moved: 'moved',
  also: 'TTL also',
  newRows: 'new rows kept',
  rules: 'new rows kept otherwise',
  newRowsMoved: 'new rows moved after',
  storage: 'storage policy',
  recalculating: 'under way',
};
