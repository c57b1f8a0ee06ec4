import { prometheusDuration } from '@signoz-as-code/core';
import { isMap, isUnchecked } from '../substitution.ts';
import { checkRegex } from './expressions.ts';
import { type Config, listOf } from './lists.ts';
import type { Report } from './report.ts';

/** What Prometheus refuses in its own configuration, which the receiver passes to it. */
export function checkPrometheus(config: Config, report: Report): void {
  const prometheus = isMap(config.config) ? config.config : {};
  const { scrape_configs: jobs, scrape_config_files: files, global } = prometheus;
  if (!isUnchecked(config.config) && config.target_allocator === undefined && isNone(jobs) && isNone(files)) {
    const message = 'there is nothing to scrape';
    report.error('collector-config/missing-field', 'config.scrape_configs', message, 'give a job and its targets');
  }
  for (const name of unsupported.filter((one) => !isNone(prometheus[one]))) {
    const hint = 'leave it out: only Prometheus itself supports it';
    report.error('collector-config/unknown-field', `config.${name}`, `the receiver does not know ${name}`, hint);
  }
  const seen = new Set<unknown>();
  for (const [index, job] of listOf(jobs).entries()) {
    const { job_name } = job;
    checkScrape(job, isMap(global) ? global : {}, `config.scrape_configs[${index}]`, report);
    if (seen.has(job_name)) {
      const message = `there is another job '${job_name}'`;
      const field = `config.scrape_configs[${index}].job_name`;
      report.error('collector-config/duplicate-name', field, message, 'rename or remove one');
    }
    seen.add(job_name);
  }
}

/** What Prometheus refuses in a job, beyond the form of its fields. */
function checkScrape(job: Config, global: Config, field: string, report: Report): void {
  const timeout = milliseconds(job.scrape_timeout);
  const isHidden = [job.scrape_interval, global.scrape_interval].some(isUnchecked);
  const interval = milliseconds(job.scrape_interval) ?? milliseconds(global.scrape_interval) ?? 60_000;
  if (timeout !== undefined && timeout > interval && !isHidden) {
    const message = `${job.scrape_timeout} is longer than the ${interval / 1_000} s between two scrapes`;
    report.error(
      'collector-config/out-of-range',
      `${field}.scrape_timeout`,
      message,
      'make it at most scrape_interval',
    );
  }
  for (const list of ['relabel_configs', 'metric_relabel_configs']) {
    for (const [index, { regex }] of listOf(job[list]).entries()) {
      // A literal dollar sign is doubled.
      if (typeof regex === 'string')
        checkRegex(regex.replaceAll('$$', '$'), `${field}.${list}[${index}].regex`, report);
    }
  }
}

/** Parts of Prometheus’ configuration that are for Prometheus itself. */
const unsupported = ['remote_write', 'remote_read', 'rule_files', 'alerting'];

function isNone(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** A duration in a Prometheus configuration, in milliseconds; undefined for any other value. */
function milliseconds(text: unknown): number | undefined {
  return typeof text === 'string' ? prometheusDuration(text) : undefined;
}
