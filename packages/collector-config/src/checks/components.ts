import { isObject } from '@signoz-as-code/core';
import type { Collector, Component } from '../collectors.ts';
import { nanoseconds } from '../duration.ts';
import { checkRegex } from './expressions.ts';
import { checkGlobs } from './globs.ts';
import { checkOperators } from './operators.ts';
import { checkOttl } from './ottl.ts';
import type { Report } from './report.ts';

/** What a component's schema cannot say: fields that contradict each other. */
export function checkComponent(component: Component, report: Report): void {
  if (!isObject(component.config)) return;
  if (component.class === 'exporters') checkProtection(component.type, component.config, report);
  if (component.class === 'receivers') {
    checkInterval(component.config, report);
    checkOperators(component.config.operators, report);
  }
  rules[component.type]?.(component.config, report);
  checkOttl(component, component.config, report);
}

function checkInterval({ collection_interval: interval }: Config, report: Report): void {
  if (typeof interval !== 'string' || nanoseconds(interval) !== 0) return;
  report.error(
    'collector-config/out-of-range',
    'collection_interval',
    'nothing can be measured all the time',
    "write '30s'",
  );
}

type Config = Readonly<Record<string, unknown>>;

const rules: Readonly<Record<string, (config: Config, report: Report) => void>> = {
  batch: (config, report) => {
    const size = numberOr(config.send_batch_size, 8192);
    const max = numberOr(config.send_batch_max_size, 0);
    const keys = Array.isArray(config.metadata_keys)
      ? config.metadata_keys.map((key) => ({ name: `${key}`.toLowerCase() }))
      : [];
    checkDistinct(keys, 'metadata_keys', 'key', report, '');
    if (max === 0 || max >= size) return;
    const message = `${max} is less than send_batch_size, ${size}`;
    const hint = 'make it at least as large, or 0 for batches that are never split';
    report.error('collector-config/out-of-range', 'send_batch_max_size', message, hint);
  },
  attributes: (config, report) => checkActions(config.actions, 'actions', report),
  resource: (config, report) => checkActions(config.attributes, 'attributes', report),
  filelog: (config, report) => {
    checkFiles(config, report);
    const { multiline } = config;
    if (!isObject(multiline)) return;
    const ends = ['line_start_pattern', 'line_end_pattern'].filter((name) => multiline[name]);
    for (const name of ends) checkRegex(`${multiline[name]}`, `multiline.${name}`, report);
    if (ends.length < 2) return;
    const message = 'line_start_pattern says already where records begin';
    report.error('collector-config/invalid-value', 'multiline.line_end_pattern', message, 'leave one out');
  },
  otlp: ({ protocols }, report) => {
    if (protocols !== null) return;
    report.error('collector-config/missing-field', 'protocols', 'there is no protocol', 'give grpc or http');
  },
  otlpjsonfile: checkFiles,
  signoz_tail_sampling: checkTraceMemory,
  loadbalancing: ({ sending_queue: queue, retry_on_failure: retry, protocol }, report) => {
    // What it hands to the exporters within is kept by theirs, unless it keeps it itself.
    const inner = isObject(protocol) && isObject(protocol.otlp) ? protocol.otlp : {};
    for (const [field, settings] of [
      ['sending_queue', queue],
      ['retry_on_failure', retry],
    ] as const) {
      const within = inner[field];
      const isKept = isObject(settings) ? settings.enabled === true : !isObject(within) || within.enabled !== false;
      if (isKept || (isObject(settings) && settings.enabled === false)) continue;
      const message = `what loadbalancing cannot send at once is lost: ${field} is off here and within`;
      report.error('collector-config/unprotected-exporter', `protocol.otlp.${field}.enabled`, message, 'switch one on');
    }
    // Unlike all others, this exporter begins with nothing.
    const needed = [
      ['sending_queue', queue, ['num_consumers', 'queue_size', 'sizer']],
      ['retry_on_failure', retry, ['initial_interval', 'max_interval', 'multiplier']],
    ] as const;
    for (const [field, settings, names] of needed) {
      if (!isObject(settings) || settings.enabled !== true) continue;
      for (const name of names.filter((one) => settings[one] === undefined)) {
        const message = `loadbalancing has no default for ${name}, and nothing does not work`;
        report.error('collector-config/missing-field', `${field}.${name}`, message, 'give it');
      }
    }
  },
  memory_limiter: (config, report) => {
    if (typeof config.check_interval === 'string' && nanoseconds(config.check_interval) === 0) {
      const message = 'memory has to be measured at some interval';
      report.error('collector-config/out-of-range', 'check_interval', message, "write '1s'");
    }
    if (!config.limit_mib && !config.limit_percentage) {
      const message = 'there is no limit';
      report.error(
        'collector-config/missing-field',
        'limit_mib',
        message,
        'give limit_mib, or limit_percentage of the container’s memory',
      );
    }
    for (const unit of ['mib', 'percentage']) {
      const [limit, spike] = [config[`limit_${unit}`], config[`spike_limit_${unit}`]];
      if (typeof limit !== 'number' || typeof spike !== 'number' || spike < limit) continue;
      const message = `${spike} is not less than limit_${unit}, ${limit}`;
      report.error(
        'collector-config/out-of-range',
        `spike_limit_${unit}`,
        message,
        'a fifth to a quarter of the limit is usual',
      );
    }
  },
  prometheus: (config, report) => {
    const { scrape_configs: jobs, scrape_config_files: files } = isObject(config.config) ? config.config : {};
    if (config.target_allocator === undefined && !jobs && !files) {
      const message = 'there is nothing to scrape';
      report.error('collector-config/missing-field', 'config.scrape_configs', message, 'give a job and its targets');
    }
    const seen = new Set<unknown>();
    const { global } = isObject(config.config) ? config.config : {};
    for (const [index, job] of listOf(jobs).entries()) {
      const { job_name } = job;
      checkScrape(job, isObject(global) ? global : {}, `config.scrape_configs[${index}]`, report);
      if (seen.has(job_name)) {
        const message = `there is another job '${job_name}'`;
        const field = `config.scrape_configs[${index}].job_name`;
        report.error('collector-config/duplicate-name', field, message, 'rename or remove one');
      }
      seen.add(job_name);
    }
  },
  tail_sampling: (config, report) => {
    const policies = listOf(config.policies);
    checkDistinct(policies, 'policies', 'policy', report);
    checkTraceMemory(config, report);
    for (const [index, { string_attribute }] of policies.entries()) {
      if (!isObject(string_attribute) || string_attribute.enabled_regex_matching !== true) continue;
      for (const [field, text] of texts(string_attribute, ['values'])) {
        checkRegex(text, `policies[${index}].string_attribute.${field}`, report);
      }
    }
    for (const [index, policy] of policies.entries()) {
      if (typeof policy.type !== 'string' || policy.type === 'always_sample' || isObject(policy[policy.type])) continue;
      const message = `a policy of type ${policy.type} needs its settings under '${policy.type}'`;
      const hint = 'or choose another type';
      report.error('collector-config/missing-field', `policies[${index}].${policy.type}`, message, hint);
    }
  },
  signozspanmetrics: (config, report) => {
    const dimensions = listOf(config.dimensions);
    checkDistinct(dimensions, 'dimensions', 'dimension', report);
    for (const [index, { pattern }] of listOf(config.exclude_patterns).entries()) {
      if (typeof pattern === 'string') checkRegex(pattern, `exclude_patterns[${index}].pattern`, report);
    }
    for (const [index, { name }] of dimensions.entries()) {
      if (!['service.name', 'operation', 'span.kind', 'status.code'].includes(name as string)) continue;
      const message = `${name} is a dimension already`;
      report.error('collector-config/duplicate-name', `dimensions[${index}].name`, message, 'leave it out');
    }
  },
  routing: ({ table }, report) => {
    for (const [index, { statement, condition, value }] of listOf(table).entries()) {
      const given = [statement, condition, value].filter((one) => one !== undefined && one !== '');
      if (given.length === 1) continue;
      const message =
        given.length === 0 ? 'nothing says what takes this route' : 'two things say what takes this route';
      report.error('collector-config/missing-field', `table[${index}]`, message, 'give one condition');
    }
  },
  signozmeter: (config, report) => checkDistinct(listOf(config.dimensions), 'dimensions', 'dimension', report),
  metadataexporter: (config, report) => {
    if (config.enabled !== false) return;
    const hint = 'set it to true, or leave the exporter out';
    report.error('collector-config/disabled-exporter', 'enabled', 'it is in pipelines and does nothing', hint);
  },
};

