import { editionOf } from './editions.ts';
import recorded from './feature-gates.json' with { type: 'json' };

/**
 * By edition and id, as the program lists them: alpha and beta gates can be chosen, stable and deprecated ones cannot.
 */
const gates: Readonly<Record<string, Readonly<Record<string, string>>>> = recorded;

/** How a collector is started. */
export interface Start {
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** A gate that is enabled (`id`) or disabled (`-id`), and the field that does so. */
export interface SetGate {
  readonly gate: string;
  readonly field: string;
}

/** The environment variable that the program reads as the flag. */
const VARIABLE = 'SIGNOZ_OTEL_COLLECTOR_FEATURE_GATES';

/** The feature gates that a collector enables or disables, by its command (a shell command too) or its environment. */
export function gatesIn({ command, environment = {} }: Start): readonly SetGate[] {
  const words = command.flatMap((text, index) =>
    text.split(/\s+/).map((word) => ({ word, field: `command[${index}]` })),
  );
  const flags = words.flatMap(({ word, field }, index) => {
    const [flag, value = words[index + 1]?.word ?? ''] = word.split(/=(.*)/s, 2);
    return flag === '--feature-gates' ? [{ ids: value, field }] : [];
  });
  const variable = environment[VARIABLE];
  const all = variable === undefined ? flags : [...flags, { ids: variable, field: `environment.${VARIABLE}` }];
  return all.flatMap(({ ids, field }) =>
    ids
      .split(',')
      .map((id) => ({ gate: id.replace(/^["']?\+?|["']$/g, ''), field }))
      .filter(({ gate }) => gate !== ''),
  );
}

/**
 * Why a release of the collector exits at once with a feature gate (`id` or `-id`), and the fix; undefined if it does
 * not.
 */
export function gateProblem(
  collector: string,
  gate: string,
): { readonly reason: string; readonly hint: string } | undefined {
  const own = gates[editionOf(collector).version] ?? {};
  const id = gate.replace(/^-/, '');
  const stage = Object.hasOwn(own, id) ? own[id]?.toLowerCase() : undefined;
  const isDisabled = gate !== id;
  if (stage === undefined && Object.keys(own).length > 0)
    return { reason: 'there is no such feature gate', hint: 'remove the flag, or this gate from it' };
  if (stage === 'stable' && isDisabled)
    return {
      reason: 'it is stable and cannot be disabled',
      hint: 'remove the flag, or this gate from it: the release goes by it anyway',
    };
  if (stage === 'deprecated' && !isDisabled)
    return { reason: 'it is deprecated and cannot be enabled', hint: 'remove the flag, or this gate from it' };
  return undefined;
}
