import { isObject, type Resource } from '@signoz-as-code/core';
import { html, type Markup } from './markup.ts';

const DAY = 86_400;

/** How long each table keeps what is in it, as bars of one scale. */
export function retention(all: readonly Resource[]): Markup {
  const tables = all
    .flatMap(({ key, spec }) => {
      const statements = isObject(spec) && Array.isArray(spec.statements) ? spec.statements.filter(isObject) : [];
      const days = statements.flatMap(({ keepSeconds, days: own }) =>
        typeof keepSeconds === 'number' ? [keepSeconds / DAY] : typeof own === 'number' ? [own] : [],
      );
      return days.length === 0 || key.includes('.distributed_') ? [] : [{ key, days: Math.max(...days) }];
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const longest = Math.max(1, ...tables.map(({ days }) => days));
  return html`<table class="wide">${tables.map(({ key, days }) => html`<tr><td>${key}</td><td class="bars"><i style="width:${((days / longest) * 100).toFixed(1)}%"></i></td><td>${Number(days.toFixed(1))} days</td></tr>`)}</table>`;
}
