import type { Defined, Problems } from '@signoz-as-code/core';
import type { codes } from '../codes.ts';
import type { ConfigSpec } from '../config/define.ts';
import { configName } from '../labels.ts';
import type { NamedService } from '../service/named.ts';
import type { StackSpec } from './define.ts';

type Found = Problems<typeof codes>;

/** How many characters the names of services and configs may have in a swarm. */
const SERVICE = 63;
const CONFIG = 64;

/** Names in the swarm that are too long. Where most of them are, the stack's name is, and it is reported once. */
export function checkNameLengths(
  stack: Defined<StackSpec>,
  services: readonly NamedService[],
  configs: readonly Defined<ConfigSpec>[],
  at: (file: string, field?: string) => Found,
): void {
  const names = [
    ...services.map(({ name, file, field }) => ({
      file,
      field,
      what: 'service',
      whole: `${stack.spec.name}_${name}`,
      most: SERVICE,
    })),
    ...configs.map(({ key, file }) => ({
      file,
      field: undefined,
      what: 'file',
      whole: configName(stack.spec.name, key, ''),
      most: CONFIG,
    })),
  ];
  const long = names.filter(({ whole, most }) => whole.length > most);
  if (long.length > 1 && long.length * 2 > names.length) {
    const excess = Math.max(...long.map(({ whole, most }) => whole.length - most));
    at(stack.file).error(
      'compose/name-too-long',
      'name',
      `with it, ${long.length} of ${names.length} services and files have names in the swarm that are too long, such as ${long[0]?.whole}`,
      `make it at least ${excess} characters shorter`,
    );
    return;
  }
  for (const { file, field, what, whole, most } of long)
    at(file, field).error(
      'compose/name-too-long',
      '',
      `its name in the swarm, ${whole}, has ${whole.length} characters, and ${most} are allowed`,
      `give the ${what} or the stack a shorter name`,
    );
}
