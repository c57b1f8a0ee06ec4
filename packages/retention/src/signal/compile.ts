import { type Artifact, type Defined, type Definitions, jsonText } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { overduePartitions } from '../partitions/compile.ts';
import { withSql } from '../rendered.ts';
import { retentionSetting } from '../setting/compile.ts';
import { retentionScript } from '../table/compile.ts';
import type { RetentionSpec } from './define.ts';

/** One script for the tables of a signal, one setting of SigNoz, and where they are dropped its overdue partitions. */
export function signalArtifacts(
  entry: Defined<RetentionSpec>,
  { environment }: Definitions<Environment>,
): readonly Artifact[] {
  const { file: source, spec } = entry;
  const json = (path: string, body: object): Artifact => ({ path, content: jsonText(body), source });
  return [
    ...withSql(json(`${spec.signal}.json`, retentionScript(entry, environment))),
    json(`settings/${spec.signal}.json`, retentionSetting(spec)),
    ...(spec.existingRows === 'drop-partitions'
      ? [json(`partitions/${spec.signal}.json`, overduePartitions(spec, environment))]
      : []),
  ];
}
