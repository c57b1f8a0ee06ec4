import { isObject, type Kind } from '@signoz-as-code/core';
import type { SignozClient } from '@signoz-as-code/signoz-client';
import { hasForm } from '../shared/versions.ts';
import { dashboardRemoved } from './effects.ts';
import { dashboardLive } from './live.ts';
import v5 from './schema/v5.schema.json' with { type: 'json' };
import { validate as validateV5 } from './schema/v5.validate.generated.ts';
import v6 from './schema/v6.schema.json' with { type: 'json' };
import { validate as validateV6 } from './schema/v6.validate.generated.ts';
import { dashboardShape } from './shape.ts';

export const dashboard: Kind<SignozClient> = {
  name: 'dashboard',
  folder: 'dashboards',
  // A v6 name is SigNoz's own.
  titleField: ({ title, name, spec }) => (isObject(spec) ? (isObject(spec.display) ? spec.display.name : name) : title),
  after: [],
  effects: [dashboardRemoved],
  format: [
    { schema: v5, validate: validateV5, isFor: hasForm('dashboards', 'v5') },
    { schema: v6, validate: validateV6, isFor: hasForm('dashboards', 'v6') },
  ],
  shape: dashboardShape,
  live: dashboardLive,
};
