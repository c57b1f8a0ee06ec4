import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { LiveContext, Lookup } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { type Docker, dockerClient } from './docker.ts';
import { type Proof, proofOf } from './proof.ts';

/** What of the machine the provider uses; replaced in tests. */
export interface Machine {
  readonly docker: Docker;
  /** The environment that Docker substitutes from. */
  readonly variables: Lookup;
  readonly read: (file: string) => Promise<string>;
  /** Puts a text into a file for as long as `use` takes. */
  readonly stage: (text: string, use: (path: string) => Promise<void>) => Promise<void>;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly clock: () => number;
  /** Whether telemetry gets through; undefined where it cannot be told. */
  readonly prove: Proof | undefined;
}

/** The machine that this process runs on, with the Docker of the swarm. */
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
