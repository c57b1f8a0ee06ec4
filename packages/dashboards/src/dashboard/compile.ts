import type { Defined, Definitions, Owner } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { dialectOf } from '@signoz-as-code/signoz-client';
import { nameFor } from '../shared/name.ts';
import type { Dashboard } from './define.ts';
import { dashboardBody } from './v5/body.ts';
import { dashboardV6 } from './v6/body.ts';

const FORMS = { v5: dashboardBody, v6: dashboardV6 };

/** The body for the environment's version of SigNoz, without the ownership mark. */
export function dashboardArtifact(
  { key, spec }: Defined<Dashboard>,
  { environment }: Definitions<Environment>,
  owner: Owner,
): object {
  return FORMS[dialectOf(environment.versions.signoz).facts.dashboards](key, spec, nameFor(owner, key));
}
