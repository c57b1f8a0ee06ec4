import type { Catalogue } from '@signoz-as-code/catalogue';
import type { Authoring } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';

/** What `generate` knows of a kind of this concern. Nothing of it is imported from a live system. */
export type RetentionAuthoring<Spec> = Authoring<Spec, Environment, Catalogue, never, never>;
