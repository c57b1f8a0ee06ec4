import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Replicas of one shard, each with its own engine, behind one server. */
export interface Cluster {
  readonly url: string;
  /** Runs a statement on one host only, like a person who logs in there. */
  readonly on: (host: string, sql: string) => Promise<string>;
  /** Sets whether the other hosts can reach it. */
  readonly reachable: (host: string, isReachable: boolean) => void;
  readonly stop: () => Promise<void>;
}

/**
 * A cluster as ClickHouse's HTTP interface shows it: DDL with ON CLUSTER runs on every host, `clusterAllReplicas`
 * queries every host, `cluster` one of the shard. A host that is down is reported with ClickHouse 25.5's text.
 */
export async function startCluster(hosts: readonly string[]): Promise<Cluster> {
  const directory = mkdtempSync(join(tmpdir(), 'cluster-'));
  const away = new Set<string>();
  const children: ChildProcess[] = [];
  const urls = new Map<string, string>();
  await Promise.all(
    hosts.map(async (host) => {
      const child = fork(new URL('cluster-host.ts', import.meta.url), [join(directory, host)]);
      children.push(child);
      const [url] = (await once(child, 'message')) as [string];
      urls.set(host, url);
      await ask(url, 'SELECT 1');
    }),
  );

  async function answer(sql: string, search: string): Promise<string> {
    const local = (host: string): string =>
      sql.replace(/cluster(?:AllReplicas)?\('cluster', ([\w.]+)\)/g, '$1').replaceAll('hostName()', `'${host}'`);
    if (/\bON CLUSTER\b/.test(sql)) {
      const answers = await Promise.all(
        hosts.filter((host) => !away.has(host)).map((host) => ask(urls.get(host)!, sql, search)),
      );
      if (away.size > 0) {
        throw new Error(
          `Code: 159. DB::Exception: Distributed DDL task /clickhouse/task_queue/ddl/query-0000000007 is not finished on ${away.size} of ${hosts.length} hosts (0 of them are currently executing the task, ${away.size} are inactive). They are going to execute the query in background. Was waiting for 180.2 seconds, which is longer than distributed_ddl_task_timeout. (TIMEOUT_EXCEEDED) (version 25.5.6.14 (official build))`,
        );
      }
      return answers.join('');
    }
    if (!sql.includes('clusterAllReplicas(')) return ask(urls.get(hosts[0]!)!, local(hosts[0]!), search);
    for (const host of hosts) {
      if (!away.has(host)) continue;
      throw new Error(
        `Code: 279. DB::Exception: All connection tries failed. Log: \n\nCode: 210. DB::NetException: Connection refused (${host}:9000). (NETWORK_ERROR) (version 25.5.6.14 (official build))\n\n. (ALL_CONNECTION_TRIES_FAILED) (version 25.5.6.14 (official build))`,
      );
    }
    return together(await Promise.all(hosts.map((host) => ask(urls.get(host)!, local(host), search))));
  }

  const server = createServer((request, response) => void reply(request, response, answer));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    on: (host, sql) => ask(urls.get(host)!, sql),
    reachable: (host, isReachable) => {
      if (isReachable) away.delete(host);
      else away.add(host);
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      for (const child of children) {
        child.disconnect();
        await once(child, 'exit');
      }
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** The rows of all hosts as one answer in the format JSON. */
function together(answers: readonly string[]): string {
  const all = answers.map((text) => JSON.parse(text) as { readonly meta: unknown; readonly data: readonly unknown[] });
  const data = all.flatMap((one) => one.data);
  return JSON.stringify({ meta: all[0]?.meta, data, rows: data.length });
}

async function reply(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (sql: string, search: string) => Promise<string>,
): Promise<void> {
  let sql = '';
  for await (const chunk of request) sql += String(chunk);
  const { search } = new URL(request.url ?? '/', 'http://cluster');
  try {
    const text = await answer(sql, search);
    response.writeHead(200, { 'Content-Type': 'application/x-ndjson' }).end(text);
  } catch (error) {
    const { message } = error as Error;
    response.writeHead(500, { 'X-ClickHouse-Exception-Code': /Code: (\d+)/.exec(message)?.[1] ?? '1' }).end(message);
  }
}

async function ask(url: string, sql: string, search = ''): Promise<string> {
  const response = await fetch(`${url}/${search}`, { method: 'POST', body: sql });
  const text = await response.text();
  if (!response.ok) throw new Error(text.trim());
  return text;
}
