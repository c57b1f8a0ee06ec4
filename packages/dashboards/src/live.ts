import { readFileSync } from 'node:fs';
import type { ArtifactFormat, LiveConcern } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { assumedVersion, dialectOf, type Facts } from '@signoz-as-code/signoz-client';
import { providers } from './provider.ts';
import { isDashboardPath, isViewPath, resources } from './resources.ts';
import { fits as dashboardFits } from './schema/dashboard.fits.generated.ts';
import { fits as dashboardV6Fits } from './schema/dashboard-v6.fits.generated.ts';
import { fits as viewFits } from './schema/view.fits.generated.ts';
import { fits as viewV2Fits } from './schema/view-v2.fits.generated.ts';

/** What plan and apply need of dashboards and saved views. */
export const live: LiveConcern<Endpoints> = {
  name: 'dashboards',
  formats: [
    format('dashboards', 'v5', isDashboardPath, 'dashboard', dashboardFits),
    format('dashboards', 'v6', isDashboardPath, 'dashboard-v6', dashboardV6Fits),
    format('views', 'v1', isViewPath, 'view', viewFits),
    format('views', 'v2', isViewPath, 'view-v2', viewV2Fits),
  ],
  resources,
  providers,
  unplanned: (endpoints) => (endpoints.signoz === undefined ? 'the environment names no SigNoz' : undefined),
};

/** The form that artifacts of a kind have in environments whose version of SigNoz speaks it. */
function format<Kind extends 'dashboards' | 'views'>(
  kind: Kind,
  form: Facts[Kind],
  isOfKind: (path: string) => boolean,
  name: string,
  fits: (value: unknown) => boolean,
): ArtifactFormat {
  return {
    matches: (path, versions) => isOfKind(path) && dialectOf(versions?.signoz ?? assumedVersion).facts[kind] === form,
    parse: JSON.parse,
    schema: schema(name),
    fits,
  };
}

function schema(name: string): object {
  return JSON.parse(readFileSync(new URL(`../schema/${name}.schema.json`, import.meta.url), 'utf8')) as object;
}
