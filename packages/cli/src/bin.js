#!/usr/bin/env node
// JavaScript, because Node loads its TypeScript stripper (30 ms) for what it runs before the compile cache is there.
// It imports nothing by name that an older Node does not have, so that such a one can be told.
if (process.features.typescript) {
  const { enableCompileCache } = await import('node:module');
  enableCompileCache();
  await import('@signoz-as-code/engine/older-node');
  const [{ main }, { processIo }] = await Promise.all([import('./main.ts'), import('./io.ts')]);
  const code = await main(process.argv.slice(2), processIo());
  // Where the result could not be written, that is what it ends with.
  process.exitCode ||= code;
} else {
  console.error(
    `signoz-as-code runs definitions in TypeScript, which Node ${process.versions.node} does not: install Node 22.18 or later, or 24.`,
  );
  process.exitCode = 1;
}
