import { asObject, asText, type Resource } from '@signoz-as-code/core';
import { html, type Markup, nothing } from './markup.ts';

/** SigNoz's metadata about metrics. */
export function describedMetrics(all: readonly Resource[]): Markup {
  return html`<div class="scrolls"><table class="fields"><thead><tr><th>Metric</th><th>Unit</th><th>What it says</th></tr></thead><tbody>${all.map(
    ({ key, title, spec }) => {
      const { unit, description } = asObject(spec);
      return html`<tr id="metric-metadata-${key}"><td><code>${title}</code></td><td>${asText(unit) === '' ? nothing : html`<code>${asText(unit)}</code>`}</td><td>${asText(description)}</td></tr>`;
    },
  )}</tbody></table></div>`;
}
