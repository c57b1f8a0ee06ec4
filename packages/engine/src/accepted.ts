import { type Diagnostic, type ImportedDefinition, type Imports, type NotImported, pathOf } from '@signoz-as-code/core';
import { askDefinitions } from './definitions/ask.ts';
import type { Host } from './host.ts';

/**
 * The definitions with which `generate` still works, found by running it on them in memory, and its reports for the
 * others. A refused definition would keep it from writing anything at all.
 */
export async function accepted(root: string, definitions: readonly ImportedDefinition[], host: Host): Promise<Imports> {
  if (definitions.length === 0) return { definitions, failed: [] };
  const errors = async (drafts: readonly ImportedDefinition[]): Promise<readonly Diagnostic[]> => {
    const sources = new Map(drafts.map(({ file, source }) => [file, source]));
    const { diagnostics } = await askDefinitions(root, { ask: 'artifacts', drafts: sources }, host);
    return diagnostics.filter(({ severity }) => severity === 'error');
  };
  const first = await errors(definitions);
  if (first.length === 0) return { definitions, failed: [] };
  const known = new Set((await errors([])).map(said));
  const failed: NotImported[] = [];
  const add = async (
    before: readonly ImportedDefinition[],
    drafts: readonly ImportedDefinition[],
    all?: readonly Diagnostic[],
  ): Promise<readonly ImportedDefinition[]> => {
    const found = (all ?? (await errors([...before, ...drafts]))).filter((one) => !known.has(said(one)));
    if (found.length === 0 || drafts.length === 0) return [...before, ...drafts];
    // In a file with several definitions, the wrong one is named.
    const own = Map.groupBy(found, ({ where }) => pathOf(where.file));
    const good = drafts.filter(({ file }) => !own.has(file));
    const refused =
      good.length < drafts.length || drafts.length > 1 ? drafts.filter(({ file }) => own.has(file)) : drafts;
    failed.push(...refused.map((one) => refusal(one, own.get(one.file) ?? found)));
    if (refused.length > 0)
      return add(
        before,
        good.filter((one) => !refused.includes(one)),
      );
    // The problem appears in existing files: a bisection finds its cause.
    const middle = Math.ceil(drafts.length / 2);
    return add(await add(before, drafts.slice(0, middle)), drafts.slice(middle));
  };
  return { definitions: await add([], definitions, first), failed };
}

function refusal({ from, kind, title }: ImportedDefinition, errors: readonly Diagnostic[]): NotImported {
  const all = errors.map(({ where, message }) => (where.field === undefined ? message : `${where.field}: ${message}`));
  return { from, reason: `the ${kind} '${title}': generate would refuse it: ${[...new Set(all)].join('; ')}` };
}

function said({ code, where, message }: Diagnostic): string {
  return JSON.stringify([code, where.file, where.field, message]);
}
