import type { Defined, Problems } from '@signoz-as-code/core';
import type { codes } from '../codes.ts';
import type { StackSpec } from '../stack/define.ts';
import { areApart, type Constraint, parseConstraint } from './constraint.ts';
import type { NamedService } from './named.ts';

type Found = Problems<typeof codes>;
/** Collects the problems of a file; `field` is where a service begins in it. */
type At = (file: string, field?: string) => Found;

/** Problems of a stack's services together: names, ports and volumes that two of them use. */
export function checkServices(services: readonly NamedService[], stack: Defined<StackSpec>, at: At): void {
  for (const service of services) checkAliases(service, services, at(service.file, service.field));
  checkDuplicates(services, at);
  checkPorts(services, at);
  checkVolumes(services, stack, at);
}

function checkAliases({ name, spec }: NamedService, services: readonly NamedService[], problems: Found): void {
  for (const [network, attachment] of Object.entries(spec.networks)) {
    attachment.aliases?.forEach((alias, index) => {
      const other = services.find((one) => one.name === alias && one.name !== name && network in one.spec.networks);
      if (other === undefined) return;
      problems.error(
        'compose/alias',
        `networks.${network}.aliases[${index}]`,
        `'${alias}' is the service of ${other.file} in the same network: the name resolves to both in turn`,
        'take another alias',
      );
    });
  }
}

function checkDuplicates(services: readonly NamedService[], at: At): void {
  const seen = new Map<string, NamedService>();
  for (const service of services) {
    const before = seen.get(service.name);
    seen.set(service.name, before ?? service);
    if (before === undefined) continue;
    at(service.file).error(
      'compose/duplicate-service',
      service.field,
      `${before.file} defines '${service.name}' too`,
      'rename one',
    );
  }
}

function checkPorts(services: readonly NamedService[], at: At): void {
  const taken: {
    readonly name: string;
    readonly port: string;
    readonly isHost: boolean;
    readonly nodes: readonly Constraint[];
  }[] = [];
  for (const { name, file, field, spec } of services) {
    const nodes = (spec.deploy.placement?.constraints ?? []).flatMap((text) => parseConstraint(text) ?? []);
    spec.ports?.forEach(({ published, protocol, mode }, index) => {
      const own = { name, port: `${published}/${protocol}`, isHost: mode === 'host', nodes };
      const before = taken.find(
        (one) => one.port === own.port && !(one.isHost && own.isHost && areApart(one.nodes, own.nodes)),
      );
      taken.push(own);
      if (before === undefined) return;
      at(file, field).error(
        'compose/port-twice',
        `ports[${index}].published`,
        `${own.port} is published by ${before.name} already`,
        'publish another port, or none: services of the stack reach each other without',
      );
    });
  }
}

function checkVolumes(services: readonly NamedService[], stack: Defined<StackSpec>, at: At): void {
  const taken = new Map<string, string>();
  for (const { name, file, field, spec } of services) {
    spec.volumes?.forEach(({ type, source, read_only }, index) => {
      if (type === 'bind') return;
      const before = taken.get(source);
      if (before !== undefined && before !== name && !read_only) {
        at(file, field).error(
          'compose/volume-shared',
          `volumes[${index}].source`,
          `${before} writes to the volume '${source}' too`,
          'give each its own volume',
        );
      }
      taken.set(source, before ?? name);
    });
  }
  for (const volume of Object.keys(stack.spec.volumes)) {
    if (taken.has(volume)) continue;
    at(stack.file).warning(
      'compose/unused-volume',
      `volumes.${volume}`,
      `no service mounts '${volume}'`,
      'remove it, or correct the name in the service',
    );
  }
}
