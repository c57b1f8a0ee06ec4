import { type Defined, type Definitions, type Diagnostic, Problems } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { codes } from '../codes.ts';
import { checkConfig } from '../config/check.ts';
import { substituted } from '../dollar.ts';
import { checkService } from '../service/check.ts';
import { checkServices } from '../service/check-together.ts';
import { allConfigs, allServices, stacks } from '../service/named.ts';
import { checkSubstituted } from '../service/substituted.ts';
import type { StackSpec } from './define.ts';
import { checkNameLengths } from './name-lengths.ts';

type Found = Problems<typeof codes>;

/** All problems of the stack in one environment, in any file. */
export function check(definitions: Definitions<Environment>): readonly Diagnostic[] {
  const [stack, ...more] = stacks(definitions);
  const services = allServices(definitions);
  const found: Diagnostic[] = [];
  const at = (file: string, field = ''): Found => new Problems(codes, field === '' ? { file } : { file, field }, found);

  if (stack === undefined) {
    if (definitions.all.length > 0) {
      at(definitions.all[0]?.file ?? '').error(
        'compose/one-stack',
        '',
        'there is no stack for the services',
        "add definitions/stack.ts with `export default defineStack({ name: '…', … })`",
      );
    }
    return found;
  }
  for (const { file } of more) {
    at(file).error('compose/one-stack', '', `${stack.file} is a stack too`, 'keep one of them');
  }
  checkName(stack, definitions.environment, at(stack.file));
  checkShared(stack.spec, at(stack.file));
  for (const service of services) checkService(service, stack.spec, definitions, at(service.file, service.field));
  checkServices(services, stack, at);
  const configs = allConfigs(definitions);
  for (const config of configs) checkConfig(config, services, at(config.file));
  checkNameLengths(stack, services, configs, at);
  return found;
}

/** A name in the swarm, of a service, a network or a stack, by swarmkit's manager/controlapi. */
const NAME = /^[a-zA-Z0-9]([-_a-zA-Z0-9]*[a-zA-Z0-9])?$/;

function checkShared({ name, networks, volumes }: StackSpec, problems: Found): void {
  if (!NAME.test(name))
    problems.error(
      'compose/value',
      'name',
      `'${name}' is not a name that Swarm accepts`,
      'use letters, digits, - and _, and begin and end with a letter or digit',
    );
  for (const [key, network] of Object.entries(networks)) {
    const named = network.name === undefined ? undefined : substituted(network.name, () => undefined);
    if (named !== undefined && !(NAME.test(named) && named.length <= 63))
      problems.error(
        'compose/value',
        `networks.${key}.name`,
        `'${network.name}' is not a name that Swarm accepts`,
        'use at most 63 letters, digits, - and _, and begin and end with a letter or digit',
      );
  }
  checkSubstituted(networks, 'networks', problems);
  checkSubstituted(volumes, 'volumes', problems);
}

function checkName(stack: Defined<StackSpec>, environment: Environment, problems: Found): void {
  const wanted = environment.live.swarm?.stack;
  if (wanted === undefined || wanted === stack.spec.name) return;
  problems.error(
    'compose/stack-name',
    'name',
    `the stack is called '${stack.spec.name}', but ${environment.name} applies '${wanted}'`,
    `write environment.live.swarm?.stack, or set live.swarm.stack to '${stack.spec.name}' in signoz.config.ts`,
  );
}
