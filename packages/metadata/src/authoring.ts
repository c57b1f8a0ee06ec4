import type { Catalogue } from '@signoz-as-code/catalogue';
import type { Authoring } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import type { CatalogueModule } from '@signoz-as-code/queries';
import type { SignozClient } from '@signoz-as-code/signoz-client';

/** A kind of definition of this concern. */
export type MetadataAuthoring<Spec> = Authoring<Spec, Environment, Catalogue, CatalogueModule, SignozClient>;
