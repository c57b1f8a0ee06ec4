import { definition } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { classOfKind } from './collectors.ts';
import type { AnyComponent, ComponentSpec } from './define.ts';
import { about } from './edition.ts';
import { componentSchema, newName } from './schema.ts';

/**
 * The same component under the name that the collector of each environment uses for its type: `otlp` is `otlp_grpc`
 * from v0.144 on. Texts that name it by its id (a query for `exporter="otlp"`) are not changed.
 */
export function byItsNewestName<C extends AnyComponent>(component: C): C {
  const renamed = definition(component.kind, (environment: Environment): ComponentSpec | undefined => {
    const spec = component.build(environment);
    if (spec === undefined) return undefined;
    const class_ = classOfKind[component.kind];
    const schema = about(environment.versions.collector, () => class_ && componentSchema(class_, spec.type));
    const type = (schema && newName(schema)) ?? spec.type;
    return { ...spec, id: type + spec.id.slice(spec.type.length), type };
  });
  return Object.freeze({ ...component, ...renamed });
}
