import { goNanoseconds } from '@signoz-as-code/core';
import type { Collector } from '../collectors.ts';
import { isMap } from '../substitution.ts';
import { type Config, numberOr } from './lists.ts';
import type { Report } from './report.ts';

/** Reports exporters without a queue or without retries, unless the definition turns them off on purpose. */
const offByDefault: Readonly<Record<string, string>> = { awss3: 'sending_queue', syslog: 'sending_queue' };
/** Its hourly output is a count that nothing else uses; SigNoz's own configuration has no queue there. */
const needsNone = ['signozclickhousemeter'];

/** Exporters that lose what they cannot send at once. */
export function checkProtection(type: string, config: Config, report: Report): void {
  if (needsNone.includes(type)) return;
  for (const field of ['sending_queue', 'retry_on_failure']) {
    const settings = config[field];
    const enabled = isMap(settings) ? settings.enabled : undefined;
    if (enabled !== false && !(offByDefault[type] === field && enabled !== true)) continue;
    const message = `telemetry that ${type} cannot send at once is lost: ${field} is off`;
    report.advise('collector-config/unprotected-exporter', `${field}.enabled`, message, 'set it to true');
  }
}

/** Compares the memory limiter with the container's limit. */
export function checkMemory(collector: Collector, reportOf: (file: string) => Report): void {
  const { memoryMiB } = collector.spec.container;
  for (const { class: class_, type, config, file } of collector.components) {
    if (class_ !== 'processors' || type !== 'memory_limiter') continue;
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
    reportOf(file).advise('collector-config/memory-limiter-size', field, message, hint);
  }
}

/** Compares the number of traces that tail sampling keeps with the number that arrives while it waits. */
export function checkTraceMemory(config: Config, report: Report): void {
  const rate = numberOr(config.expected_new_traces_per_sec, 0);
  const wait = typeof config.decision_wait === 'string' ? config.decision_wait : '30s';
  const held = numberOr(config.num_traces, 50_000);
  const arriving = Math.ceil((rate * Number(goNanoseconds(wait) ?? 0)) / 1e9);
  if (arriving <= held) return;
  const message = `${rate} new traces per second for ${wait} are ${arriving} traces, but only ${held} are held`;
  const hint = `make num_traces at least ${arriving}, or decision_wait shorter`;
  report.advise('collector-config/trace-memory', 'num_traces', message, hint);
}
