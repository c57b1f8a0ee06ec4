import { goNanoseconds } from '@signoz-as-code/core';
import type { Class, Component } from '../collectors.ts';
import { edition } from '../edition.ts';
import type { Schema } from '../schema.ts';
import { isMap } from '../substitution.ts';
import { checkRegex } from './expressions.ts';
import { checkGlobs } from './globs.ts';
import { type Config, checkDistinct, listOf, numberOr } from './lists.ts';
import { checkOperatorsIn } from './operators.ts';
import { checkOttl } from './ottl.ts';
import { checkPrometheus } from './prometheus.ts';
import { checkProtection, checkTraceMemory } from './protection.ts';
import type { Report } from './report.ts';

/**
 * Rules that a component's schema cannot express: fields that contradict each other. `config` is as the collector
 * decodes it.
 */
export function checkComponent(
  { class: class_, type }: Component,
  schema: Schema,
  config: unknown,
  report: Report,
): void {
  if (!isMap(config)) return;
  if (class_ === 'exporters') checkProtection(type, config, report);
  if (class_ === 'receivers') checkInterval(config, report);
  checkOperatorsIn(schema, config, report);
  rules[`${class_}/${type}`]?.(config, report);
  checkOttl({ class: class_, type }, config, report);
}

function checkInterval({ collection_interval: interval }: Config, report: Report): void {
  if (typeof interval !== 'string' || goNanoseconds(interval) !== 0n) return;
  report.error(
    'collector-config/out-of-range',
    'collection_interval',
    'an interval of 0 is not possible',
    "write '30s'",
  );
}

type Rule = (config: Config, report: Report) => void;

/** By class and type: a receiver and an exporter with one name have nothing in common. */
const rules: Readonly<{ [component in `${Class}/${string}`]?: Rule }> = {
  'processors/batch': (config, report) => {
    const size = numberOr(config.send_batch_size, 8192);
    const max = numberOr(config.send_batch_max_size, 0);
    const keys = Array.isArray(config.metadata_keys)
      ? config.metadata_keys.map((key) => ({ name: typeof key === 'string' ? key.toLowerCase() : key }))
      : [];
    checkDistinct(keys, 'metadata_keys', 'key', report, '');
    if (max === 0 || max >= size) return;
    const message = `${max} is less than send_batch_size, ${size}`;
    const hint = 'make it at least as large, or 0 for batches that are never split';
    report.error('collector-config/out-of-range', 'send_batch_max_size', message, hint);
  },
  'processors/attributes': (config, report) => checkActions(config.actions, 'actions', report),
  'processors/resource': (config, report) => checkActions(config.attributes, 'attributes', report),
  'receivers/filelog': (config, report) => {
    checkFiles(config, report);
    const { multiline } = config;
    if (!isMap(multiline)) return;
    const ends = ['line_start_pattern', 'line_end_pattern'].filter((name) => multiline[name]);
    for (const name of ends) {
      const pattern = multiline[name];
      if (typeof pattern === 'string') checkRegex(pattern, `multiline.${name}`, report);
    }
    if (ends.length < 2) return;
    const message = 'line_start_pattern already defines where records begin';
    report.error('collector-config/invalid-value', 'multiline.line_end_pattern', message, 'leave one out');
  },
  'receivers/otlp': ({ protocols }, report) => {
    if (protocols !== null) return;
    report.error('collector-config/missing-field', 'protocols', 'there is no protocol', 'give grpc or http');
  },
  'receivers/otlpjsonfile': checkFiles,
  'receivers/prometheus': checkPrometheus,
  'processors/signoz_tail_sampling': (config, report) => {
    checkTraceMemory(config, report);
    checkPatterns(config.policies, 'policies', report);
  },
  'exporters/loadbalancing': ({ sending_queue: queue, retry_on_failure: retry, protocol }, report) => {
    // The first edition has no defaults for its queue; later ones do, and a configured queue is on.
    const isFirst = edition().folder === undefined;
    const isOn = (field: string, settings: Readonly<Record<string, unknown>>) =>
      settings.enabled === true || (field === 'sending_queue' && !isFirst && settings.enabled === undefined);
    // The inner exporters keep what it hands to them, unless it keeps it itself.
    const inner = isMap(protocol) && isMap(protocol.otlp) ? protocol.otlp : {};
    for (const [field, settings] of [
      ['sending_queue', queue],
      ['retry_on_failure', retry],
    ] as const) {
      const within = inner[field];
      const isKept = isMap(settings) ? isOn(field, settings) : !isMap(within) || within.enabled !== false;
      if (isKept || (isMap(settings) && settings.enabled === false)) continue;
      const message = `telemetry that loadbalancing cannot send at once is lost: ${field} is off here and inside`;
      report.advise(
        'collector-config/unprotected-exporter',
        `protocol.otlp.${field}.enabled`,
        message,
        'switch one on',
      );
    }
    // Unlike all others, this exporter has no defaults.
    const needed = [
      ['sending_queue', isFirst ? queue : undefined, ['num_consumers', 'queue_size', 'sizer']],
      ['retry_on_failure', retry, ['initial_interval', 'max_interval', 'multiplier']],
    ] as const;
    for (const [field, settings, names] of needed) {
      if (!isMap(settings) || settings.enabled !== true) continue;
      for (const name of names.filter((one) => settings[one] === undefined)) {
        const message = `loadbalancing has no default for ${name}, and an empty value does not work`;
        // Without a queue's settings it does not start; without waits it retries without a pause.
        const say = field === 'sending_queue' ? report.error : report.advise;
        say('collector-config/missing-field', `${field}.${name}`, message, 'give it');
      }
    }
  },
  'extensions/oidc': (config, report) => {
    // The first edition always requires both, as its schema says.
    if (edition().folder === undefined) return;
    const { providers, attribute: _, ...own } = config;
    const named = listOf(providers).map((one, index) => [`providers[${index}].`, one] as const);
    for (const [place, provider] of Object.keys(own).length === 0 ? named : [['', own] as const, ...named]) {
      if (!isMap(provider)) continue;
      if (!provider.issuer_url)
        report.error(
          'collector-config/missing-field',
          `${place}issuer_url`,
          'the issuer of the tokens is missing',
          'give issuer_url',
        );
      if (!provider.audience && provider.ignore_audience !== true) {
        const hint = 'give audience, or ignore_audience: true';
        report.error(
          'collector-config/missing-field',
          `${place}audience`,
          'the audience of the tokens is missing',
          hint,
        );
      }
    }
  },
  'processors/memory_limiter': (config, report) => {
    if (typeof config.check_interval === 'string' && goNanoseconds(config.check_interval) === 0n) {
      const message = 'the interval at which memory is measured must not be 0';
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
  'processors/tail_sampling': (config, report) => {
    checkDistinct(listOf(config.policies), 'policies', 'policy', report);
    checkTraceMemory(config, report);
    checkPatterns(config.policies, 'policies', report);
    checkSettings(config.policies, 'policies', report);
  },
  'processors/signozspanmetrics': (config, report) => {
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
  'processors/routing': checkRoutes,
  'connectors/routing': checkRoutes,
  'connectors/signozmeter': (config, report) =>
    checkDistinct(listOf(config.dimensions), 'dimensions', 'dimension', report),
  'exporters/metadataexporter': (config, report) => {
    if (config.enabled !== false) return;
    const hint = 'set it to true, or leave the exporter out';
    report.advise('collector-config/disabled-exporter', 'enabled', 'it is in pipelines but has no effect', hint);
  },
};

function checkRoutes({ table }: Config, report: Report): void {
  for (const [index, { statement, condition, value }] of listOf(table).entries()) {
    const given = [statement, condition, value].filter((one) => one !== undefined && one !== '');
    if (given.length === 1) continue;
    const message = given.length === 0 ? 'this route has no condition' : 'this route has two conditions';
    report.error('collector-config/missing-field', `table[${index}]`, message, 'give one condition');
  }
}

/** The expressions of policies that match texts, including nested ones. */
function checkPatterns(value: unknown, field: string, report: Report): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) checkPatterns(item, `${field}[${index}]`, report);
  }
  if (!isMap(value)) return;
  const { string_attribute: texts } = value;
  // The collector ignores the fields of another type.
  const isRead = value.type === 'string_attribute' && isMap(texts) && texts.enabled_regex_matching === true;
  for (const [index, pattern] of (isRead && Array.isArray(texts.values) ? texts.values : []).entries()) {
    if (typeof pattern === 'string') checkRegex(pattern, `${field}.string_attribute.values[${index}]`, report);
  }
  for (const [key, inner] of Object.entries(value)) checkPatterns(inner, `${field}.${key}`, report);
}

