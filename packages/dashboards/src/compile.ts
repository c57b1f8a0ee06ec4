import { type Artifact, type Definitions, jsonText, type Owner } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { dialectOf } from '@signoz-as-code/signoz-client';
import { dashboardBody } from './body.ts';
import { dashboardV6 } from './dashboard/v6/body.ts';
import type { Dashboard, View } from './define.ts';
import { nameFor } from './named/name.ts';
import { viewV2 } from './view/v2/body.ts';
import { viewBody } from './view.ts';

const DASHBOARDS = { v5: dashboardBody, v6: dashboardV6 };
const VIEWS = { v1: viewBody, v2: viewV2 };

/**
 * One file a dashboard or view: exactly the body that the environment's version of SigNoz takes, but for the mark of
 * ownership.
 */
export function compile(definitions: Definitions<Environment>, owner: Owner): readonly Artifact[] {
  const { facts } = dialectOf(definitions.environment.versions.signoz);
  const dashboards = definitions.of<Dashboard>('dashboard').map(({ key, file, spec }) => ({
    path: `dashboards/${key}.json`,
    content: jsonText(DASHBOARDS[facts.dashboards](key, spec, nameFor(owner, key))),
    source: file,
  }));
  const views = definitions.of<View>('view').map(({ key, file, spec }) => ({
    path: `views/${key}.json`,
    content: jsonText(VIEWS[facts.views](spec, nameFor(owner, key))),
    source: file,
  }));
  return [...dashboards, ...views];
}
