import { type Catalogue, unknownValues } from '@signoz-as-code/catalogue';
import type { Definitions, Diagnostic } from '@signoz-as-code/core';
import { comparedInConfig } from '@signoz-as-code/lineage/compared';
import type { Environment } from '@signoz-as-code/platform';
import { unknownValue } from '@signoz-as-code/queries';
import type { ComponentSpec } from '../define.ts';
import { reports } from './report.ts';

/** Values that components compare attributes with, but that the catalogue does not have. Skips `unchecked` values. */
export function checkCompared(definitions: Definitions<Environment>, catalogue: Catalogue): readonly Diagnostic[] {
  const { of, found } = reports();
  for (const kind of ['processor', 'connector', 'receiver', 'exporter'])
    for (const { file, spec } of definitions.of<ComponentSpec>(kind))
      for (const { field, ...compared } of comparedInConfig(spec.config))
        for (const { name, attribute, known } of unknownValues([{ ...compared, at: 0 }], catalogue))
          of(file).error('collector-config/unknown-value', field, ...unknownValue(name, attribute, known));
  return found();
}
