import { type ImportNote, isObject, type JsonObject } from '@signoz-as-code/core';

/**
 * A rule of SigNoz's first schema in the v2alpha1 form, as the server itself reads it (processRuleDefaults of
 * pkg/types/ruletypes/api_params.go in v0.108.0): one threshold, named by the label `severity` or `critical`, a rolling
 * window, and a repeated notification every four hours. A rule in the v2alpha1 form stays unchanged.
 */
export function asV2(rule: JsonObject): { readonly rule: JsonObject; readonly notes: readonly ImportNote[] } {
  if (rule.schemaVersion === 'v2alpha1') return { rule, notes: [] };
  const { preferredChannels, evalWindow, frequency, schemaVersion: _, condition, labels, ...others } = rule;
  const { op, target, matchType, targetUnit, ...asked } = isObject(condition) ? (condition as JsonObject) : {};
  const { severity, ...own } = isObject(labels) ? (labels as JsonObject) : {};
  const watchesAbsence = asked.alertOnAbsent === true;
  const notes: ImportNote[] = [
    {
      field: 'schemaVersion',
      text: 'definitions are written in the form v2alpha1, so the first apply rewrites the rule',
      lost: false,
    },
  ];
  if (watchesAbsence && severity !== undefined)
    notes.push({ field: 'labels · severity', text: 'the alert for absent data no longer has it', lost: true });
  return {
    notes,
    rule: {
      ...others,
      schemaVersion: 'v2alpha1',
      condition: {
        ...asked,
        thresholds: {
          kind: 'basic',
          spec: [
            {
              name: severity ?? 'critical',
              target: target ?? null,
              targetUnit: targetUnit ?? '',
              matchType: matchType ?? '',
              op: op ?? '',
              channels: preferredChannels ?? [],
            },
          ],
        },
      },
      evaluation: { kind: 'rolling', spec: { evalWindow: evalWindow ?? '5m0s', frequency: frequency ?? '1m0s' } },
      notificationSettings: {
        renotify: {
          enabled: true,
          interval: '4h0m0s',
          alertStates: watchesAbsence ? ['firing', 'nodata'] : ['firing'],
        },
      },
      labels: own,
    },
  };
}
