import { startSandbox } from '@signoz-as-code/sandbox';

/** One ClickHouse of a cluster: a process can have one engine. Prints its URL, and ends with its parent. */
const sandbox = await startSandbox({ directory: process.argv[2]! });
process.on('disconnect', () => process.exit());
process.send!(sandbox.clickhouse.url);
