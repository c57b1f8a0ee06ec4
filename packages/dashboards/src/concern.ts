import type { Catalogue } from '@signoz-as-code/catalogue';
import { type ImportingConcern, isObject } from '@signoz-as-code/core';
import type { Endpoints, Environment } from '@signoz-as-code/platform';
import type { CatalogueModule } from '@signoz-as-code/queries';
import type { SignozClient } from '@signoz-as-code/signoz-client';
import schemas from '../schema/definitions.json' with { type: 'json' };
import { check } from './check.ts';
import { codes } from './codes.ts';
import { compile } from './compile.ts';
import { artifactLabelV6 } from './dashboard/v6/label.ts';
import { artifactLabel } from './label.ts';
import { live } from './live.ts';
import { questions } from './questions.ts';

/** Dashboards and saved views, asked for in the terms of a catalogue. */
export function concern(catalogue: Catalogue): ImportingConcern<Environment, Endpoints, CatalogueModule, SignozClient> {
  return {
    ...live,
    kinds: ['dashboard', 'view'],
    schemas,
    label: (path, value, field) =>
      isObject(value) && value.schemaVersion === 'v6'
        ? artifactLabelV6(value, field)
        : artifactLabel(path, value, field),
    codes,
    check: (definitions) => check(definitions, catalogue),
    questions,
    compile: (definitions, _, owner) => compile(definitions, owner),
    importers: async (names, folder) => (await import('./import/index.ts')).importers(names, folder),
  };
}
