import { startSandbox } from '../src/index.ts';

/** A sandbox in a process of its own, for a test to kill: prints where it listens. */
const sandbox = await startSandbox({ directory: process.argv[2] ?? '' });
process.stdout.write(`${JSON.stringify({ signoz: sandbox.signoz, clickhouse: sandbox.clickhouse })}\n`);
