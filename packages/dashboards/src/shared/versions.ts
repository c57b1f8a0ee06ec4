import type { KindFormat } from '@signoz-as-code/core';
import { dialectOf, type Facts } from '@signoz-as-code/signoz-client';

/** Whether an environment runs a SigNoz that has a kind in one of its forms. */
export function hasForm<Kind extends 'dashboards' | 'views'>(
  kind: Kind,
  form: Facts[Kind],
): NonNullable<KindFormat['isFor']> {
  return (versions) => dialectOf(versions?.signoz).facts[kind] === form;
}
