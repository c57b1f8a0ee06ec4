import { ottlFindings } from '../../src/checks/ottl.ts';
import { about } from '../../src/edition.ts';
import type { Finding } from '../../src/ottl/group.ts';

/** A single component, as collector-check is asked about it. */
export interface Question {
  readonly class: 'processors' | 'connectors';
  readonly type: string;
  readonly signal: 'traces' | 'metrics' | 'logs';
  readonly config: Readonly<Record<string, unknown>>;
}

/** The problems in a component of a collector, as the collector reads it, with single dollar signs. */
export function findingsOf(question: Question, collector?: string): readonly Finding[] {
  const config = JSON.parse(JSON.stringify(question.config).replaceAll('$', '$$$$'));
  return about(collector, () => ottlFindings(question, config));
}
