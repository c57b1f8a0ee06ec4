import type { Catalogue } from '@signoz-as-code/catalogue';
import type { Authoring } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';

/** What `generate` needs for a kind of this concern. These kinds cannot be imported from a live system. */
export type RetentionAuthoring<Spec> = Authoring<Spec, Environment, Catalogue, never, never>;
