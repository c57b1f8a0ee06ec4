import { dirname, resolve } from 'node:path';
import { canonicalJson, type Live, NotWorkingError, type Resource } from '@signoz-as-code/core';
import { words } from '../engine/docker.ts';
import { type LiveNetwork, type LiveService, readNetworks } from '../engine/inspect.ts';
import type { Machine } from '../engine/machine.ts';
import { carriesTelemetry } from '../engine/proof.ts';
import type { ComposeFile } from '../schema/compose.generated.ts';
import { parseYaml } from '../yaml.ts';
import { isRestarted, touched } from './impact.ts';
import { statesOf } from './live-state.ts';
import type { StackServices } from './own-services.ts';
import { pruneConfigs } from './prune.ts';
import { requireNetworks, requireRoom, requireSecrets, requireVolumes } from './requirements.ts';
import { stateOf } from './resource.ts';
import { type Failure, fallenBefore, follow, type Rollout } from './rollout.ts';
import { afterSubstitution, type ServiceState, wantedState } from './state.ts';
import { stackOf, waves } from './waves.ts';

/** What a deployment works with. */
export interface Deployment {
  readonly machine: Machine;
  readonly stack: string;
  readonly services: StackServices;
  /** The base of the artifact's path. */
  readonly root: string;
}

/**
 * Deploys the stack of its artifact wave by wave, and waits until each wave is healthy. Throws before any change where
 * something is missing or conflicts, and throws a {@link NotWorkingError} where the deployed stack does not work.
 */
export function deployer({
  machine,
  stack,
  services,
  root,
}: Deployment): (resource: Resource, live?: Live) => Promise<void> {
  const { docker, variables } = machine;

  const deploy = async (resource: Resource, live?: Live): Promise<void> => {
    const planned = stateOf(resource);
    const path = resolve(root, planned.file);
    const compose = parseYaml(await machine.read(path)) as ComposeFile;
    const stated = { services: planned.services, networks: planned.networks };
    if (canonicalJson(wantedState(compose, stack)) !== canonicalJson(stated))
      throw new Error(`${planned.file} has changed since the plan: plan again`);
    const after = afterSubstitution(planned, variables);
    const liveNetworks = await readNetworks(docker);
    const before = await services.read(liveNetworks);
    const isAdopted = live !== undefined && live.key === undefined;
    const isMine = (service: LiveService): boolean =>
      services.isOurs(service) || (isAdopted && services.isFree(service, after));
    requireRoom(
      stack,
      Object.keys(after.services),
      before.filter((service) => !isMine(service)),
    );
    requireNetworks(after.networks, liveNetworks);
    requireSecrets(after.services, words(await docker(['secret', 'ls', '--format', '{{.Name}}'])));

    const ours = Object.fromEntries(before.filter(isMine).map((service) => [service.name, service]));
    const old = statesOf(Object.values(ours), after.services);
    await requireVolumes(docker, old, after.services);
    await services.remove(Object.values(ours).filter(({ name, state }) => isOfOtherMode(state, after.services[name])));
    for (const wave of waves(touched(old, after.services), (name) => after.services[name]?.labels ?? {})) {
      await deployWave(compose, dirname(path), wave, old, after.services);
    }
    await services.remove(Object.values(ours).filter(({ name }) => after.services[name] === undefined));
    const inUse = (await services.read(liveNetworks)).flatMap(({ usedConfigs }) => usedConfigs);
    await pruneConfigs(
      docker,
      services.owners,
      new Set([...inUse, ...Object.values(compose.configs).map(({ name }) => name)]),
    );
  };

  const deployWave = async (
    compose: ComposeFile,
    folder: string,
    names: readonly string[],
    before: Readonly<Record<string, ServiceState>>,
    after: Readonly<Record<string, ServiceState>>,
  ): Promise<void> => {
    const fallen = await fallenOf(names);
    // An unchanged image tag keeps its running image, even if the registry has moved the tag. Docker compares with the
    // last deployment, so it would keep an image that was set by hand since.
    for (const [resolving, part] of Map.groupBy(names, (name) =>
      before[name] !== undefined && before[name].image !== after[name]?.image ? 'always' : 'changed',
    )) {
      await machine.stage(JSON.stringify(stackOf(compose, part, (file) => resolve(folder, file))), async (path) => {
        await docker(['stack', 'deploy', '--resolve-image', resolving, '--compose-file', path, stack]);
      });
    }
    const restarted = names.filter((name) => {
      const old = before[name];
      const next = after[name];
      return old !== undefined && next !== undefined && old.mode === next.mode && isRestarted(old, next);
    });
    const networks = await readNetworks(docker);
    await requireWorking(names, { restarted: new Set(restarted), fallen }, networks);
    const changed = names.filter((name) => before[name] === undefined || restarted.includes(name));
    if (carriesTelemetry(changed))
      await proveTelemetry(
        restarted.filter((name) => carriesTelemetry([name])),
        networks,
      );
  };

  const fallenOf = async (names: readonly string[]): Promise<ReadonlySet<string>> =>
    fallenBefore(
      docker,
      (await services.read([])).filter(({ name }) => names.includes(name)),
    );

  const followed = (
    names: readonly string[],
    since: Pick<Rollout, 'restarted' | 'fallen'>,
    networks: readonly LiveNetwork[],
  ): Promise<readonly Failure[]> =>
    follow({
      docker,
      services: async () => (await services.read(networks)).filter(({ name }) => names.includes(name)),
      ...since,
      wait: machine.wait,
      clock: machine.clock,
    });

  const requireWorking = async (...of: Parameters<typeof followed>): Promise<void> => {
    const failures = await followed(...of);
    if (failures.length > 0) throw new NotWorkingError(failureText(failures));
  };

  /** Rolls `restarted` back when telemetry no longer arrives. */
  const proveTelemetry = async (restarted: readonly string[], networks: readonly LiveNetwork[]): Promise<void> => {
    const lost = await machine.prove?.({ wait: machine.wait, clock: machine.clock });
    if (lost === undefined) return;
    if (restarted.length === 0) throw new NotWorkingError(`telemetry does not get through: ${lost}`);
    const fallen = await fallenOf(restarted);
    for (const name of restarted) await docker(['service', 'rollback', '--detach', `${stack}_${name}`]);
    // A requested rollback is reported in the same words as one of Swarm's own.
    const failures = await followed(restarted, { restarted: new Set(), fallen }, networks);
    const stuck = failures.filter(({ isBack }) => !isBack);
    throw new NotWorkingError(
      stuck.length === 0
        ? `telemetry does not get through: ${lost}. The previous version of ${restarted.join(' and ')} runs again`
        : `telemetry does not get through: ${lost}. The rollback failed too:\n${failureText(stuck)}`,
    );
  };

  return deploy;
}

function failureText(failures: readonly Failure[]): string {
  return failures.map(({ report }) => report).join('\n');
}

function isOfOtherMode(old: ServiceState, next: ServiceState | undefined): boolean {
  return next !== undefined && next.mode !== old.mode;
}
