import { type Address, address, type Change } from '@signoz-as-code/core';
import { type ExecuteOptions, underLock } from '@signoz-as-code/engine/execute';
import { type LiveEnvironment, openEnvironment, requireClear } from '@signoz-as-code/engine/live';
import type { CommandDefinition } from '../command.ts';
import { confirmed } from '../confirm.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { address as addressOf, carryingOut, environment, format } from '../options.ts';
import { tell } from './apply.ts';
import { tellPlan } from './plan.ts';

export interface ReleaseOptions extends ExecuteOptions {
  readonly environment?: string;
  readonly format: 'text' | 'json';
  readonly yes?: boolean;
}

/**
 * Gives resources back to the UI: it removes their marks and keeps the resources, and no apply changes them any more.
 */
export async function release(addresses: readonly Address[], options: ReleaseOptions, io: Io): Promise<number> {
  const environment = await openEnvironment(io, options.environment);
  const result = await underLock('release', environment, options, io, async (execute, hold) => {
    const planned = await environment.plan({ release: addresses, ...hold });
    if (options.format === 'text') tellPlan('text', planned.plan, io);
    requireClear(planned.plan);
    const question = `Release ${planned.steps.length} to the UI of ${environment.environment}?`;
    if (!options.yes && !(await confirmed(question))) {
      io.err('Nothing was released.\n');
      return exit.error;
    }
    return execute(planned);
  });
  if (typeof result === 'number') return result;
  const code = tell(result, options.format, io);
  const released = result.outcomes.filter((outcome) => outcome.result === 'verified');
  for (const { change } of released) io.err(nextStep(change, environment));
  return code;
}

/** What to do with the definition, so that the next plan does not want the resource again. */
function nextStep({ address: name, title }: Change, { desired }: LiveEnvironment): string {
  const definition = desired.find((resource) => address(resource) === name);
  if (definition === undefined) return `${name}: it has no definition, so the next plan does not change it.\n`;
  // The copy of a resource whose original was deleted.
  if (definition.title !== title)
    return `${name}: '${title}' stays as it is. Its definition is called '${definition.title}', so the next apply creates that one.\n`;
  return `${name}: delete its definition in ${definition.source} and run \`generate\`. Until then plans report a name conflict; --adopt ${name} takes it back.\n`;
}

export default {
  examples: [
    'signoz-as-code release dashboard/kafka',
    'signoz-as-code release rule/high-error-rate channel/slack -e production',
    'signoz-as-code rollback                # takes them back',
  ],
  with: (made) =>
    carryingOut(made)
      .argument('<address...>', 'what to release, like dashboard/kafka', (value: string, before: string[] = []) => [
        ...before,
        addressOf(value),
      ])
      .addOption(environment())
      .addOption(format(['text', 'json'])),
  mistakes: ({ inIsTerminal }, _addresses: string[], { yes }: ReleaseOptions) =>
    yes || inIsTerminal() ? [] : ['stdin is not a terminal: pass --yes'],
  run: (io, addresses: string[], options: ReleaseOptions) => release(addresses, options, io),
} satisfies CommandDefinition;
