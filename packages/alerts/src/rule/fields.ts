import { isObject, type Json, type JsonObject } from '@signoz-as-code/core';
import { shortDuration } from '@signoz-as-code/platform/duration';
import { MATCHES, wordFor } from './comparison.ts';

/** Fields of a definition by the object that contains them; '' is the definition itself. */
type Owners = Readonly<Record<string, JsonObject>>;

/** How a definition writes a field of a live rule where it writes it once, or in another form than SigNoz. */
export function ruleFieldsFor(
  path: readonly string[],
  live: Json,
  comparisons: Readonly<Record<string, string>>,
): readonly Owners[] {
  const rule = asObject(live);
  const condition = asObject(rule.condition);
  const settings = asObject(rule.notificationSettings);
  const [, , , severity, field] = path;
  if (path[1] === 'thresholds' && (field === 'op' || field === 'matchType')) {
    const { spec } = asObject(condition.thresholds);
    const threshold = Array.isArray(spec) ? spec.map(asObject).find(({ name }) => name === severity) : undefined;
    if (threshold === undefined) return [];
    return [{ when: { op: wordFor(comparisons, threshold.op), match: wordFor(MATCHES, threshold.matchType) } }];
  }
  switch (path[1]) {
    case 'requireMinPoints':
    case 'requiredNumPoints':
      return condition.requireMinPoints === true ? [{ '': { minPoints: condition.requiredNumPoints ?? 0 } }] : [];
    case 'alertOnAbsent':
    case 'absentFor':
      return condition.alertOnAbsent === true ? [{ '': { absentAfter: `${Number(condition.absentFor ?? 0)}m` } }] : [];
    case 'newGroupEvalDelay':
      return ofDuration(settings.newGroupEvalDelay, (newGroupDelay) => ({ newGroupDelay }));
    case 'renotify': {
      const { enabled, interval, alertStates } = asObject(settings.renotify);
      const states = Array.isArray(alertStates) && alertStates.join() !== 'firing' ? { while: alertStates } : {};
      return enabled === true ? ofDuration(interval, (every) => ({ repeat: { every, ...states } })) : [];
    }
    default:
      return [];
  }
}

function ofDuration(value: Json | undefined, fields: (duration: string) => JsonObject): readonly Owners[] {
  const duration = typeof value === 'string' ? shortDuration(value) : undefined;
  return duration === undefined ? [] : [{ '': fields(duration) }];
}

function asObject(value: Json | undefined): JsonObject {
  return isObject(value) ? (value as JsonObject) : {};
}
