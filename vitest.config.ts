import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: [join(import.meta.dirname, 'vitest.folder.ts')],
    // Much of the time is spent waiting for processes: one worker a core, not one less.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // The same with and without the program that `pnpm test:collector` builds; tests of it name it themselves.
    env: { SIGNOZ_AS_CODE_CHECKER: 'none' },
    projects: globSync(['packages/*', 'examples/*'], { cwd: import.meta.dirname }).map((root) => ({
      extends: true as const,
      test: {
        name: `@signoz-as-code/${root.startsWith('examples') ? 'example-' : ''}${basename(root)}`,
        root,
        include: ['test/**/*.test.ts'],
        // The kernel's tests load definitions by Node's own loader, as the command does: where two files of one folder
        // import each other, Vite's evaluates one of them twice, now and then.
        ...(basename(root) === 'core'
          ? { server: { deps: { external: [/\/core\/src\/definition\/(?:import-all|modules|drafts)\.ts$/] } } }
          : {}),
      },
    })),
  },
});