/** The files that a receiver reads. */
function checkFiles({ include = null, exclude, ...rest }: Config, report: Report): void {
  for (const [field, least] of [
    ['fingerprint_size', 16],
    ['max_log_size', 1],
  ] as const) {
    const size = bytes(rest[field]);
    if (size === undefined || size >= least) continue;
    const message = `${rest[field]} is too little`;
    report.error('collector-config/out-of-range', field, message, `give it ${least} or more`);
  }
  if (include === null) report.error('collector-config/missing-field', 'include', 'there are no files', 'name some');
  checkGlobs(include, 'include', report);
  checkGlobs(exclude, 'exclude', report);
}

/** A number of bytes as pkg/stanza v0.128.0 reads it, whole ones; undefined when it is none. */
function bytes(size: unknown): number | undefined {
  if (typeof size === 'number') return Math.trunc(size);
  const [, amount, prefix = '', kibi] = /^(\d+\.?\d*)\s*(?:([kmgtp])(i?)b)?$/i.exec(`${size}`) ?? [];
  if (amount === undefined) return undefined;
  return Math.trunc(Number(amount) * (kibi ? 1024 : 1000) ** ' kmgtp'.indexOf(prefix.toLowerCase() || ' '));
}

/** The traces that tail sampling holds against those that arrive while it waits. */
function checkTraceMemory(config: Config, report: Report): void {
  const rate = numberOr(config.expected_new_traces_per_sec, 0);
  const wait = typeof config.decision_wait === 'string' ? config.decision_wait : '30s';
  const held = numberOr(config.num_traces, 50_000);
  const arriving = Math.ceil((rate * (nanoseconds(wait) ?? 0)) / 1e9);
  if (arriving <= held) return;
  const message = `${rate} new traces a second for ${wait} are ${arriving}, and ${held} are held`;
  const hint = `make num_traces at least ${arriving}, or decision_wait shorter`;
  report.error('collector-config/trace-memory', 'num_traces', message, hint);
}

