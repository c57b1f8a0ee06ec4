import {
  callCode,
  type ImportContext,
  type ImportDocument,
  type ImportedDefinition,
  importEach,
  isObject,
  type JsonObject,
  keyOf,
  literal,
  objectCode,
  sourceFile,
} from '@signoz-as-code/core';
import { shortDuration } from '@signoz-as-code/platform';
import { dialectOf, type Recurrence, type Schedule, type SignozImporter } from '@signoz-as-code/signoz-client';
import { compiledBody, loaded } from '../importing/compiled.ts';
import { differences } from '../importing/differences.ts';
import { type References, ruleReferences } from '../importing/references.ts';
import { matchersOf } from '../policy/expression.ts';
import type { RuleDefinition } from '../rule/define.ts';
import { maintenanceBody } from './compile.ts';
import { defineMaintenance, type MaintenanceSpec } from './define.ts';

/**
 * Planned maintenance. SigNoz refers to rules by ids, which have no meaning elsewhere. Live maintenance therefore comes
 * with the rules' names in `ruleNames`. The rules must be definitions; rules that are imported in the same run become
 * definitions first.
 */
export function maintenanceImporter(folder: string): SignozImporter {
  return {
    kind: 'maintenance',
    folder,
    matches: (content) => isObject(content) && isObject(content.schedule) && 'timezone' in content.schedule,
    list: async (client) => {
      const [all, rules] = await Promise.all([client.maintenance.list(), client.rules.list()]);
      const names = new Map(rules.map(({ id, alert }) => [id, alert ?? id]));
      return all.map((one) => ({ ...one, ruleNames: (one.alertIds ?? []).map((id) => names.get(id) ?? id) })) as never;
    },
    import: (documents, context) =>
      importEach(
        documents,
        (content) => `the maintenance '${String((content as JsonObject).name)}'`,
        (document) => importMaintenance(document, context, folder),
      ),
  };
}

function importMaintenance(
  { from, content }: ImportDocument,
  context: ImportContext,
  folder: string,
): ImportedDefinition {
  const stored = content as JsonObject;
  const title = String(stored.name);
  const names = namesOf(stored);
  const { normalize: normalMaintenance } = dialectOf(context.versions?.signoz).wires.maintenance;
  const before = normalMaintenance({ ...stored, rules: names.length === 0 ? 'all' : names });
  const rules = ruleReferences(context);
  const known = names.flatMap((name) => rules.find(name) ?? []);
  const [first, ...others] = known;
  // Without rules it would silence every rule.
  if (first === undefined && names.length > 0)
    throw new Error(`it names ${names.join(', ')}, which have no definition: import rules too`);
  const times = timesOf(before.schedule as unknown as Schedule);
  if (typeof times === 'string') throw new Error(`it ${times}`);
  const spec = {
    name: title,
    ...(before.description === '' ? {} : { description: String(before.description) }),
    rules: first === undefined ? 'all' : [first, ...others],
    ...(before.scope === undefined ? {} : { scope: matchersOf(String(before.scope)) ?? String(before.scope) }),
    ...times,
  } as MaintenanceSpec;
  const key = keyOf(title, context.taken, 'maintenance');
  const file = `${folder}/${key}.ts`;
  const after = normalMaintenance(
    compiledBody(loaded(key, defineMaintenance(spec), rules.found), maintenanceBody, context),
  );
  const notes = differences(before, after, label, (item) => (typeof item === 'string' ? item : undefined)).map(
    (note) =>
      note.field.startsWith('rules')
        ? { ...note, text: 'this rule has no definition: import it too' }
        : note.field === 'silent until'
          ? {
              ...note,
              text: `SigNoz mutes without a break from its start to its end, but a definition only at its times`,
            }
          : note,
  );
  return { from, kind: 'maintenance', key, title, file, source: printMaintenance(spec, file, rules), notes };
}

function namesOf({ ruleNames, alertIds }: JsonObject): string[] {
  const names = Array.isArray(ruleNames) ? ruleNames : Array.isArray(alertIds) ? alertIds : [];
  return names.map(String);
}

/** The times as a definition writes them, or why it cannot. */
function timesOf({ timezone, startTime, endTime, recurrence }: Schedule): object | string {
  const isNamed = timezone === 'UTC' || /^[A-Z].*\//.test(timezone);
  if (!isNamed) return `is in the time zone '${timezone}', but a definition needs one of the IANA list`;
  if (startTime === undefined) return 'has no beginning, so it never mutes';
  const from = withoutSeconds(startTime);
  if (recurrence === undefined)
    return endTime === undefined ? 'has no end, so it never mutes' : { timezone, from, to: withoutSeconds(endTime) };
  return repeated(timezone, from, recurrence);
}

function repeated(timezone: string, from: string, recurrence: Recurrence): object | string {
  const { repeatType, repeatOn, duration, endTime } = recurrence;
  const length = shortDuration(duration);
  if (length === undefined) return `lasts ${duration}, which a definition cannot express`;
  if (!['daily', 'weekly', 'monthly'].includes(repeatType))
    return `is repeated '${repeatType}', which SigNoz never does`;
  if (repeatOn?.some((day) => !isWeekday(day))) return `is on ${repeatOn.join(', ')}, which SigNoz ignores`;
  return {
    timezone,
    repeat: repeatType,
    ...(repeatOn === undefined ? {} : { on: repeatOn }),
    from,
    for: length,
    ...(endTime === undefined ? {} : { until: withoutSeconds(endTime) }),
  };
}

function isWeekday(day: string): boolean {
  return /^(mon|tues|wednes|thurs|fri|satur|sun)day$/.test(day);
}

function withoutSeconds(time: string): string {
  return time.replace(/:00$/, '');
}

function label(path: readonly string[]): string {
  const text = path.filter((part) => part !== 'recurrence').join(' · ');
  return text === 'schedule · endTime' ? 'silent until' : text;
}

function printMaintenance(spec: MaintenanceSpec, file: string, rules: References<RuleDefinition>): string {
  const source = sourceFile();
  const { name, description, rules: named, scope, ...times } = spec;
  const body = objectCode([
    ['name', literal(name)],
    ['description', description && literal(description)],
    ['rules', named === 'all' ? literal(named) : `[${named.map((rule) => rules.code(rule, file, source)).join(', ')}]`],
    ['scope', scope && literal(scope)],
    ...Object.entries(times).map(([field, value]) => [field, literal(value)] as const),
  ]);
  return source.text(`export default ${callCode(source.use('@signoz-as-code/alerts', 'defineMaintenance'), body)};`);
}
