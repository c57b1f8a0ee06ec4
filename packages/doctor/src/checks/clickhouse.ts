import { countForm, type Formed, fields, numberForm, textForm } from '@signoz-as-code/core';
import { databases } from '@signoz-as-code/platform';
import { type Check, failed, noClickHouse, ok, type Patient, warning } from '../check.ts';

const LONG_S = 30;

export const longQueries: Check = {
  name: 'queries',
  title: 'No query runs for long',
  run: async ({ ask }) => {
    if (ask === undefined) return noClickHouse;
    const rows = await ask(
      `SELECT query_id AS id, toUInt32(elapsed) AS seconds, user, substring(replaceRegexpAll(query, '\\\\s+', ' '), 1, 80) AS query FROM system.processes WHERE elapsed > ${LONG_S} ORDER BY elapsed DESC LIMIT 5`,
      fields({ id: textForm, seconds: numberForm, user: textForm, query: textForm }),
    );
    const [longest] = rows;
    if (longest === undefined) return ok(`none runs for more than ${LONG_S} s`);
    return warning(
      rows.map(({ seconds, user, query, id }) => `${seconds} s by ${user}: ${query} (${id})`).join('; '),
      `narrow its time range or its filter; KILL QUERY WHERE query_id = '${longest.id}' ends it`,
    );
  },
};

const SKEW_MS = 5_000;

export const clocks: Check = {
  name: 'clocks',
  title: 'Clocks agree',
  run: async (patient) => {
    if (patient.ask === undefined) return noClickHouse;
    const before = patient.now();
    const [row] = await patient.ask('SELECT toUnixTimestamp64Milli(now64(3)) AS now', fields({ now: countForm }));
    const after = patient.now();
    if (row === undefined) throw new Error('ClickHouse does not say what time it is');
    // The server may have read its clock at any moment in between: a slow answer proves nothing.
    const said = Number(row.now);
    const skew = said < before ? said - before : said > after ? said - after : 0;
    if (Math.abs(skew) > SKEW_MS) {
      return failed(
        `ClickHouse's clock is ${Math.round(Math.abs(skew) / 1000)} s ${skew > 0 ? 'ahead of' : 'behind'} this machine's`,
        'set both by NTP (timedatectl set-ntp true, chronyc tracking)',
      );
    }
    const early = await fromTheFuture(patient);
    if (early.length === 0)
      return ok(`ClickHouse is within ${SKEW_MS / 1000} s, and no telemetry comes from the future`);
    return failed(
      `spans come from the future: ${early.map(({ host, seconds }) => `${host || 'a host without a name'} by ${seconds} s`).join(', ')}`,
      'set the clocks of those hosts by NTP: SigNoz does not show data from the future',
    );
  },
};

async function fromTheFuture({ ask }: Patient): Promise<readonly { host: string; seconds: number }[]> {
  const rows = await ask?.(
    `SELECT resources_string['host.name'] AS host, toUInt32(max(dateDiff('second', now64(9), timestamp))) AS seconds FROM ${databases.traces}.distributed_signoz_index_v3 WHERE ts_bucket_start >= toUnixTimestamp(now()) - 1800 AND timestamp > now64(9) + INTERVAL 1 MINUTE GROUP BY host ORDER BY seconds DESC LIMIT 5`,
    fields({ host: textForm, seconds: numberForm }),
  );
  return rows ?? [];
}

const LAG_S = 60;

export const replication: Check = {
  name: 'replication',
  title: 'Replicas keep up',
  run: async ({ ask }) => {
    if (ask === undefined) return noClickHouse;
    const rows = await ask(
      "SELECT concat(database, '.', table) AS name, is_readonly AS readonly, absolute_delay AS lag, queue_size AS queue FROM system.replicas ORDER BY lag DESC",
      fields({ name: textForm, readonly: countForm, lag: countForm, queue: countForm }),
    );
    if (rows.length === 0) return ok('no table is replicated');
    const stuck = rows.filter(({ readonly }) => Number(readonly) === 1);
    if (stuck.length > 0) {
      return failed(
        `read-only: ${stuck.map(({ name }) => name).join(', ')}`,
        'see that a majority of the ZooKeepers runs; then SYSTEM RESTORE REPLICA for a table that stays so',
      );
    }
    const late = rows.filter(({ lag }) => Number(lag) > LAG_S);
    if (late.length === 0) return ok(`${rows.length} tables, none more than ${LAG_S} s behind`);
    return warning(
      late.map(({ name, lag, queue }) => `${name} is ${lag} s behind with ${queue} parts to fetch`).join('; '),
      'see the network between the servers and system.replication_queue.last_exception',
    );
  },
};

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;