/** Exporters without the queue, or the retry, unless it is asked for. */
const offByDefault: Readonly<Record<string, string>> = { awss3: 'sending_queue', syslog: 'sending_queue' };
/** What it writes once an hour is a count that nothing else is made from; SigNoz's own configuration has no queue there. */
const needsNone = ['signozclickhousemeter'];

function checkProtection(type: string, config: Config, report: Report): void {
  if (needsNone.includes(type)) return;
  for (const field of ['sending_queue', 'retry_on_failure']) {
    const settings = config[field];
    const enabled = isObject(settings) ? settings.enabled : undefined;
    if (enabled !== false && !(offByDefault[type] === field && enabled !== true)) continue;
    const message = `what ${type} cannot send at once is lost: ${field} is off`;
    report.error('collector-config/unprotected-exporter', `${field}.enabled`, message, 'set it to true');
  }
}

/** The memory limiter against the container that it runs in. */
export function checkMemory(collector: Collector, reportOf: (file: string) => Report): void {
  const { memoryMiB } = collector.spec.container;
  for (const { type, config, file } of collector.components) {
    if (type !== 'memory_limiter') continue;
    const { limit_mib: limit, limit_percentage: percentage } = config as {
      limit_mib?: unknown;
      limit_percentage?: unknown;
    };
    const [field, share] =
      typeof limit === 'number' && limit > 0
        ? ['limit_mib', limit / memoryMiB]
        : ['limit_percentage', Number(percentage) / 100];
    if (!(share > 0.9)) continue;
    const message = `${Math.round(share * 100)} % of the ${memoryMiB} MiB of ${collector.name}’s container`;
    const hint = 'leave a tenth: 80 % is usual';
    reportOf(file).error('collector-config/memory-limiter-size', field, message, hint);
  }
}

