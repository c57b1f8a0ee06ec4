#!/usr/bin/env node
// JavaScript, because Node would load its TypeScript stripper (30 ms) for files that run before the compile cache is
// enabled. It has no named imports that an older Node lacks, so that it can report an old version.
if (process.features.typescript) {
  const { enableCompileCache } = await import('node:module');
  enableCompileCache();
  await import('@signoz-as-code/engine/older-node');
  const [{ main }, { processIo }] = await Promise.all([import('./main.ts'), import('./io.ts')]);
  const code = await main(process.argv.slice(2), processIo());
  // The exit code where the result could not be written.
  process.exitCode ||= code;
} else {
  console.error(
    `signoz-as-code runs definitions in TypeScript, which Node ${process.versions.node} does not: install Node 22.18 or later, or 24.`,
  );
  process.exitCode = 1;
}
