import type { LabelledImpact } from '@signoz-as-code/engine/definitions';
import { askDefinitions, needed } from '@signoz-as-code/engine/definitions';
import { findRoot } from '@signoz-as-code/engine/root';
import { writeJson } from '../answers.ts';
import type { CommandDefinition } from '../command.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { format } from '../options.ts';

/** Prints what breaks when a metric, attribute or service of the catalogue is renamed or removed. */
export async function impact(name: string, options: { readonly format: 'text' | 'json' }, io: Io): Promise<number> {
  const answer = await askDefinitions(findRoot(io.cwd), { ask: 'impact', name }, io);
  const found = needed(answer, answer.impact);
  if (options.format === 'json') writeJson(io, 'impact', found);
  else io.out(text(found));
  return exit.ok;
}

function text({ kind, name, forms, metrics, dependents }: LabelledImpact): string {
  const bySource = Map.groupBy(dependents, ({ source }) => source);
  const lines = [
    `${kind} ${name}${forms.length > 1 ? ` (stored as ${forms.filter((form) => form !== name).join(', ')})` : ''}`,
  ];
  if (metrics.length > 0) lines.push('', `  series of ${metrics.join(', ')} have this attribute`);
  for (const [source, places] of [...bySource].sort(([a], [b]) => (a < b ? -1 : 1))) {
    lines.push('', `  ${source}`);
    const fields = Map.groupBy(places, ({ path, label }) => `${path} · ${label}`);
    for (const [field, same] of fields)
      lines.push(`    ${field}  (${[...new Set(same.map(({ environment }) => environment))].join(', ')})`);
  }
  lines.push('', bySource.size === 1 ? '1 definition names it' : `${bySource.size} definitions name it`);
  return `${lines.join('\n')}\n`;
}

export default {
  examples: ['signoz-as-code impact fluxer.messages.sent', 'signoz-as-code impact channel.type --format json'],
  with: (made) =>
    made.argument('<name>', 'the name in the catalogue, or the stored name').addOption(format(['text', 'json'])),
  run: (io, name: string, options: { readonly format: 'text' | 'json' }) => impact(name, options, io),
} satisfies CommandDefinition;
