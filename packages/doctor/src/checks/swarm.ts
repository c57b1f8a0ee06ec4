import { recentLog, serviceHealth } from '@signoz-as-code/compose/live';
import { commandLine } from '@signoz-as-code/core';
import { hosts } from '@signoz-as-code/platform';
import { type Check, failed, noSwarm, ok, type Patient, skipped } from '../check.ts';

export const tasks: Check = {
  name: 'tasks',
  title: 'Every service of the stack runs',
  run: async ({ docker, endpoints: { swarm } }) => {
    if (docker === undefined || swarm === undefined) return noSwarm;
    const all = await serviceHealth(docker, swarm.stack);
    if (all.length === 0) return failed(`the swarm has no stack ${swarm.stack}`, `deploy it: ${commandLine('apply')}`);
    const short = all.filter(({ running, wanted }) => running < wanted);
    if (short.length === 0) return ok(all.map(({ service, running }) => `${service} ${running}`).join(', '));
    const errors = short.flatMap((one) => one.errors);
    return failed(
      short
        .map(
          ({ service, running, wanted, errors: [error] }) =>
            `${service} ${running}/${wanted}${error ? ` (${error})` : ''}`,
        )
        .join('; '),
      errors.some((error) => error.includes('no suitable node'))
        ? 'no node has the label that the service asks for: docker node update --label-add signoz.<service>=true <node>'
        : `read its log: docker service logs ${swarm.stack}_${short[0]?.service}`,
    );
  },
};

/** Log lines of collectors that do not work, and their meaning. */
const known: readonly (readonly [pattern: RegExp, fix: string])[] = [
  [
    /references (receiver|processor|exporter|connector|extension) .* which is not configured/,
    `the configuration names what it does not define: ${commandLine('generate')}, then ${commandLine('apply')}`,
  ],
  [
    /data refused due to high memory usage|memory usage is above/i,
    'the memory_limiter refuses data: give the collector more memory (collector.memoryMiB) or replicas',
  ],
  [
    /sending queue is full/i,
    'the exporter is slower than what comes in: see ClickHouse for merges and disks, then its sending_queue',
  ],
  [
    /authentication failed|code: 516/i,
    'ClickHouse does not know the password: the secret clickhouse-password differs between services; deploy both again',
  ],
  [
    /unknown (table|database)|code: (60|81)\b/i,
    'the schema is older than the collector: run the schema migrator with the same tag',
  ],
  [/too many parts|code: 252/i, 'inserts are too small: raise send_batch_size and timeout of the batch processor'],
  [/address already in use/i, `two receivers or extensions want one port: ${commandLine('generate')} says which`],
  [
    /dial tcp .*(connection refused|no such host|i\/o timeout)/i,
    'ClickHouse cannot be reached: see that it is healthy and in the network backend',
  ],
  [/exporting failed.*drop/i, 'data was dropped: the lines before it say why'],
];

const SINCE = '1h';

export const collectorLogs: Check = {
  name: 'collector-logs',
  title: 'Collectors complain of nothing known',
  run: async (patient) => {
    const { docker, endpoints } = patient;
    if (docker === undefined || endpoints.swarm === undefined) return noSwarm;
    const { stack } = endpoints.swarm;
    const there = (await serviceHealth(docker, stack)).map(({ service }) => service);
    const collectors = [hosts.collector, 'otel-sampler', 'otel-scraper', 'otel-agent'].filter((name) =>
      there.includes(name),
    );
    if (collectors.length === 0) return skipped(`the stack ${stack} has no collector`);
    const found = await Promise.all(collectors.map((name) => complaints(patient, stack, name)));
    const all = found.flat();
    if (all.length === 0) return ok(`${collectors.join(', ')}: nothing in the last hour`);
    return failed(all.map(({ text }) => text).join('; '), [...new Set(all.map(({ fix }) => fix))].join('; '));
  },
};

async function complaints(
  { docker }: Patient,
  stack: string,
  service: string,
): Promise<{ text: string; fix: string }[]> {
  const lines = docker === undefined ? [] : await recentLog(docker, stack, service, SINCE);
  return known.flatMap(([pattern, fix]) => {
    const matching = lines.filter((line) => pattern.test(line));
    const last = matching.at(-1);
    return last === undefined ? [] : [{ text: `${service}, ${matching.length} times: ${last.slice(0, 200)}`, fix }];
  });
}
