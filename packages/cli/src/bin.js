#!/usr/bin/env node
// JavaScript, because Node loads its TypeScript stripper (30 ms) for what it runs before the compile cache is there.
import { enableCompileCache } from 'node:module';

enableCompileCache();
const [{ main }, { processIo }] = await Promise.all([import('./main.ts'), import('./io.ts')]);
const code = await main(process.argv.slice(2), processIo());
// Where the result could not be written, that is what it ends with.
process.exitCode ||= code;
