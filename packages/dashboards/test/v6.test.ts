import { readFileSync } from 'node:fs';
import type { Json, JsonObject } from '@signoz-as-code/core';
import { normalDashboard, normalDashboardV6 } from '@signoz-as-code/signoz-client';
import { describe, expect, it } from 'vitest';
import { readDashboard } from '../src/dashboard/v5/read.ts';
import { dashboardV6 } from '../src/dashboard/v6/body.ts';

const none = { attributes: {}, metrics: {}, services: {} };

/** Dashboards in the v5 form, and the results of a real SigNoz v0.138.0. */
const pairs = read('v5-to-v6.json') as readonly { readonly v5: JsonObject; readonly v6: JsonObject }[];

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8'));
}

/** SigNoz's upgrade drops the span context of group-by fields; SigNoz finds it again by itself. */
function asUpgraded(normal: JsonObject): Json {
  const text = JSON.stringify(normal, (key, value: Json) =>
    key === 'groupBy' && Array.isArray(value)
      ? value.map((field) => Object.fromEntries(Object.entries(field as object).filter(([, one]) => one !== 'span')))
      : value,
  );
  return JSON.parse(text) as Json;
}

describe('a dashboard of the v6 form', () => {
  it.each(pairs.map(({ v5, v6 }) => [String(v5.title), v5, v6] as const))(
    'is the result of SigNoz’s own upgrade: %s',
    (_, v5, v6) => {
      const first = String((v5.widgets as readonly JsonObject[])[0]?.id);
      const key = first.slice(0, first.indexOf('.'));
      const definition = readDashboard(key, normalDashboard(v5), none);
      expect(asUpgraded(normalDashboardV6(dashboardV6(key, definition, 'any')))).toEqual(normalDashboardV6(v6));
    },
  );

  const stored = read('v6-stored.json') as readonly { note: string; sent: JsonObject; stored: JsonObject }[];

  it.each(stored.map(({ note, sent, stored }) => [note, sent, stored] as const))(
    'is the same as sent and as returned by SigNoz: %s',
    (_, sent, stored) => {
      expect(normalDashboardV6(stored)).toEqual(normalDashboardV6(sent));
    },
  );
});
