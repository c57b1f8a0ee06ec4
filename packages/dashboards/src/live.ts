import { readFileSync } from 'node:fs';
import type { LiveConcern } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { providers } from './provider.ts';
import { isDashboardPath, isViewPath, resources } from './resources.ts';
import { fits as dashboardFits } from './schema/dashboard.fits.generated.ts';
import { fits as viewFits } from './schema/view.fits.generated.ts';

/** What plan and apply need of dashboards and saved views. */
export const live: LiveConcern<Endpoints> = {
  name: 'dashboards',
  formats: [
    { matches: isDashboardPath, parse: JSON.parse, schema: schema('dashboard'), fits: dashboardFits },
    { matches: isViewPath, parse: JSON.parse, schema: schema('view'), fits: viewFits },
  ],
  resources,
  providers,
  unplanned: (endpoints) => (endpoints.signoz === undefined ? 'the environment names no SigNoz' : undefined),
};

function schema(name: string): object {
  return JSON.parse(readFileSync(new URL(`../schema/${name}.schema.json`, import.meta.url), 'utf8')) as object;
}
