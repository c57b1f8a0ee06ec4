import { posix } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ComposeFile } from '../schema/compose.generated.ts';
import { parseYaml } from '../yaml.ts';
import type { Docker } from './docker.ts';

/** A service that runs a collector whose configuration SigNoz may replace while it runs. */
export interface ManagedCollector {
  readonly service: string;
  /** The configuration that it is deployed with, below generated/<environment>/collector-config: otel-config.yaml. */
  readonly artifact: string;
  /** In its containers: the file that is mounted, and the one that it keeps what is in effect in. */
  readonly mounted: string;
  readonly copy: string;
}

/** What runs in one task of such a service. */
export interface RunningConfiguration {
  readonly service: string;
  /** `otel-collector.1` */
  readonly task: string;
  readonly node: string;
  /** Both files; undefined where they cannot be seen from here, with the reason. */
  readonly files: { readonly mounted: string; readonly effective: string } | undefined;
  readonly reason?: string;
}

/** The services of a stack file that start a collector with `--manager-config`, and where they keep what is in effect. */
export function managedCollectors(compose: string): readonly ManagedCollector[] {
  const { services, configs } = parseYaml(compose) as ComposeFile;
  return Object.entries(services).flatMap(([service, { command, configs: mounts = [] }]): ManagedCollector[] => {
    const flag = (name: string): string | undefined =>
      (Array.isArray(command) ? command : [])
        .map(String)
        .find((one) => one.startsWith(`--${name}=`))
        ?.slice(name.length + 3);
    const [mounted, copy] = [flag('config'), flag('copy-path')];
    if (flag('manager-config') === undefined || mounted === undefined || copy === undefined) return [];
    const mount = mounts.find(({ target }) => target === mounted);
    const file = mount === undefined ? undefined : configs?.[mount.source]?.file;
    return file === undefined ? [] : [{ service, artifact: posix.basename(file), mounted, copy }];
  });
}

/**
 * What the tasks of a service run, read inside their containers. Docker opens only those of the engine that it speaks
 * to: of the others it is told on which node they are.
 */
export async function runningConfigurations(
  docker: Docker,
  stack: string,
  { service, mounted, copy }: ManagedCollector,
): Promise<readonly RunningConfiguration[]> {
  const full = `${stack}_${service}`;
  const format = '{{.ID}} {{.Name}} {{.Node}} {{.CurrentState}}';
  const [listed, here] = await Promise.all([
    docker(['service', 'ps', '--no-trunc', '--filter', 'desired-state=running', '--format', format, full]),
    docker([
      'ps',
      '--no-trunc',
      '--filter',
      `label=com.docker.swarm.service.name=${full}`,
      '--format',
      '{{.Label "com.docker.swarm.task.id"}} {{.ID}}',
    ]),
  ]);
  const containers = new Map(rows(here, 2).map(([task = '', container = '']) => [task, container]));
  return Promise.all(
    rows(listed, 4)
      .filter(([, , , state]) => state === 'Running')
      .map(async ([id = '', name = '', node = '']): Promise<RunningConfiguration> => {
        const common = { service, task: name.slice(stack.length + 1), node };
        const container = containers.get(id);
        if (container === undefined)
          return {
            ...common,
            files: undefined,
            reason: `it runs on ${node}, and Docker here shows the inside of its own containers only`,
          };
        try {
          const [before, effective] = await Promise.all(
            [mounted, copy].map((file) => contentOf(docker, container, file)),
          );
          return { ...common, files: { mounted: before as string, effective: effective as string } };
        } catch (error) {
          return { ...common, files: undefined, reason: error instanceof Error ? error.message : String(error) };
        }
      }),
  );
}

/**
 * The content of a file in a container. The collector empties its copy before it writes it anew, so an empty file is
 * read again, for about a second. Throws an Error where it stays empty.
 */
async function contentOf(docker: Docker, container: string, file: string): Promise<string> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (attempt > 0) await sleep(200);
    const text = await docker(['exec', container, 'cat', file]);
    if (text.trim() !== '') return text;
  }
  throw new Error(`${file} is empty`);
}

/** What Docker lists, a line each, of so many words at least. Throws an Error where that is something else. */
function rows(text: string, least: number): string[][] {
  const found = text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([first]) => first !== '');
  if (found.some((row) => row.length < least)) throw new Error('Docker lists tasks in a form that is not known');
  return found;
}
