import type { Resource } from '@signoz-as-code/core';
import { html, type Markup } from './markup.ts';

interface Policy {
  readonly description: string;
  readonly expression: string;
  readonly channels: readonly string[];
}

interface Maintenance {
  readonly description: string;
  readonly rules: 'all' | readonly string[];
  readonly schedule: {
    readonly timezone: string;
    readonly startTime: string;
    readonly endTime?: string;
    readonly recurrence?: {
      readonly repeatType: string;
      readonly repeatOn?: readonly string[];
      readonly duration: string;
      readonly endTime?: string;
    };
  };
}

/** Which alerts, of rules that leave it to policies, go where. */
export function policies(all: readonly Resource[]): Markup {
  return html`<table class="wide"><tr><th>policy</th><th>alerts with</th><th>go to</th></tr>${all.map(
    ({ key, title, spec }) => {
      const { description, expression, channels } = spec as unknown as Policy;
      return html`<tr id="policy-${key}"><td><b>${title}</b><br><small>${description}</small></td><td><code>${expression}</code></td><td>${channels.join(', ')}</td></tr>`;
    },
  )}</table>`;
}

/** When which rules are silent. */
export function maintenances(all: readonly Resource[]): Markup {
  return html`<table class="wide"><tr><th>maintenance</th><th>when</th><th>silences</th></tr>${all.map(
    ({ key, title, spec }) => {
      const { description, rules, schedule } = spec as unknown as Maintenance;
      return html`<tr id="maintenance-${key}"><td><b>${title}</b><br><small>${description}</small></td><td>${when(schedule)}<br><small>${schedule.timezone}</small></td><td>${rules === 'all' ? 'every rule' : rules.join(', ')}</td></tr>`;
    },
  )}</table>`;
}

function when({ startTime, endTime, recurrence }: Maintenance['schedule']): string {
  const from = startTime.replace('T', ' ');
  if (recurrence === undefined) return `${from} until ${(endTime ?? '').replace('T', ' ')}`;
  const on = recurrence.repeatOn === undefined ? '' : ` on ${recurrence.repeatOn.join(', ')}`;
  const until = recurrence.endTime === undefined ? '' : `, until ${recurrence.endTime.replace('T', ' ')}`;
  return `${recurrence.repeatType}${on} for ${recurrence.duration}, from ${from}${until}`;
}
