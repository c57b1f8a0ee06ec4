import { startSandbox } from '@signoz-as-code/sandbox';

/** One ClickHouse of a cluster: a process holds one engine. Tells its URL, and ends when its parent does. */
const sandbox = await startSandbox({ directory: process.argv[2]! });
process.on('disconnect', () => process.exit());
process.send!(sandbox.clickhouse.url);
