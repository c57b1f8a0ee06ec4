import type { Live, Provider } from '../concern/provider.ts';
import { isObject, type Json } from '../value/json.ts';

/** A live resource as it is without its mark. */
export function releasedSpec({ oursAlone = [] }: Provider, { spec }: Live): Json {
  if (!isObject(spec)) return spec;
  return Object.fromEntries(
    Object.entries(spec as Readonly<Record<string, Json>>).filter(([field]) => !oursAlone.includes(field)),
  );
}
