import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { LiveContext, Lookup } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { type Docker, dockerClient } from './docker.ts';
import { type Proof, proofOf } from './proof.ts';

/** The parts of the machine that the provider uses; tests replace them. */
export interface Machine {
  readonly docker: Docker;
  /** The environment for Docker's substitution. */
  readonly variables: Lookup;
  readonly read: (file: string) => Promise<string>;
  /** Writes a text into a file for the duration of `use`. */
  readonly stage: (text: string, use: (path: string) => Promise<void>) => Promise<void>;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly clock: () => number;
  /** Whether telemetry arrives; undefined where that cannot be found out. */
  readonly prove: Proof | undefined;
}

/** The machine of this process, with the Docker of the swarm. */
export function thisMachine(context: LiveContext<Endpoints>, swarm: NonNullable<Endpoints['swarm']>): Machine {
  const signal = context.signal === undefined ? {} : { signal: context.signal };
  return {
    docker: dockerClient(swarm.context, context.signal, context.beforeWrite),
    variables: (name) => process.env[name],
    read: (file) => readFile(file, 'utf8'),
    stage: async (text, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'signoz-as-code-'));
      try {
        const path = join(folder, 'compose.json');
        await writeFile(path, text, { mode: 0o600 });
        await use(path);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    wait: (milliseconds) => setTimeout(milliseconds, undefined, signal),
    clock: () => performance.now(),
    prove: proofOf(context),
  };
}
