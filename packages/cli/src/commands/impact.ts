import { type Concern, DiagnosticsError, type Json } from '@signoz-as-code/core';
import { type Impact, impact as impactOf, type Reviewed } from '@signoz-as-code/telemetry/review';
import { compiled } from '../compiled.ts';
import { exit, UsageError } from '../exit.ts';
import type { Io } from '../io.ts';
import { findRoot } from '../root.ts';

/** Prints what breaks when a metric, attribute or service of the catalogue is renamed or removed. */
export async function impact(name: string, options: { readonly format: 'text' | 'json' }, io: Io): Promise<number> {
  const { diagnostics, artifacts } = await compiled(findRoot(io.cwd));
  if (artifacts.length === 0) throw new DiagnosticsError(diagnostics);
  const { catalogue, concerns } = await import('../concerns.ts');
  let found: Labelled;
  try {
    // What was applied of the catalogue names everything in it, and breaks by nothing.
    const others = artifacts.filter(({ concern }) => concern !== 'catalogue');
    const { dependents, ...rest } = impactOf(catalogue, others, name);
    const labelled = dependents.map((one) => ({ ...one, label: labelOf(one, others, concerns) }));
    found = { ...rest, dependents: labelled };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  io.out(options.format === 'json' ? `${JSON.stringify(found, null, 2)}\n` : text(found));
  return exit.ok;
}

type Dependent = Impact['dependents'][number];
type Labelled = Omit<Impact, 'dependents'> & {
  readonly dependents: readonly (Dependent & { readonly label: string })[];
};

/** What the definition calls the field: a panel by its title, and not by its position in the artifact. */
function labelOf(
  { environment, concern, path, field }: Dependent,
  artifacts: readonly Reviewed[],
  concerns: readonly Pick<Concern<never, never>, 'name' | 'label'>[],
): string {
  const label = concerns.find(({ name }) => name === concern)?.label;
  const artifact = artifacts.find(
    (one) => one.environment === environment && one.concern === concern && one.path === path,
  );
  if (label === undefined || artifact === undefined || !path.endsWith('.json')) return field;
  return label(path, JSON.parse(artifact.content) as Json, field);
}

function text({ kind, name, forms, metrics, dependents }: Labelled): string {
  const bySource = Map.groupBy(dependents, ({ source }) => source);
  const lines = [
    `${kind} ${name}${forms.length > 1 ? ` (stored as ${forms.filter((form) => form !== name).join(', ')})` : ''}`,
  ];
  if (metrics.length > 0) lines.push('', `  series of ${metrics.join(', ')} are told apart by it`);
  for (const [source, places] of [...bySource].sort(([a], [b]) => (a < b ? -1 : 1))) {
    lines.push('', `  ${source}`);
    const fields = Map.groupBy(places, ({ path, label }) => `${path} · ${label}`);
    for (const [field, same] of fields)
      lines.push(`    ${field}  (${[...new Set(same.map(({ environment }) => environment))].join(', ')})`);
  }
  lines.push('', bySource.size === 1 ? '1 definition names it' : `${bySource.size} definitions name it`);
  return `${lines.join('\n')}\n`;
}
