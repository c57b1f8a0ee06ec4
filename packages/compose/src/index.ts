export { type Directive, directive } from './config/caddyfile.ts';
export { type ConfigDefinition, type ConfigSpec, defineConfig } from './config/define.ts';
export type { Script, ScriptSecret } from './config/script.ts';
export { ownerLabel, stackLabel, waveLabel } from './labels.ts';
export {
  type ConfigMount,
  defineService,
  defineServices,
  fromShell,
  type Healthcheck,
  type LongRunning,
  type SecretMount,
  type ServiceSpec,
} from './service/define.ts';
export { defineStack, type StackSpec } from './stack/define.ts';
export type { SwarmSecret } from './swarm-secret.ts';
export { type ClickHouseNode, type ClusterLayout, clickhouseNodes, zookeeperNodes } from './topology.ts';
