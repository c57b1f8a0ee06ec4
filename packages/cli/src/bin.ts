#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { processIo } from './io.ts';

enableCompileCache();
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2), processIo());
