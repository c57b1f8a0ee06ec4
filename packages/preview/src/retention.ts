import { isObject, type Resource } from '@signoz-as-code/core';
import { html, type Markup, nothing } from './markup.ts';
import { durationOf } from './unit.ts';

const SIGNALS = { traces: 'Traces', metrics: 'Metrics', logs: 'Logs' } as const;

interface Kept {
  readonly key: string;
  /** The content of the table, from its statements. */
  readonly what: string;
  readonly seconds: number;
  readonly note: string;
}

/** How long each table keeps its data: a picture per signal, all on one scale. */
export function retention(all: readonly Resource[]): Markup {
  const kept = [...all.flatMap(keptBy)];
  const longest = Math.max(1, ...kept.map(({ seconds }) => seconds));
  return html`${Object.entries(SIGNALS).map(([signal, title]) => {
    const tables = kept.filter(({ key }) => key.startsWith(`signoz_${signal}.`));
    if (tables.length === 0) return nothing;
    return html`<section class="card" id="retention-${signal}"><h2>${title}</h2><div class="bars">${tables.map(
      ({ key, what, seconds, note }) =>
        html`<span title="${key}: ${note}">${what}</span><b>${durationOf(seconds)}</b><i style="width:${((seconds / longest) * 100).toFixed(1)}%"></i>`,
    )}</div></section>`;
  })}`;
}

function keptBy({ kind, key, title, spec }: Resource): Kept[] {
  if (!isObject(spec)) return [];
  if (kind === 'materialized-view')
    return typeof spec.seconds === 'number'
      ? [{ key, what: `View ${String(spec.name)}`, seconds: spec.seconds, note: title }]
      : [];
  // Rows for a Distributed table are in the table behind it.
  if (kind !== 'table-retention' || key.includes('.distributed_')) return [];
  const statements = Array.isArray(spec.statements) ? spec.statements.filter(isObject) : [];
  const seconds = statements.flatMap(({ keepSeconds, days }) =>
    typeof keepSeconds === 'number' ? [keepSeconds] : typeof days === 'number' ? [days * 86_400] : [],
  );
  const note = String(statements[0]?.note ?? key);
  const what = note.replace(/(, rows written [^:]*)?:[\s\S]*$/, '');
  return seconds.length === 0 ? [] : [{ key, what, seconds: Math.max(...seconds), note }];
}
