import { type Diagnostic, isObject, valueProblems } from '@signoz-as-code/core';
import schemas from '../schema/definitions.json' with { type: 'json' };

/** The catalogue as a module: what each of its files exports, by the name of the file. */
export interface CatalogueFiles {
  readonly services: object;
  readonly attributes: object;
  readonly metrics: object;
  readonly limits?: object;
}

/** Values in the catalogue's files, in `folder`, that do not match their types: every check relies on them. */
export function catalogueProblems(files: CatalogueFiles, folder: string): Diagnostic[] {
  return (['services', 'attributes', 'metrics', 'limits'] as const).flatMap((name) => {
    const exported: unknown = files[name];
    if (!isObject(exported)) return [];
    return valueProblems(schemas, schemas.kinds[name], { ...exported }).map(
      ({ field, message, hint }): Diagnostic => ({
        code: 'definition/type',
        severity: 'error',
        message,
        where: { file: `${folder}/${name}.ts`, ...(field === '' ? {} : { field }) },
        hint,
      }),
    );
  });
}
