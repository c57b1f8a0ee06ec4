import { type Diagnostic, isObject, valueProblems } from '@signoz-as-code/core';
import schemas from '../schema/definitions.json' with { type: 'json' };

/** The catalogue as a module: what each of its files exports, by the name of the file. */
export interface CatalogueFiles {
  readonly services: object;
  readonly attributes: object;
  readonly metrics: object;
  readonly limits?: object;
}

/** What in the catalogue's files, which stand in `folder`, is not what its types say: everything that is asked relies on it. */
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
