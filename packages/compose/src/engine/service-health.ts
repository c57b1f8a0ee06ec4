import { quoted } from '@signoz-as-code/core';
import { stackLabel } from '../labels.ts';
import { logLines, tasksOf } from '../stack/rollout.ts';
import { type Docker, words } from './docker.ts';
import { readServices } from './inspect.ts';

/** The health of a service of a stack. */
export interface ServiceHealth {
  readonly service: string;
  readonly running: number;
  /** The number of tasks that should run. */
  readonly wanted: number;
  /** The last errors of its tasks, once each. */
  readonly errors: readonly string[];
}

/** The health of all services of a stack, whoever made them; without jobs. */
export async function serviceHealth(docker: Docker, stack: string): Promise<readonly ServiceHealth[]> {
  const listed = await docker(['service', 'ls', '--filter', `label=${stackLabel}=${stack}`, '--format', '{{.ID}}']);
  const services = (await readServices(docker, words(listed), [])).filter(({ state }) => !state.mode.endsWith('-job'));
  const tasks = await tasksOf(docker, services);
  return services
    .map((service): ServiceHealth => {
      const own = tasks.filter((task) => task.service === service.id);
      const wanted = own.filter(({ desired }) => desired === 'running' || desired === 'ready');
      return {
        service: service.name,
        running: wanted.filter(({ state }) => state === 'running').length,
        wanted: Math.max(wanted.length, service.state.replicas ?? 0),
        errors: [...new Set(own.map(({ error }) => quoted(error)).filter((error) => error !== ''))],
      };
    })
    .sort((a, b) => (a.service < b.service ? -1 : 1));
}

/** The log of a service of a stack since a given time ago (`1h`), newest last, without credentials. */
export async function recentLog(docker: Docker, stack: string, service: string, since: string): Promise<string[]> {
  const command = [
    'service',
    'logs',
    '--raw',
    '--timestamps',
    '--since',
    since,
    '--tail',
    '5000',
    `${stack}_${service}`,
  ];
  return logLines(await docker(command, 'both'));
}
