import { defineConfig } from 'vitest/config';

/** `pnpm test:swarm`: on a real Docker engine that the tests start for themselves. Takes minutes, hence apart. */
export default defineConfig({
  test: { include: ['packages/*/test/**/*.swarm.ts'], testTimeout: 300_000, fileParallelism: false },
});
