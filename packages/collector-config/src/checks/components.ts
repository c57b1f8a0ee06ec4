import { isObject } from '@signoz-as-code/core';
import type { Collector, Component } from '../collectors.ts';
import { nanoseconds } from '../duration.ts';
import type { Report } from './report.ts';

/** What a component's schema cannot say: fields that contradict each other. */
export function checkComponent(component: Component, report: Report): void {
  if (!isObject(component.config)) return;
  rules[component.type]?.(component.config, report);
}

type Config = Readonly<Record<string, unknown>>;

const rules: Readonly<Record<string, (config: Config, report: Report) => void>> = {
  batch: (config, report) => {
    const size = numberOr(config.send_batch_size, 8192);
    const max = numberOr(config.send_batch_max_size, 0);
    if (max === 0 || max >= size) return;
    const message = `${max} is less than send_batch_size, ${size}`;
    const hint = 'make it at least as large, or 0 for batches that are never split';
    report.error('collector-config/out-of-range', 'send_batch_max_size', message, hint);
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
    for (const [index, { job_name }] of listOf(jobs).entries()) {
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
    for (const [index, { name }] of dimensions.entries()) {
      if (!['service.name', 'operation', 'span.kind', 'status.code'].includes(name as string)) continue;
      const message = `${name} is a dimension already`;
      report.error('collector-config/duplicate-name', `dimensions[${index}].name`, message, 'leave it out');
    }
  },
  signozmeter: (config, report) => checkDistinct(listOf(config.dimensions), 'dimensions', 'dimension', report),
  metadataexporter: (config, report) => {
    if (config.enabled !== false) return;
    const hint = 'set it to true, or leave the exporter out';
    report.error('collector-config/disabled-exporter', 'enabled', 'it is in pipelines and does nothing', hint);
  },
};

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

function checkDistinct(items: readonly Config[], field: string, what: string, report: Report): void {
  const seen = new Set<unknown>();
  for (const [index, { name }] of items.entries()) {
    if (seen.has(name)) {
      const message = `there is another ${what} '${name}'`;
      report.error('collector-config/duplicate-name', `${field}[${index}].name`, message, 'rename or remove one');
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
