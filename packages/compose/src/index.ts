export { type Directive, directive } from './caddyfile.ts';
export {
  type ConfigDefinition,
  type ConfigMount,
  type ConfigSpec,
  defineConfig,
  defineService,
  defineServices,
  defineStack,
  fromShell,
  type Healthcheck,
  type SecretMount,
  type ServiceSpec,
  type StackSpec,
} from './define.ts';
export { ownerLabel, stackLabel, waveLabel } from './labels.ts';
export type { Script, ScriptSecret } from './script.ts';
export type { SwarmSecret } from './swarm-secret.ts';
export { type ClickHouseNode, type ClusterLayout, clickhouseNodes, zookeeperNodes } from './topology.ts';
