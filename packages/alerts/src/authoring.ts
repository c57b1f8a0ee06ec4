import type { Authoring } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import type { SignozClient } from '@signoz-as-code/signoz-client';
import type { Catalogue, CatalogueModule } from '@signoz-as-code/telemetry';

/** A kind of definition of this concern. */
export type AlertsAuthoring<Spec> = Authoring<Spec, Environment, Catalogue, CatalogueModule, SignozClient>;
