import type { LiveContext, Lookup, Resource } from '@signoz-as-code/core';
import { afterSubstitution, type StackState, type SwarmState } from './state.ts';

export const stackKind = 'stack';

/** The stack's name in messages. */
export function stackTitle(stack: string): string {
  return `Swarm stack ${stack}`;
}

/** A stack's resource carries the state that `resources` made from its artifact. */
export function stateOf(resource: Resource): StackState {
  return resource.spec as unknown as StackState;
}

/** The stack's resource in generated/; undefined where there is none. */
export function definedState({ desired }: LiveContext, stack: string): StackState | undefined {
  const known = desired.find(({ kind, key }) => kind === stackKind && key === stack);
  return known === undefined ? undefined : stateOf(known);
}

/** The wanted state of the stack, as the swarm then shows it; empty where there is no definition. */
export function desiredState(context: LiveContext, stack: string, variables: Lookup): SwarmState {
  const known = definedState(context, stack);
  return known === undefined ? { services: {}, networks: {} } : afterSubstitution(known, variables);
}
