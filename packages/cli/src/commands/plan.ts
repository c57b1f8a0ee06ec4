import { resolve } from 'node:path';
import { hasChanges, type Plan, planMarkdown, planText, writeFileAtomic } from '@signoz-as-code/core';
import { exit } from '../exit.ts';
import { type Io, useColor } from '../io.ts';
import { openEnvironment } from '../live.ts';

export type Format = 'text' | 'json' | 'markdown';

export interface PlanOptions {
  readonly environment?: string;
  readonly format: Format;
  readonly out?: string;
  readonly adopt?: readonly string[];
  readonly allow?: readonly string[];
  readonly prune?: readonly string[];
  readonly remove?: readonly string[];
}

/** Compares generated/ with the live systems and writes nothing there. */
export async function plan(options: PlanOptions, io: Io): Promise<number> {
  const environment = await openEnvironment(io, options.environment);
  const planned = await environment.plan(options);
  const { plan: made } = planned;
  if (options.format === 'markdown') {
    const { diagramsOf } = await import('../diagrams.ts');
    io.out(planMarkdown(made, diagramsOf(planned)));
  } else io.out(planIn(options.format, made, io));
  if (options.out !== undefined) {
    const path = resolve(io.cwd, options.out);
    await writeFileAtomic(path, `${JSON.stringify(made, null, 2)}\n`);
    const servers = Object.entries(made.servers).map(([system, server]) => `${system} at ${server}`);
    io.err(
      `The plan for ${servers.join(', ')} is in ${options.out}: carry out exactly this with \`apply ${options.out}\`.\n`,
    );
  }
  if (made.obstacles.length > 0) return exit.error;
  return hasChanges(made) ? exit.changes : exit.ok;
}

/** A plan in the form that was asked for. */
export function planIn(format: Format, made: Plan, io: Io): string {
  if (format === 'json') return `${JSON.stringify(made, null, 2)}\n`;
  return format === 'markdown' ? planMarkdown(made) : planText(made, { color: useColor(io, io.outIsTerminal) });
}
