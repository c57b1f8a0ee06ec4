import { DiagnosticsError, type LiveConcern, liveConcernOf } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { partitions } from './partitions/kind.ts';
import { renderedProblems } from './rendered.ts';
import { servers } from './servers.ts';
import { setting } from './setting/kind.ts';
import { table } from './table/kind.ts';
import { view } from './view/kind.ts';

export { reachClickHouse } from './clickhouse.ts';

const kinds = liveConcernOf('retention', [table, setting, partitions, view], servers);

/** What plan and apply need for retention: ClickHouse's tables and materialized views. */
export const live: LiveConcern<Endpoints> = {
  ...kinds,
  /** Throws a DiagnosticsError naming every .sql that differs from the rendering of its .json. */
  resources: (artifacts) => {
    const problems = renderedProblems(artifacts);
    if (problems.length > 0) throw new DiagnosticsError(problems);
    return kinds.resources(artifacts);
  },
};
