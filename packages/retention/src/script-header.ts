import { commandLine } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';

/** The first lines of a script: where it comes from, what it is about, how to run it by hand. */
export function header(file: string, path: string, environment: Environment, about: string): string[] {
  return [
    `From ${file} for ${environment.name}. Edit that file and run ${commandLine('generate')}.`,
    about,
    `By hand: clickhouse-client --queries-file ${path}`,
  ];
}

/** The cluster that statements run on; nothing where the environment has none. */
export function clusterOf(environment: Environment): { readonly cluster?: string } {
  const cluster = environment.live.clickhouse?.cluster;
  return cluster === undefined ? {} : { cluster };
}
