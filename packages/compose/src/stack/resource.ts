import type { LiveContext, Lookup, Resource } from '@signoz-as-code/core';
import { afterSubstitution, type StackState, type SwarmState } from './state.ts';

export const stackKind = 'stack';

/** What a person calls the stack. */
export function stackTitle(stack: string): string {
  return `Swarm stack ${stack}`;
}

/** A stack's resource carries the state that `resources` made from its artifact. */
export function stateOf(resource: Resource): StackState {
  return resource.spec as unknown as StackState;
}

/** The definition of the stack, as generated/ has it; undefined where there is none. */
export function definedState({ desired }: LiveContext, stack: string): StackState | undefined {
  const known = desired.find(({ kind, key }) => kind === stackKind && key === stack);
  return known === undefined ? undefined : stateOf(known);
}

/** What the stack is to be, as the swarm then shows it; nothing where there is no definition of it. */
export function desiredState(context: LiveContext, stack: string, variables: Lookup): SwarmState {
  const known = definedState(context, stack);
  return known === undefined ? { services: {}, networks: {} } : afterSubstitution(known, variables);
}
