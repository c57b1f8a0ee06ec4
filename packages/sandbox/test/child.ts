import { startSandbox } from '../src/index.ts';

/** A sandbox in its own process, for a test to kill: prints its addresses. */
const sandbox = await startSandbox({ directory: process.argv[2] ?? '' });
process.stdout.write(`${JSON.stringify({ signoz: sandbox.signoz, clickhouse: sandbox.clickhouse })}\n`);
