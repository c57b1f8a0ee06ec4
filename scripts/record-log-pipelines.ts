/**
 * `node scripts/record-log-pipelines.ts --url http://… --key …`: sends each log pipeline of
 * packages/collector-config/test/fixtures/log-pipelines.json to a real SigNoz v0.108.0, and records whether it saves
 * it, and what it does to a record. Only for a disposable SigNoz: it saves its own lists, and refuses to begin when
 * there are log pipelines.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

interface Case {
  readonly name: string;
  readonly body: { readonly config: readonly { readonly id: string }[] };
  readonly record: {
    readonly body: string;
    readonly resource: object;
    readonly attributes?: object;
    readonly numbers?: object;
    readonly severity_text?: string;
    readonly severity_number?: number;
  };
}

const fixtures = join(import.meta.dirname, '../packages/collector-config/test/fixtures');
const { values } = parseArgs({ options: { url: { type: 'string' }, key: { type: 'string' } } });
const { url, key } = values;
if (url === undefined || key === undefined) throw new Error('usage: --url <http://…> --key <API key of an ADMIN>');

async function call(method: string, path: string, body?: unknown) {
  const answer = await fetch(`${url}/api/v1/logs/pipelines${path}`, {
    method,
    headers: { 'SIGNOZ-API-KEY': key as string, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as { data?: never; error?: { message: string } } };
}

const { pipelines } = (await call('GET', '/latest')).body.data as unknown as { pipelines: readonly unknown[] };
if (pipelines.length > 0) throw new Error(`${url} has log pipelines: use a SigNoz that nobody needs`);
const cases = JSON.parse(readFileSync(join(fixtures, 'log-pipelines.json'), 'utf8')) as readonly Case[];
const recorded: Record<string, { status: number; message?: string; effect: string }> = {};
for (const { name, body, record } of cases) {
  const config = body.config.map((operator, index) => ({
    ...operator,
    orderId: index + 1,
    ...(body.config[index + 1] === undefined ? {} : { output: body.config[index + 1]?.id }),
  }));
  const pipeline = { ...body, config, orderId: 1, alias: 'p' };
  const saved = await call('POST', '', { pipelines: [pipeline] });
  const log = {
    timestamp: 1_700_000_000_000_000_000,
    id: '1',
    trace_id: '',
    span_id: '',
    trace_flags: 0,
    severity_text: record.severity_text ?? '',
    severity_number: record.severity_number ?? 0,
    body: record.body,
    resources_string: record.resource,
    attributes_string: record.attributes ?? {},
    attributes_int: record.numbers ?? {},
    attributes_float: {},
    attributes_bool: null,
  };
  // SigNoz checks nothing before a preview, and panics on some pipelines that it refuses to save.
  const isSaved = saved.status === 200;
  const shown = isSaved ? await call('POST', '/preview', { pipelines: [pipeline], logs: [log] }) : saved;
  const { logs, collectorLogs } = (isSaved ? shown.body.data : { logs: [], collectorLogs: [] }) as unknown as {
    logs: readonly (typeof log)[];
    collectorLogs: readonly string[];
  };
  const [out] = logs;
  // Ids come back as bytes of text, so only their presence is compared.
  const isSame = (a: object, b: object) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
  const effect =
    !isSaved || out === undefined
      ? 'refused'
      : collectorLogs.length > 0
        ? 'errors'
        : isSame(out, log)
          ? 'nothing'
          : 'works';
  const message = saved.body.error?.message.split('\n', 1)[0];
  recorded[name] = { status: saved.status, ...(message === undefined ? {} : { message }), effect };
  console.log(`${effect.padEnd(8)} ${saved.status} ${name}`);
}
await call('POST', '', { pipelines: [] });
const file = join(fixtures, 'log-pipelines-recorded.json');
writeFileSync(file, `${JSON.stringify(recorded, null, 2)}\n`);
console.log(`written  ${file}`);

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort()
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}
