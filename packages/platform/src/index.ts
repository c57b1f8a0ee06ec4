export { days, goDuration, microseconds, seconds } from './duration.ts';
export type { Days, Duration, Endpoints, Environment, Project, Versions } from './environment.ts';
export { defineProject, environmentNames } from './project.ts';
export { clickhouseUser, clusterName, databases, hosts, ports, swarmSecrets } from './shared.ts';
