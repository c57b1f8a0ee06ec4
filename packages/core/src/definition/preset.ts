import { didYouMean } from '../diagnostic/nearest.ts';
import { isObject } from '../value/json.ts';
import { type Definition, type DefinitionSet, definition, isDefinition } from './definition.ts';

/**
 * A project's change of a preset: a function from one definition's value to the value here, or `false` to leave the
 * definition out. Everything else stays as in the preset.
 */
export type Changes<Preset> = {
  readonly [Name in keyof Preset]?: Preset[Name] extends Definition<string, infer Spec, infer Environment>
    ? false | ((given: Spec, environment: Environment) => Spec | undefined)
    : Changes<Preset[Name]>;
};

/**
 * A preset with a project's changes: `signozStack({ services: { caddy: false } })`. References to a changed definition
 * lead to the changed one, and its members have the preset's types. Throws an Error with the nearest name where a
 * change names nothing of the preset.
 */
export function changed<Preset extends DefinitionSet>(preset: Preset, changes: Changes<Preset> = {}): Preset {
  return inside(preset, changes as Readonly<Record<string, unknown>>, []) as Preset;
}

function inside(
  preset: DefinitionSet,
  changes: Readonly<Record<string, unknown>>,
  path: readonly string[],
): DefinitionSet {
  const names = Object.keys(preset);
  for (const name of Object.keys(changes).filter((one) => !names.includes(one))) {
    const hint = didYouMean(name, names, `it has ${names.join(', ')}`);
    throw new Error(`the preset has no '${[...path, name].join('.')}': ${hint}`);
  }
  return Object.fromEntries(
    Object.entries(preset).flatMap(([name, value]) => {
      const change = changes[name];
      if (change === undefined) return [[name, value]];
      if (change === false) return [];
      const place = [...path, name];
      if (isDefinition(value)) {
        if (typeof change !== 'function')
          throw new Error(`'${place.join('.')}' takes a function, or false to leave it out`);
        return [[name, altered(value, change as (given: unknown, environment: unknown) => unknown)]];
      }
      if (!isObject(change)) throw new Error(`'${place.join('.')}' takes changes by name, or false to leave it out`);
      return [[name, inside(value as DefinitionSet, change, place)]];
    }),
  );
}

function altered(original: Definition, change: (given: unknown, environment: unknown) => unknown): Definition {
  const made = definition(original.kind, (environment: unknown) => {
    const given = original.build(environment);
    return given === undefined ? undefined : (change(given, environment) as object | undefined);
  });
  return Object.freeze({ ...original, ...made, original });
}
