import type { RetentionAuthoring } from '../retention-authoring.ts';
import { checkSignal, checkSignals } from './check.ts';
import { codes } from './codes.ts';
import { signalArtifacts } from './compile.ts';
import type { RetentionSpec } from './define.ts';

/** How long one signal is kept: the source of its tables, SigNoz's setting and its overdue partitions. */
export const signal: RetentionAuthoring<RetentionSpec> = {
  kind: { name: 'retention', folder: '.' },
  codes,
  absences: ['retention/missing-signal'] satisfies (keyof typeof codes)[],
  check: ({ spec }, problems, { definitions, catalogue }) =>
    checkSignal(spec, problems, definitions.environment, catalogue),
  checkTogether: checkSignals,
  artifacts: signalArtifacts,
};
