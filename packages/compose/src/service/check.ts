import { posix } from 'node:path';
import type { Definitions, Problems } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import type { codes } from '../codes.ts';
import type { ConfigSpec } from '../config/define.ts';
import { secretsFolder } from '../config/script.ts';
import { substituted } from '../dollar.ts';
import { waveLabel } from '../labels.ts';
import type { StackSpec } from '../stack/define.ts';
import { checkCollector } from './collector.ts';
import { checkContradictions } from './contradictions.ts';
import type { ServiceSpec } from './define.ts';
import type { NamedService } from './named.ts';
import { isSignozImage } from './signoz.ts';
import { checkSubstituted } from './substituted.ts';

type Found = Problems<typeof codes>;

/** Problems of one service in its stack that types cannot show. */
export function checkService(
  { spec }: NamedService,
  stack: StackSpec,
  definitions: Definitions<Environment>,
  problems: Found,
): void {
  checkReferences(spec, stack, definitions, problems);
  checkMounts(spec, problems);
  checkTexts(spec, problems);
  checkRollout(spec, problems);
  checkContradictions(spec, problems);
  checkCollector(spec, definitions.environment.versions, problems);
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
      `${defined.path} of ${defined.concern} may be absent, but the service would still exist`,
      'give the service `onlyWith` this config, or make the config not optional',
    );
  });
  spec.configs?.forEach(({ config, target }, index) => {
    const defined = definitions.find<ConfigSpec>(config);
    if (defined === undefined) {
      problems.error(
        'compose/undefined-config',
        `configs[${index}].config`,
        `the config that is mounted at ${target} is not defined in this environment`,
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
    // Docker reads `/data`, `/data/` and `/x/../data` as one place.
    const place = posix.resolve('/', target);
    const before = taken.get(place);
    if (!target.startsWith('/')) {
      problems.error(
        'compose/mount-target',
        field,
        `'${target}' is not an absolute path`,
        'write the whole path in the container',
      );
    } else if (place === '/') {
      problems.error('compose/mount-target', field, `'${target}' is the root of the container`, 'mount it in a folder');
    } else if (before !== undefined) {
      problems.error(
        'compose/mount-target',
        field,
        `${target} is taken by ${before}`,
        'mount one of them somewhere else',
      );
    }
    taken.set(place, before ?? field);
  }
}

/** Texts with Docker's substitution, and literals that must be secrets. */
function checkTexts(spec: ServiceSpec, problems: Found): void {
  checkSubstituted(spec, '', problems);
  const image = substituted(spec.image, () => undefined);
  const tag = /:([^:/@]+)(@sha256:[0-9a-f]{64})?$/.exec(image)?.[1];
  if (tag === undefined || tag === 'latest')
    problems.error(
      'compose/image-tag',
      'image',
      `'${spec.image}' names no fixed version`,
      'add the tag, preferably from environment.versions',
    );
  else if (!IMAGE.test(image))
    problems.error(
      'compose/value',
      'image',
      `'${spec.image}' is not a name of an image that Docker accepts`,
      'write it like registry.example.org/team/program:1.2.3, in lower case except for the tag',
    );
  const wave = spec.deploy.labels?.[waveLabel];
  if (wave !== undefined && !(/^\d+$/.test(wave) && Number.isSafeInteger(Number(wave))))
    problems.error(
      'compose/value',
      `deploy.labels.${waveLabel}`,
      `'${wave}' is not a whole number: the order of the deployment is unknown`,
      "write a number: '100'",
    );
}

/** Host with port, path, tag and digest, like the grammar of github.com/distribution/reference. */
const IMAGE =
  /^(([A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\])(:\d+)?\/)?[a-z0-9]+([._-]+[a-z0-9]+)*(\/[a-z0-9]+([._-]+[a-z0-9]+)*)*:\w[\w.-]{0,127}(@sha256:[0-9a-f]{64})?$/;

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
  if (several && isSignozImage(substituted(spec.image, () => undefined)) && provider === 'sqlite') {
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
