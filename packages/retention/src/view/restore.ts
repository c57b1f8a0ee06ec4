import { same } from '../hosts.ts';
import { periodSeconds } from '../period.ts';
import type { ViewScript } from './schema/artifact.generated.ts';
import { stateOfScript, type ViewState } from './state.ts';

/** The script that restores `state`, where it differs from `wanted` only in its period; undefined otherwise. */
export function restoringView(wanted: ViewScript, state: ViewState): ViewScript | undefined {
  const view = { ...wanted, seconds: periodSeconds(state.keep ?? '') ?? wanted.seconds };
  return same(stateOfScript(view), state) ? view : undefined;
}