/** `days` since its oldest row; `kept`: its TTL in days, 0 when the TTL has none. */
const stored = fields({ name: textForm, bytes: countForm, days: countForm, kept: countForm });

/** The day of a partition: telemetry tables have one per day, whatever else their partition keys contain. */
const day = "extract(partition, '[0-9]{4}-[0-9]{2}-[0-9]{2}')";

function kept(unit: 'Second' | 'Day'): string {
  return `toUInt32OrZero(extract(engine_full, 'toInterval${unit}\\\\(([0-9]+)\\\\)'))`;
}

/**
 * The content of each table, its oldest row, and its retention. Logs expire by a column (the longest of its days where
 * it has rules), all others by their TTL.
 */
const storedQuery = `
SELECT parts.place AS name, parts.bytes AS bytes, parts.days AS days, greatest(columns.kept, tables.kept) AS kept
FROM (
  SELECT concat(database, '.', table) AS place, sum(bytes_on_disk) AS bytes,
    dateDiff('day', min(if(${day} = '', toDate(modification_time), toDateOrZero(${day}))), today()) + 1 AS days
  FROM system.parts WHERE active AND rows > 0 AND startsWith(database, 'signoz_') GROUP BY place
) AS parts
LEFT JOIN (
  SELECT concat(database, '.', name) AS place, toUInt32(greatest(${kept('Second')} / 86400, ${kept('Day')})) AS kept
  FROM system.tables WHERE startsWith(database, 'signoz_')
) AS tables ON tables.place = parts.place
LEFT JOIN (
  SELECT concat(database, '.', table) AS place, arrayMax(days -> toUInt32OrZero(days), extractAll(default_expression, '(?:^|, )([0-9]+)')) AS kept
  FROM system.columns WHERE startsWith(database, 'signoz_') AND name = '_retention_days'
) AS columns ON columns.place = parts.place`;

export const disk: Check = {
  name: 'disk',
  title: 'Disks have room for what is to be kept',
  run: async ({ ask }) => {
    if (ask === undefined) return noClickHouse;
    const disks = await ask(
      // A bucket reports unlimited space, which would hide that the server's own disk is full.
      "SELECT free_space AS free, total_space AS total FROM system.disks WHERE type = 'Local'",
      fields({ free: countForm, total: countForm }),
    );
    const free = disks.reduce((sum, one) => sum + Number(one.free), 0);
    const total = disks.reduce((sum, one) => sum + Number(one.total), 0);
    const growth = (await ask(storedQuery, stored)).reduce((sum, table) => sum + growthOf(table), 0);
    const fix = 'keep less (retention in signoz.config.ts), sample more traces away, or give ClickHouse a larger disk';
    if (growth > free)
      return failed(`${gigabytes(free)} are free, and ${gigabytes(growth)} more come until the oldest is deleted`, fix);
    if (free < total / 10) return warning(`only ${gigabytes(free)} of ${gigabytes(total)} are free`, fix);
    return ok(
      `${gigabytes(free)} of ${gigabytes(total)} are free; ${gigabytes(growth)} more come until the oldest is deleted`,
    );
  },
};

/** The bytes by which a table will still grow at its current rate. */
function growthOf({ bytes, days, kept }: Formed<typeof stored>): number {
  const since = Math.max(1, Number(days));
  return Number(kept) > since ? (Number(bytes) / since) * (Number(kept) - since) : 0;
}

export const systemLogs: Check = {
  name: 'system-logs',
  title: "ClickHouse's own logs expire",
  run: async ({ ask }) => {
    if (ask === undefined) return noClickHouse;
    // crash_log has one row for each crash: it stays small, and is evidence.
    const logs = await ask(
      "SELECT name, ifNull(total_bytes, 0) AS bytes, match(engine_full, '\\\\bTTL\\\\b') AS expires FROM system.tables WHERE database = 'system' AND engine LIKE '%MergeTree%' AND match(name, '_log(_[0-9]+)?$') AND name NOT LIKE 'crash\\\\_log%' ORDER BY bytes DESC",
      fields({ name: textForm, bytes: countForm, expires: countForm }),
    );
    const endless = logs.filter(({ expires }) => Number(expires) === 0);
    if (endless.length === 0) return ok(`${logs.length} tables, each with a TTL`);
    const told = endless.map(({ name, bytes }) => `system.${name} (${gigabytes(Number(bytes))})`).join(', ');
    const old = endless.filter(({ name }) => /_log_\d+$/.test(name));
    return warning(
      `without a TTL: ${told}`,
      old.length === 0
        ? "give them one in the server's configuration (clickhouse-server.ts); set by ALTER, it is gone with the next start"
        : `${old.map(({ name }) => `DROP TABLE system.${name}`).join('; ')}: the server keeps a log under a number when its form changes, and never writes it again`,
    );
  },
};
