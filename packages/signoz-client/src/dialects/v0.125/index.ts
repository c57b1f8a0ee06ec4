import type { Dialect } from '../../dialect.ts';
import { v0123 } from '../v0.123/index.ts';

/** A maintenance mutes notifications in Alertmanager; before, rules were not evaluated during one. */
export const v0125: Dialect = {
  ...v0123,
  from: 'v0.125.0',
  facts: { ...v0123.facts, judgement: { ...v0123.facts.judgement, evaluatesInMaintenance: true } },
};
