import { posix } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ComposeFile } from '../schema/compose.generated.ts';
import { parseYaml } from '../yaml.ts';
import type { Docker } from './docker.ts';

/** A service with a collector whose configuration SigNoz may replace at run time. */
export interface ManagedCollector {
  readonly service: string;
  /** Its deployed configuration, below generated/<environment>/collector-config: otel-config.yaml. */
  readonly artifact: string;
  /** Paths in its containers: the mounted file, and the file with the effective configuration. */
  readonly mounted: string;
  readonly copy: string;
}

/** The running configuration of one task of such a service. */
export interface RunningConfiguration {
  readonly service: string;
  /** `otel-collector.1` */
  readonly task: string;
  readonly node: string;
  /** Both files; undefined where they cannot be read from here, with the reason. */
  readonly files: { readonly mounted: string; readonly effective: string } | undefined;
  readonly reason?: string;
}

/**
 * The services of a stack file that start a collector with `--manager-config`, and where they keep the effective
 * configuration.
 */
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
 * The configurations that the tasks of a service run, read inside their containers. Docker only opens containers of its
 * own engine; for the others the result names the node.
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
            reason: `it runs on ${node}, and Docker can only read containers of its own node`,
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
 * The content of a file in a container. The collector empties its copy before it rewrites it, so an empty file is read
 * again for about a second. Throws an Error where it stays empty.
 */
async function contentOf(docker: Docker, container: string, file: string): Promise<string> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (attempt > 0) await sleep(200);
    const text = await docker(['exec', container, 'cat', file]);
    if (text.trim() !== '') return text;
  }
  throw new Error(`${file} is empty`);
}

/** Docker's list, one entry a line, with at least this many words each. Throws an Error for other output. */
function rows(text: string, least: number): string[][] {
  const found = text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([first]) => first !== '');
  if (found.some((row) => row.length < least)) throw new Error('Docker lists tasks in a form that is not known');
  return found;
}
