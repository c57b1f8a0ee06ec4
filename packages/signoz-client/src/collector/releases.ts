import { oldMigrator } from './migrations.ts';

/** Something that a release of the collector removed and that the program itself does not report. */
export interface CollectorRelease {
  /** The first collector known to lack it. */
  readonly from: string;
  readonly kind: 'metric' | 'image';
  readonly name: string;
  readonly text: string;
  readonly fix: string;
}

/** Observed on running collectors and in the stack files that SigNoz released with them. */
export const collectorReleases: readonly CollectorRelease[] = [
  {
    from: 'v0.144.1',
    kind: 'metric',
    name: 'otelcol_processor_tail_sampling_sampling_decision_latency',
    text: 'the collector no longer sends it',
    fix: 'use otelcol_processor_tail_sampling_sampling_policy_execution_time_sum and …_count',
  },
  {
    from: oldMigrator.until,
    kind: 'image',
    name: oldMigrator.image,
    text: "SigNoz's stack files no longer use it, and it may not be released any more",
    fix: 'run `migrate bootstrap`, `migrate sync up` and `migrate async up` of the image signoz/signoz-otel-collector',
  },
];