/**
 * Policies without the fields of their type, including nested ones: the collector accepts them, and they decide
 * nothing.
 */
function checkSettings(policies: unknown, field: string, report: Report): void {
  for (const [index, policy] of listOf(policies).entries()) {
    const place = `${field}[${index}]`;
    for (const [key, settings] of Object.entries(policy).filter(([, inner]) => isMap(inner))) {
      for (const [name, inner] of Object.entries(settings as Config)) {
        if (/_sub_policy$/.test(name)) checkSettings(inner, `${place}.${key}.${name}`, report);
      }
    }
    if (typeof policy.type !== 'string' || policy.type === 'always_sample' || policy[policy.type] != null) continue;
    const message = `a policy of type ${policy.type} needs its settings under '${policy.type}'`;
    report.advise('collector-config/missing-field', `${place}.${policy.type}`, message, 'or choose another type');
  }
}

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

/** A number of bytes as pkg/stanza v0.128.0 reads it, whole numbers only; undefined for any other text. */
function bytes(size: unknown): number | undefined {
  if (typeof size === 'number') return Math.trunc(size);
  const [, amount, prefix = '', kibi] = /^(\d+\.?\d*)\s*(?:([kmgtp])(i?)b)?$/i.exec(`${size}`) ?? [];
  if (amount === undefined) return undefined;
  return Math.trunc(Number(amount) * (kibi ? 1024 : 1000) ** ' kmgtp'.indexOf(prefix.toLowerCase() || ' '));
}

/** Actions that set a value, but have none. */
function checkActions(actions: unknown, field: string, report: Report): void {
  for (const [index, action] of listOf(actions).entries()) {
    if ((action.key ?? '') === '' && (action.pattern ?? '') === '') {
      const message = 'no attributes are named';
      report.error('collector-config/missing-field', `${field}[${index}].key`, message, 'give a key, or a pattern');
    }
    if (!['insert', 'update', 'upsert'].includes(`${action.action}`.toLowerCase())) continue;
    const sources = ['value', 'from_attribute', 'from_context'].filter(
      (key) => (action[key] ?? '') !== '' || (key === 'value' && action[key] === ''),
    );
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
