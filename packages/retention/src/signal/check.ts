import { type Catalogue, unknownValues } from '@signoz-as-code/catalogue';
import type { Checking, Defined, Problems } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { unknownValue } from '@signoz-as-code/queries';
import { retained, type Signal } from '../catalogue.ts';
import { checkPeriod, wholeDays } from '../check-period.ts';
import { RULE_KEY, RULE_VALUE } from '../table/days.ts';
import type { codes } from './codes.ts';
import type { LogCondition, RetentionSpec } from './define.ts';

type Report = Problems<typeof codes>;

/** Problems of one signal's retention that types cannot show. */
export function checkSignal(spec: RetentionSpec, report: Report, environment: Environment, catalogue: Catalogue): void {
  const { signal, keep } = spec;
  checkPeriod(report, keep);
  checkCold(report, spec, environment);
  checkRules(report, spec, catalogue);
  if (signal !== 'logs' && spec.existingRows === 'drop-partitions') {
    report.error(
      'retention/dropped-partitions',
      'existingRows',
      `'drop-partitions' is for logs: partitions of ${signal} expire as their rows do`,
      "write 'recalculate', or leave existingRows out",
    );
  }
  if (signal === 'logs' && spec.existingRows === 'recalculate') {
    report.error(
      'retention/recalculated-logs',
      'existingRows',
      "'recalculate' cannot be had for logs: each record carries the days it is kept",
      "leave existingRows out, or write 'drop-partitions'",
    );
  }
}

/** Problems of all signals together: two definitions of one, none of another, metrics shorter than traces. */
export function checkSignals(
  retentions: readonly Defined<RetentionSpec>[],
  { problems }: Checking<Environment, Catalogue>,
): void {
  const bySignal = new Map<Signal, Defined<RetentionSpec>>();
  for (const entry of retentions) {
    const { signal } = entry.spec;
    const other = bySignal.get(signal);
    if (other !== undefined)
      problems(entry).error(
        'retention/duplicate-signal',
        'signal',
        `'${signal}' is also defined in ${other.file}`,
        'keep one of the two files',
      );
    bySignal.set(signal, other ?? entry);
  }
  for (const signal of Object.keys(retained) as Signal[]) {
    if (bySignal.has(signal) || retentions.length === 0) continue;
    problems(retentions[0]!).warning(
      'retention/missing-signal',
      'signal',
      `no definition says how long ${signal} are kept`,
      `add definitions/${signal}.ts with defineRetention({ signal: '${signal}', keep: … })`,
    );
  }
  const [traces, metrics] = [bySignal.get('traces'), bySignal.get('metrics')];
  if (traces !== undefined && metrics !== undefined && wholeDays(metrics.spec.keep) < wholeDays(traces.spec.keep)) {
    problems(metrics).warning(
      'retention/metrics-shorter-than-traces',
      'keep',
      `metrics are kept ${metrics.spec.keep}, traces ${traces.spec.keep}`,
      'keep metrics at least as long as traces',
    );
  }
}

function checkCold(report: Report, { keep, coldAfter }: RetentionSpec, { clickhouse }: Environment): void {
  if (coldAfter === undefined) return;
  checkPeriod(report, coldAfter, 'coldAfter');
  if (clickhouse.cold === undefined) {
    report.error(
      'retention/no-cold-volume',
      'coldAfter',
      'this environment has no cold volume that rows could move to',
      'say where it lies in environments.clickhouse.cold of signoz.config.ts, or leave coldAfter out',
    );
  }
  if (wholeDays(coldAfter) >= wholeDays(keep)) {
    report.error(
      'retention/cold-after-deletion',
      'coldAfter',
      `rows would move after ${coldAfter} and are gone after ${keep}`,
      'move them earlier, keep them longer, or leave coldAfter out',
    );
  }
}

function checkRules(report: Report, { signal, rules = [] }: RetentionSpec, catalogue: Catalogue): void {
  if (signal !== 'logs' && rules.length > 0) {
    report.error(
      'retention/rules-of-logs',
      'rules',
      `SigNoz keeps all ${signal} equally long: only log records carry their own days`,
      'leave rules out',
    );
    return;
  }
  const seen = new Map<string, number>();
  rules.forEach(({ where, keep }, index) => {
    const rule = report.within(`rules[${index}]`);
    checkPeriod(rule, keep);
    if (where.length === 0)
      rule.error('retention/rule-condition', 'where', 'there is no condition', 'write at least one');
    const keys = new Set<string>();
    where.forEach(({ attribute, values }, place) => {
      const at = rule.within(`where[${place}]`);
      checkCondition(at, attribute, values, catalogue);
      if (keys.has(attribute.name)) {
        at.error(
          'retention/rule-condition',
          'attribute',
          `'${attribute.name}' is asked for twice`,
          'name all its values at once',
        );
      }
      keys.add(attribute.name);
    });
    // As SigNoz compares them: names and values, each sorted separately.
    const signature = JSON.stringify([
      where.map(({ attribute }) => attribute.name).sort(),
      where.map(({ values }) => values.join(',')).sort(),
    ]);
    const other = seen.get(signature);
    if (other !== undefined) {
      rule.error(
        'retention/rule-twice',
        'where',
        `rules[${other}] has the same conditions, and the first one counts`,
        'keep one of them',
      );
    }
    seen.set(signature, other ?? index);
  });
}

function checkCondition(
  at: Report,
  attribute: LogCondition['attribute'],
  values: readonly string[],
  catalogue: Catalogue,
): void {
  if (attribute.context !== 'resource') {
    at.error(
      'retention/rule-condition',
      'attribute',
      `'${attribute.name}' is not on the resource`,
      'SigNoz uses only attributes of the resource: service.name, deployment.environment …',
    );
  }
  if (!RULE_KEY.test(attribute.name)) {
    at.error(
      'retention/rule-condition',
      'attribute',
      `SigNoz would put '${attribute.name}' into SQL without escaping`,
      'its name may have letters, digits and _ . : / @ -',
    );
  }
  if (attribute.uncatalogued) {
    at.warning(
      'retention/uncatalogued-attribute',
      'attribute',
      `the catalogue has no attribute '${attribute.name}'`,
      'add it to attributes.ts of the catalogue',
    );
  }
  if (values.length === 0) at.error('retention/rule-condition', 'values', 'there are none', 'write at least one');
  values.forEach((value, index) => {
    if (!RULE_VALUE.test(value)) {
      at.error(
        'retention/rule-condition',
        `values[${index}]`,
        `SigNoz would put ${JSON.stringify(value)} into SQL without escaping`,
        'a value has at least one character, and neither quotes nor backslashes nor control characters',
      );
    } else {
      const compared = { attribute: attribute.name, asks: 'equals', value, at: 0 } as const;
      for (const { known } of unknownValues([compared], catalogue))
        at.warning('retention/unknown-value', `values[${index}]`, ...unknownValue(value, attribute.name, known));
    }
  });
}
