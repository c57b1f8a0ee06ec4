import { commandLine } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';

/** The first lines of a script: its source, its subject, and how to run it by hand. */
export function header(file: string, path: string, environment: Environment, about: string): string[] {
  return [
    `From ${file} for ${environment.name}. Edit that file and run ${commandLine('generate')}.`,
    ...about
      .split(/[\r\n]+/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    `By hand: clickhouse-client --queries-file ${path}`,
  ];
}

/** The cluster of the statements; nothing when the environment has none. */
export function clusterOf(environment: Environment): { readonly cluster?: string } {
  const cluster = environment.live.clickhouse?.cluster;
  return cluster === undefined ? {} : { cluster };
}
