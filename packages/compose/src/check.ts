import { type Defined, type Definitions, type Diagnostic, Problems } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { codes } from './codes.ts';
import { areApart, type Constraint, parseConstraint } from './constraint.ts';
import { checkContradictions } from './contradictions.ts';
import type { ConfigSpec, ServiceSpec, StackSpec } from './define.ts';
import { wellDollared } from './dollar.ts';
import { configText } from './formats.ts';
import { configName } from './labels.ts';
import { secretsFolder } from './script.ts';
import { holdsSecret, namesSecret } from './secrets.ts';
import { allConfigs, allServices, type NamedService, stacks } from './services.ts';

type Found = Problems<typeof codes>;

/** All problems of the stack in one environment, whatever file they are in. */
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
        'there is no stack for the services to be in',
        "add definitions/stack.ts with `export default defineStack({ name: '…', … })`",
      );
    }
    return found;
  }
  for (const { file } of more) {
    at(file).error('compose/one-stack', '', `${stack.file} is a stack too`, 'keep one of them');
  }
  checkName(stack, definitions.environment, at(stack.file));
  for (const service of services) {
    const problems = at(service.file, service.field);
    checkReferences(service.spec, stack.spec, definitions, problems);
    checkMounts(service.spec, problems);
    checkTexts(service.spec, problems);
    checkRollout(service.spec, problems);
    checkContradictions(service.spec, problems);
    checkServiceName(service.name, stack.spec, problems);
    checkAliases(service, services, problems);
  }
  checkDuplicates(services, at);
  checkPorts(services, at);
  checkVolumes(services, stack, at);
  for (const config of allConfigs(definitions)) checkConfig(config, stack.spec, services, at(config.file));
  return found;
}

function checkName(stack: Defined<StackSpec>, environment: Environment, problems: Found): void {
  const wanted = environment.live.swarm?.stack;
  if (wanted === undefined || wanted === stack.spec.name) return;
  problems.error(
    'compose/stack-name',
    'name',
    `the stack is called '${stack.spec.name}', and ${environment.name} applies '${wanted}'`,
    `write environment.live.swarm?.stack, or set live.swarm.stack to '${stack.spec.name}' in signoz.config.ts`,
  );
}

function checkServiceName(name: string, stack: StackSpec, problems: Found): void {
  const whole = `${stack.name}_${name}`;
  if (whole.length <= 63) return;
  problems.error(
    'compose/name-too-long',
    '',
    `its name in the swarm, ${whole}, has ${whole.length} characters, and 63 are allowed`,
    'give the service or the stack a shorter name',
  );
}

function checkAliases({ name, spec }: NamedService, services: readonly NamedService[], problems: Found): void {
  for (const [network, attachment] of Object.entries(spec.networks)) {
    attachment.aliases?.forEach((alias, index) => {
      const other = services.find((one) => one.name === alias && one.name !== name && network in one.spec.networks);
      if (other === undefined) return;
      problems.error(
        'compose/alias',
        `networks.${network}.aliases[${index}]`,
        `'${alias}' is the service of ${other.file} in the same network: the name leads to both, in turns`,
        'take another alias',
      );
    });
  }
}

function checkReferences(
  spec: ServiceSpec,
  stack: StackSpec,
  definitions: Definitions<Environment>,
  problems: Found,
): void {
  const known = (names: object) => Object.keys(names).sort().join(', ') || 'none';
  for (const network of Object.keys(spec.networks)) {
    if (Object.hasOwn(stack.networks, network)) continue;
    problems.error(
      'compose/undefined-network',
      `networks.${network}`,
      `the stack has no network '${network}'; it has ${known(stack.networks)}`,
      'correct the name, or add the network to the stack',
    );
  }
  spec.volumes?.forEach(({ type, source }, index) => {
    if (type === 'bind' || Object.hasOwn(stack.volumes, source)) return;
    problems.error(
      'compose/undefined-volume',
      `volumes[${index}].source`,
      `the stack has no volume '${source}'; it has ${known(stack.volumes)}`,
      'correct the name, or add the volume to the stack',
    );
  });
  const secrets = new Set(spec.secrets?.map(({ secret }) => secret));
  spec.configs?.forEach(({ config }, index) => {
    const defined = definitions.find<ConfigSpec>(config)?.spec;
    if (defined?.format !== 'artifact' || !defined.optional || spec.onlyWith === config) return;
    problems.error(
      'compose/optional-config',
      `configs[${index}].config`,
      `${defined.path} of ${defined.concern} may not be there, and the service would be all the same`,
      'give the service `onlyWith` this config, or make the config one that is not optional',
    );
  });
  spec.configs?.forEach(({ config, target }, index) => {
    const defined = definitions.find<ConfigSpec>(config);
    if (defined === undefined) {
      problems.error(
        'compose/undefined-config',
        `configs[${index}].config`,
        `what is mounted at ${target} is not a config of this environment`,
        'import the default export of a file in definitions/configs/',
      );
    } else if (defined.spec.format === 'script') {
      for (const { secret } of Object.values(defined.spec.content.secrets ?? {})) {
        if (secrets.has(secret)) continue;
        problems.error(
          'compose/secret-not-mounted',
          'secrets',
          `${defined.file} reads ${secretsFolder}/${secret}, which this service does not mount`,
          `add { secret: '${secret}' } to its secrets`,
        );
      }
    }
  });
}

