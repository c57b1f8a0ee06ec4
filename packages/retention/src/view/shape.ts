import type { Json, KindShape } from '@signoz-as-code/core';
import { same } from '../hosts.ts';
import { viewOf } from './artifact.ts';
import { stateOfScript, type ViewState } from './state.ts';

/** Changes that ClickHouse cannot make to a table: they need another table. */
export const FIXED = ['columns', 'engine', 'partition', 'order'] as const;
/** The parts of the query with which a view fills its table. */
export const QUERY = ['select', 'from', 'where', 'groupBy'] as const;

/** Materialized views, and the changes that ClickHouse cannot make to them. */
export function viewShape(): KindShape {
  return {
    normalize: (resource) => json(stateOfScript(viewOf(resource))),
    nameConflict: (resource, live) => live.find(({ id, key }) => id === resource.key && key === undefined),
    replaceReason: (before, after) => {
      const [from, to] = [before as ViewState, after as ViewState];
      const changed = FIXED.filter((field) => from[field] !== undefined && !same(from[field], to[field]));
      return changed.length === 0
        ? undefined
        : `the table's ${changed.join(', ')} cannot be altered: it is made anew, and what it has counted is lost`;
    },
    label: (path) => path.join('.'),
  };
}

/** A view in the compared form. */
export function json(state: ViewState): Json {
  return { ...state } as Json;
}
