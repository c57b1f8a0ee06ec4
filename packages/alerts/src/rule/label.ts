import { isObject, type Json } from '@signoz-as-code/core';

/**
 * Fields that a definition calls by another name than SigNoz, by the beginning of their path; the first match counts.
 */
const names: readonly (readonly [path: string, name: string])[] = [
  ['alert', 'name'],
  ['evaluation.spec.frequency', 'every'],
  // A rolling or a cumulative window: the rule looks back over both.
  ['evaluation.spec.evalWindow', 'over'],
  ['evaluation.spec', 'over'],
  ['evaluation', 'over'],
  ['notificationSettings.groupBy', 'groupBy'],
  ['notificationSettings.usePolicy', 'usePolicy'],
  ['notificationSettings.renotify.interval', 'repeat · every'],
  ['notificationSettings.renotify.alertStates', 'repeat · while'],
  ['notificationSettings.renotify', 'repeat'],
];
const thresholdNames: Readonly<Record<string, string>> = {
  matchType: 'match',
  recoveryTarget: 'recovery',
  targetUnit: 'unit',
};

/** condition · thresholds · spec · critical · target → threshold critical · target */
export function ruleLabel(path: readonly string[]): string {
  const text = path.join('.');
  const named = names.find(([start]) => text === start || text.startsWith(`${start}.`));
  if (named !== undefined) {
    const [start, name] = named;
    return [name, ...path.slice(start.split('.').length)].join(' · ');
  }
  const threshold = /^condition\.thresholds\.spec\.([^.]+)(?:\.(.+))?$/.exec(text);
  if (threshold) {
    const field = threshold[2] === undefined ? undefined : (thresholdNames[threshold[2]] ?? threshold[2]);
    return [`threshold ${threshold[1]}`, field?.replaceAll('.', ' · ')].filter(Boolean).join(' · ');
  }
  const query = /^condition\.compositeQuery\.queries\.([^.]+)(?:\.spec)?(?:\.(.+))?$/.exec(text);
  if (query)
    return [`query ${query[1]}`, query[2]?.replace(/^stepInterval$/, 'stepSeconds').replaceAll('.', ' · ')]
      .filter(Boolean)
      .join(' · ');
  return path.filter((part) => !['condition', 'compositeQuery', 'spec'].includes(part)).join(' · ');
}

/** Thresholds and queries by their names; channels and labels are theirs. */
export function ruleItemKey(item: Json): string | undefined {
  if (!isObject(item)) return typeof item === 'string' ? item : undefined;
  const name = item.name ?? (isObject(item.spec) ? item.spec.name : undefined);
  return typeof name === 'string' ? name : undefined;
}
