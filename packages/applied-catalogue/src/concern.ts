import type { Catalogue } from '@signoz-as-code/catalogue';
import type { Concern } from '@signoz-as-code/core';
import type { Endpoints, Environment } from '@signoz-as-code/platform';
import { compile } from './catalogue/compile.ts';
import { live } from './live.ts';

/** The catalogue itself. It has no definitions of its own: it is made from the catalogue's files in `folder`. */
export function concern(catalogue: Catalogue, folder: string): Concern<Environment, Endpoints> {
  return { ...live, kinds: [], codes: {}, check: () => [], compile: () => compile(catalogue, `${folder}/index.ts`) };
}