function checkMounts(spec: ServiceSpec, problems: Found): void {
  const mounts = [
    ...(spec.configs ?? []).map(({ target }, index) => ({ target, field: `configs[${index}].target` })),
    ...(spec.secrets ?? []).map(({ secret }, index) => ({
      target: `${secretsFolder}/${secret}`,
      field: `secrets[${index}]`,
    })),
    ...(spec.volumes ?? []).map(({ target }, index) => ({ target, field: `volumes[${index}].target` })),
  ];
  const taken = new Map<string, string>();
  for (const { target, field } of mounts) {
    const before = taken.get(target);
    if (!target.startsWith('/')) {
      problems.error(
        'compose/mount-target',
        field,
        `'${target}' is not an absolute path`,
        'write the whole path in the container',
      );
    } else if (before !== undefined) {
      problems.error(
        'compose/mount-target',
        field,
        `${target} is taken by ${before}`,
        'mount one of them somewhere else',
      );
    }
    taken.set(target, before ?? field);
  }
}

/** What Docker substitutes, and what must not be written out. */
function checkTexts(spec: ServiceSpec, problems: Found): void {
  for (const [field, text] of texts(spec)) {
    if (!wellDollared(text)) {
      problems.error(
        'compose/stray-dollar',
        field,
        `Docker cannot substitute '${text}'`,
        "write `$$` for a dollar, or fromShell('NAME', 'fallback')",
      );
    }
    const name = field.startsWith('environment.') ? field.slice('environment.'.length) : undefined;
    if ((name !== undefined && namesSecret(name) && text !== '') || holdsSecret(text)) {
      problems.error(
        'compose/secret-literal',
        field,
        'this looks like a secret, and `docker inspect` shows it to everybody who may ask',
        'mount a Swarm secret and let a script of definitions/configs/ read it when the container starts',
      );
    }
  }
  const tag = /:([^:/@]+)(@sha256:[0-9a-f]{64})?$/.exec(spec.image.replace(/\$\{[A-Z0-9_]+:-([^}]*)\}/g, '$1'))?.[1];
  if (tag !== undefined && tag !== 'latest') return;
  problems.error(
    'compose/image-tag',
    'image',
    `'${spec.image}' names no fixed version`,
    'add the tag, best from environment.versions',
  );
}

function texts(spec: ServiceSpec): [field: string, text: string][] {
  return [
    ['image', spec.image],
    ...Object.entries(spec.environment ?? {}).map(([name, text]): [string, string] => [`environment.${name}`, text]),
    ...(spec.entrypoint ?? []).map((text, index): [string, string] => [`entrypoint[${index}]`, text]),
    ...(spec.command ?? []).map((text, index): [string, string] => [`command[${index}]`, text]),
    ...(spec.healthcheck?.test ?? []).map((text, index): [string, string] => [`healthcheck.test[${index}]`, text]),
    ...Object.entries(spec.deploy.labels ?? {}).map(([name, text]): [string, string] => [
      `deploy.labels.${name}`,
      text,
    ]),
  ];
}

function checkRollout(spec: ServiceSpec, problems: Found): void {
  const { deploy } = spec;
  if (deploy.mode !== 'replicated-job' && deploy.rollback_config?.failure_action === 'rollback') {
    problems.error(
      'compose/rollback-action',
      'deploy.rollback_config.failure_action',
      "'rollback' cannot answer a failed rollback",
      "write 'pause' or 'continue'",
    );
  }
  if (deploy.endpoint_mode === 'dnsrr') {
    spec.ports?.forEach(({ mode, published }, index) => {
      if (mode === 'host') return;
      problems.error(
        'compose/port-dnsrr',
        `ports[${index}].mode`,
        `port ${published} is published through the ingress network, which needs a virtual address`,
        "use mode: 'host', or endpoint_mode: 'vip'",
      );
    });
  }
  const tasks = deploy.replicas ?? 1;
  const several = deploy.mode === 'global' || tasks > 1;
  const provider = spec.environment?.SIGNOZ_SQLSTORE_PROVIDER ?? 'sqlite';
  const isSignoz = /(^|\/)signoz\/signoz(-community)?:/.test(spec.image);
  if (several && isSignoz && provider === 'sqlite') {
    problems.error(
      'compose/sqlite-replicas',
      deploy.mode === 'global' ? 'deploy.mode' : 'deploy.replicas',
      `SigNoz on SQLite cannot run more than once (${deploy.mode === 'global' ? 'global' : tasks})`,
      'keep one replica, or give it SIGNOZ_SQLSTORE_PROVIDER=postgres',
    );
  } else if (several && (spec.volumes?.some(({ read_only }) => !read_only) ?? false)) {
    problems.error(
      'compose/volume-shared',
      deploy.mode === 'global' ? 'deploy.mode' : 'deploy.replicas',
      'several tasks of this service would write to its volume',
      'define one service a node with defineServices, each with its own volume',
    );
  }
}

type At = (file: string, field?: string) => Found;

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

function checkConfig(
  config: Defined<ConfigSpec>,
  stack: StackSpec,
  services: readonly NamedService[],
  problems: Found,
): void {
  const name = configName(stack.name, config.key, '');
  if (name.length > 64) {
    problems.error(
      'compose/name-too-long',
      '',
      `its name in the swarm would have ${name.length} characters, and 64 are allowed`,
      'give the file a shorter name',
    );
  }
  if (!services.some(({ spec }) => spec.configs?.some((mount) => mount.config === config.definition))) {
    problems.warning('compose/unused-config', '', 'no service mounts it', 'mount it, or remove the file');
  }
  if (config.spec.format !== 'artifact' && holdsSecret(configText(config.spec, config.file))) {
    problems.error(
      'compose/secret-literal',
      'content',
      'the file holds what looks like a secret',
      'let the program read a Swarm secret instead',
    );
  }
}
