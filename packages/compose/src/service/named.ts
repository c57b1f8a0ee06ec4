import type { Defined, Definitions } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import type { ConfigSpec } from '../config/define.ts';
import type { StackSpec } from '../stack/define.ts';
import type { ServiceSpec } from './define.ts';

/** A service with the file that defines it; `field` is where its own fields begin in that file. */
export interface NamedService {
  readonly name: string;
  readonly file: string;
  readonly field: string;
  readonly spec: ServiceSpec;
}

/** Every service of the stack by name, including those of `defineServices`. */
export function allServices(definitions: Definitions<Environment>): NamedService[] {
  const single = definitions
    .of<ServiceSpec>('service')
    .map(({ key, file, spec }) => ({ name: key, file, field: '', spec }));
  const several = definitions
    .of<Readonly<Record<string, ServiceSpec>>>('services')
    .flatMap(({ file, spec }) => Object.entries(spec).map(([name, one]) => ({ name, file, field: name, spec: one })));
  return [...single, ...several].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The defined stacks; the check ensures that there is one. */
export function stacks(definitions: Definitions<Environment>): readonly Defined<StackSpec>[] {
  return definitions.of<StackSpec>('stack');
}

export function allConfigs(definitions: Definitions<Environment>): readonly Defined<ConfigSpec>[] {
  return definitions.of<ConfigSpec>('config');
}
