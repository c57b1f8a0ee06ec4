import {
  asText,
  type Diagnostic,
  definitions,
  type ImportContext,
  type ImportDocument,
  type ImportedDefinition,
  type ImportNote,
  type ImportTarget,
  importEach,
  isObject,
  type JsonObject,
  keyOf,
} from '@signoz-as-code/core';
import type { CatalogueModule } from '@signoz-as-code/queries';
import { dialectOf, type SignozImporter } from '@signoz-as-code/signoz-client';
import { compiledBody, loaded } from '../importing/compiled.ts';
import { differences } from '../importing/differences.ts';
import { channelReferences } from '../importing/references.ts';
import { ruleBody } from './compile.ts';
import { defineRule, type RuleSpec } from './define.ts';
import { ruleItemKey, ruleLabel } from './label.ts';
import { printRule } from './print.ts';
import { readRule, Unreadable } from './read.ts';
import { isSuppressible } from './suppress.ts';
import { asV2 } from './v1.ts';

/**
 * Alert rules of both schemas. Their channels must be definitions; channels that are imported in the same run become
 * definitions first. A rule suppresses by name the problems that the checks find in it.
 */
export function ruleImporter(target: ImportTarget<CatalogueModule>): SignozImporter {
  return {
    kind: 'rule',
    folder: target.folder,
    matches: (content) => isObject(content) && isObject(content.condition) && 'compositeQuery' in content.condition,
    list: async (client) => (await client.rules.list()) as never,
    import: (documents, context) => {
      const names = new Set(context.known.get('rule')?.keys());
      return importEach(
        documents,
        (content) => `the rule '${asText((content as JsonObject).alert)}'`,
        (document) => {
          const made = importRule(document, target, context, names.has(asText((document.content as JsonObject).alert)));
          names.add(made.title);
          return made;
        },
      );
    },
  };
}

function importRule(
  { from, content }: ImportDocument,
  { catalogue, folder, check }: ImportTarget<CatalogueModule>,
  context: ImportContext,
  isNameTaken: boolean,
): ImportedDefinition {
  const { wires, facts } = dialectOf(context.versions?.signoz);
  const { normalize: normalRule } = wires.rule;
  const { rule, notes } = asV2(normalRule(content));
  const before = normalRule(rule);
  const channels = channelReferences(context);
  const spec = readRule(before, catalogue, channels.find, facts.comparisons);
  const title = spec.name;
  const key = keyOf(title, context.taken, 'rule');
  const file = `${folder}/${key}.ts`;
  const found = loaded(key, defineRule(spec), channels.found);
  const after = normalRule(compiledBody(found, ruleBody, context));
  const errors = errorsOf(found, check, context);
  const refused = errors.find(({ code }) => !isSuppressible(code));
  if (refused !== undefined) throw new Unreadable(`${refused.where.field ?? 'it'}: ${refused.message}`);
  const own = [...new Set(errors.map(({ code }) => code))].filter(isSuppressible).sort();
  const suppress = isNameTaken ? [...own, 'alerts/duplicate-name' as const].sort() : own;
  const complete: RuleSpec = suppress.length === 0 ? spec : { ...spec, suppress };
  return {
    from,
    kind: 'rule',
    key,
    title,
    file,
    source: printRule(complete, file, catalogue, channels),
    notes: [...notes, ...differences(before, after, ruleLabel, ruleItemKey).map(named)],
  };
}

/** Fields that SigNoz fills in, or that only its editor reads. */
const UNSEEN = ['alertType', 'panelType', 'selectedQueryName'];

function named(note: ImportNote): ImportNote {
  if (/ · channels/.test(note.field)) return { ...note, text: 'this channel has no definition: import it too' };
  return UNSEEN.includes(note.field) && note.text.startsWith('is absent') ? { ...note, lost: false } : note;
}

/**
 * The errors of the rule as it is. Whether a policy routes its alerts is not checked: policies may be imported later.
 */
function errorsOf(
  found: ReturnType<typeof loaded>,
  check: ImportTarget<unknown>['check'],
  { versions = {} }: ImportContext,
): Diagnostic[] {
  const [own] = found;
  return check(definitions({ versions } as never, found)).filter(
    ({ code, severity, where }) =>
      severity === 'error' && where.file === own.file && !code.startsWith('alerts/policy-'),
  );
}
