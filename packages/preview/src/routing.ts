import { isObject, type Json, type Resource } from '@signoz-as-code/core';
import type { Links } from './links.ts';
import { html, type Markup, nothing } from './markup.ts';
import { duration, durationOf } from './unit.ts';

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

const KINDS: Readonly<Record<string, string>> = {
  slack: 'Slack',
  email: 'Email',
  webhook: 'Webhook',
  pagerduty: 'PagerDuty',
  opsgenie: 'Opsgenie',
  msteams: 'Microsoft Teams',
  msteamsv2: 'Microsoft Teams',
  discord: 'Discord',
};

/** The destinations of notifications, and the rules and policies that use them. */
export function channels(all: readonly Resource[], others: readonly Resource[], links: Links): Markup {
  return html`<div class="cards">${all.map(({ title, spec }) => {
    const users = others.flatMap((one) => {
      if (!namesOf(one).includes(title)) return [];
      return [
        html`<a href="${one.kind === 'rule' ? links('rules', `rule-${one.key}`) : links('policies', `policy-${one.key}`)}">${one.title}</a>`,
      ];
    });
    return html`<article class="card" id="channel-${title}"><h2>${title}</h2>
${receivers(spec).map(({ kind, fields }) => html`<p class="quiet">${KINDS[kind] ?? kind}</p><dl>${fields.map(([name, text]) => html`<dt>${name}</dt><dd>${text}</dd>`)}</dl>`)}
<p class="quiet">${users.length === 0 ? 'nothing sends here' : html`from ${users.map((user, index) => html`${index === 0 ? '' : ', '}${user}`)}`}</p></article>`;
  })}</div>`;
}

/** The channels that a rule or a policy sends to. */
function namesOf({ kind, spec }: Resource): readonly string[] {
  if (!isObject(spec)) return [];
  if (kind === 'policy') return (spec as unknown as Policy).channels;
  const { thresholds } = (spec.condition ?? {}) as {
    thresholds?: { spec?: readonly { channels?: readonly string[] | null }[] };
  };
  return (thresholds?.spec ?? []).flatMap((one) => one.channels ?? []);
}

/** The settings of a channel, without Alertmanager's defaults (templates and connection settings). */
function receivers(spec: Json): { readonly kind: string; readonly fields: readonly (readonly [string, string])[] }[] {
  if (!isObject(spec)) return [];
  return Object.entries(spec).flatMap(([name, all]) =>
    !name.endsWith('_configs') || !Array.isArray(all)
      ? []
      : (all as unknown[]).filter(isObject).map((one) => ({
          kind: name.replace(/_configs$/, ''),
          fields: Object.entries(one).flatMap(([field, value]) => {
            const text = fieldText(field, value);
            return text === undefined ? [] : [[field.replaceAll('_', ' '), text] as const];
          }),
        })),
  );
}

function fieldText(field: string, value: unknown): string | undefined {
  if (isObject(value) && typeof value.$secret === 'string') return `the secret ${value.$secret}`;
  if (value === 0) return undefined;
  if (field === 'timeout' && typeof value === 'number') return durationOf(value / 1e9);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' && !/\{\{\s*template /.test(value) ? value : undefined;
}

/** Where alerts of rules with policies go. */
export function policies(all: readonly Resource[], links: Links): Markup {
  return html`<div class="cards">${all.map(({ key, title, spec }) => {
    const { description, expression, channels } = spec as unknown as Policy;
    return html`<article class="card" id="policy-${key}"><h2>${title}</h2>${description === '' ? nothing : html`<p>${description}</p>`}
<p class="quiet">alerts with</p><p><code>${expression}</code></p>
<p><span class="arrow">→</span> ${channels.map((name, index) => html`${index === 0 ? '' : ', '}<a href="${links('channels', `channel-${name}`)}">${name}</a>`)}</p></article>`;
  })}</div>`;
}

/** When which rules are silent. */
export function maintenances(all: readonly Resource[], rules: readonly Resource[], links: Links): Markup {
  const titles = new Map(rules.map(({ key, title }) => [key, title]));
  const named = (key: string): Markup => {
    const title = titles.get(key);
    return title === undefined ? html`${key}` : html`<a href="${links('rules', `rule-${key}`)}">${title}</a>`;
  };
  return html`<div class="cards">${all.map(({ key, title, spec }) => {
    const { description, rules: silenced, schedule } = spec as unknown as Maintenance;
    return html`<article class="card" id="maintenance-${key}"><h2>${title}</h2>${description === '' ? nothing : html`<p>${description}</p>`}
<p>${when(schedule)}</p><p class="quiet">${schedule.timezone}</p>
<p>silences ${silenced === 'all' ? 'every rule' : silenced.map((one, index) => html`${index === 0 ? '' : ', '}${named(one)}`)}</p></article>`;
  })}</div>`;
}

function when({ startTime, endTime, recurrence }: Maintenance['schedule']): string {
  if (recurrence === undefined) return `${clock(startTime)} until ${clock(endTime ?? '')}`;
  const on = (recurrence.repeatOn ?? []).length === 0 ? '' : ` on ${(recurrence.repeatOn ?? []).join(', ')}`;
  const end = recurrence.endTime ?? endTime;
  return `${recurrence.repeatType}${on} for ${duration(recurrence.duration)}, from ${clock(startTime)}${end === undefined ? '' : `, until ${clock(end)}`}`;
}

/** `2026-12-06T02:00:00+01:00` is `2026-12-06 02:00` there. */
function clock(time: string): string {
  return time.replace(/^(.{10})T(\d\d:\d\d)(?::00)?(?:\.0+)?(?:Z|[+-]\d\d:\d\d)?$/, '$1 $2').replace('T', ' ');
}
