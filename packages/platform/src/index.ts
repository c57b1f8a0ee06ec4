export { clickhousePassword } from './clickhouse-password.ts';
export { rowsIn } from './clickhouse-rows.ts';
export { days, goDuration, inUnits, microseconds, seconds, shortDuration } from './duration.ts';
export { dataDeleted } from './effects.ts';
export type {
  ColdStorage,
  Days,
  Duration,
  Endpoints,
  Environment,
  MailServer,
  Project,
  Versions,
} from './environment.ts';
export { defineProject, environmentNames } from './project.ts';
export {
  clickhouseUser,
  clusterName,
  coldVolume,
  databases,
  hosts,
  ports,
  stackName,
  storagePolicy,
  swarmSecrets,
  telemetryNetwork,
} from './shared.ts';
