import { nearest } from '@signoz-as-code/core';

/**
 * The same things by name, where asking for a name that is not there throws an Error with the nearest one that is.
 * JavaScript gives undefined, which a text takes in silence: `${limits.slwo.value}` fails, `${services.paymnts}` does not.
 */
export function strictNames<const Things extends object>(what: string, things: Things): Things {
  return new Proxy(things, {
    get(target, name, receiver): unknown {
      if (typeof name === 'symbol' || name in target || ASKED_BY_LANGUAGE.has(name))
        return Reflect.get(target, name, receiver);
      const near = nearest(name, Object.keys(target));
      throw new Error(`${what} has no '${name}'${near === undefined ? '' : `: did you mean '${near}'?`}`);
    },
  });
}

/** What JavaScript, JSON and test runners ask every value for. */
const ASKED_BY_LANGUAGE = new Set([
  'then',
  'toJSON',
  'constructor',
  'asymmetricMatch',
  'nodeType',
  'tagName',
  '$$typeof',
]);
