import { hasChanges } from '@signoz-as-code/core';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { openEnvironment } from '../live.ts';
import { type Format, planIn } from './plan.ts';

export interface DriftOptions {
  readonly environment?: string;
  readonly format: Format;
}

/** Tells what is live and is not as generated/ has it: after an apply, what was changed by hand since. */
export async function drift(options: DriftOptions, io: Io): Promise<number> {
  const environment = await openEnvironment(io, options.environment);
  const { plan } = await environment.plan();
  io.out(planIn(options.format, plan, io));
  if (plan.obstacles.length > 0) return exit.error;
  if (!hasChanges(plan)) return exit.ok;
  if (options.format === 'text')
    io.err(
      'The live system is not as generated/ has it. `apply` brings it back; to keep a change, write it into the definition.\n',
    );
  return exit.changes;
}
