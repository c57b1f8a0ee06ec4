import { basename } from 'node:path';
import type { Json, LiveConcern } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { connectSignoz } from '@signoz-as-code/signoz-client';
import catalogueSchema from '../schema/catalogue.schema.json' with { type: 'json' };
import { catalogueProvider } from './provider.ts';
import { fits } from './schema/catalogue.fits.generated.ts';

/** What plan and apply need of the catalogue. */
export const live: LiveConcern<Endpoints> = {
  name: 'catalogue',
  formats: [{ matches: (path) => path.endsWith('.json'), parse: JSON.parse, schema: catalogueSchema, fits }],
  resources: (artifacts) =>
    artifacts.map(({ path, content, value, source }) => ({
      kind: 'catalogue',
      key: basename(path, '.json'),
      spec: (value ?? JSON.parse(content)) as Json,
      title: 'What telemetry is called',
      source,
    })),
  providers: (context) =>
    context.endpoints.signoz === undefined
      ? []
      : [catalogueProvider(context.owner, connectSignoz(context.endpoints.signoz, context).notes)],
  unplanned: ({ signoz }) => (signoz === undefined ? 'the environment names no SigNoz' : undefined),
};