/** Actions that set a value, and have none. */
function checkActions(actions: unknown, field: string, report: Report): void {
  for (const [index, action] of listOf(actions).entries()) {
    if (!['insert', 'update', 'upsert'].includes(`${action.action}`)) continue;
    const sources = ['value', 'from_attribute', 'from_context'].filter((key) => (action[key] ?? '') !== '');
    if (sources.length === 1) continue;
    const message = `${action.action} has ${sources.length === 0 ? 'nothing' : `${sources.join(' and ')}`} to set`;
    const hint = 'give a value, or from_attribute, or from_context';
    const at = `${field}[${index}].${sources[1] ?? 'value'}`;
    report.error(
      sources.length === 0 ? 'collector-config/missing-field' : 'collector-config/invalid-value',
      at,
      message,
      hint,
    );
  }
}

/** What Prometheus refuses in a job beyond the form of its fields. */
function checkScrape(job: Config, global: Config, field: string, report: Report): void {
  const timeout = seconds(job.scrape_timeout);
  const interval = seconds(job.scrape_interval) ?? seconds(global.scrape_interval) ?? 60;
  if (timeout !== undefined && timeout > interval) {
    const message = `${job.scrape_timeout} is longer than the ${interval} s between two scrapes`;
    report.error(
      'collector-config/out-of-range',
      `${field}.scrape_timeout`,
      message,
      'make it at most scrape_interval',
    );
  }
  for (const list of ['relabel_configs', 'metric_relabel_configs']) {
    for (const [index, { regex }] of listOf(job[list]).entries()) {
      // A dollar sign that is meant is doubled.
      if (typeof regex === 'string')
        checkRegex(regex.replaceAll('$$', '$'), `${field}.${list}[${index}].regex`, report);
    }
  }
}

/** A duration as Prometheus writes it, in seconds; undefined when it is none. */
function seconds(text: unknown): number | undefined {
  if (typeof text !== 'string' || !/^(\d+(ms|[smhdwy]))+$/.test(text)) return undefined;
  const units: Readonly<Record<string, number>> = {
    ms: 0.001,
    s: 1,
    m: 60,
    h: 3600,
    d: 86_400,
    w: 604_800,
    y: 31_536_000,
  };
  return [...text.matchAll(/(\d+)(ms|[smhdwy])/g)].reduce((sum, [, n, unit]) => sum + Number(n) * units[unit!]!, 0);
}

/** Every text below some of the fields, with its place. */
function* texts(config: Config, fields: readonly string[]): Generator<readonly [field: string, text: string]> {
  for (const name of fields) yield* textsIn(config[name], name);
}

function* textsIn(value: unknown, field: string): Generator<readonly [field: string, text: string]> {
  if (typeof value === 'string') yield [field, value];
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* textsIn(item, `${field}[${index}]`);
  else if (isObject(value)) for (const [key, item] of Object.entries(value)) yield* textsIn(item, `${field}.${key}`);
}

function checkDistinct(items: readonly Config[], field: string, what: string, report: Report, key = '.name'): void {
  const seen = new Set<unknown>();
  for (const [index, { name }] of items.entries()) {
    if (seen.has(name)) {
      const message = `there is another ${what} '${name}'`;
      report.error('collector-config/duplicate-name', `${field}[${index}]${key}`, message, 'rename or remove one');
    }
    seen.add(name);
  }
}

function listOf(value: unknown): Config[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function numberOr(value: unknown, fallback: number): number {
  return typeof value === 'number' ? value : fallback;
}
