import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** A Docker engine in swarm mode for one test; it shares only the kernel with the machine's own engine. */
export interface Engine {
  /** The value of DOCKER_HOST. */
  readonly host: string;
  readonly docker: (...command: string[]) => Promise<string>;
  stop(): Promise<void>;
}

/** Why no engine can be started here; undefined when one can. */
export function unavailable(): string | undefined {
  for (const program of ['dockerd', 'docker', 'busybox']) {
    if (spawnSync('which', [program]).status !== 0) return `${program} is not installed`;
  }
  if (process.getuid?.() !== 0) return 'dockerd needs root';
  if (/dynamically linked/.test(spawnSync('file', ['-L', busybox()], { encoding: 'utf8' }).stdout ?? ''))
    return 'busybox is not a static binary (install busybox-static)';
  return undefined;
}

function busybox(): string {
  return spawnSync('which', ['busybox'], { encoding: 'utf8' }).stdout.trim();
}

/** Starts dockerd on a socket in a temporary folder, as a swarm of one node. Throws with its log when it ends. */
export async function startEngine(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'signoz-as-code-engine-'));
  const host = `unix://${join(folder, 'docker.sock')}`;
  const log = join(folder, 'log');
  const at = (name: string): string => join(folder, name);
  const daemon = spawn(
    'dockerd',
    [
      ...['--data-root', at('data'), '--exec-root', at('exec'), '--pidfile', at('pid'), '--host', host],
      // No firewall rules and no docker0. Swarm makes its docker_gwbridge anyway, and leaves it behind.
      ...['--storage-driver', 'vfs', '--iptables=false', '--bridge=none'],
    ],
    { stdio: ['ignore', openSync(log, 'w'), openSync(log, 'a')] },
  );
  const docker = async (...command: string[]): Promise<string> => {
    const { stdout } = await execute('docker', command, {
      env: { ...process.env, DOCKER_HOST: host },
      maxBuffer: 1 << 26,
    });
    return stdout;
  };
  const stop = async (): Promise<void> => {
    await docker('swarm', 'leave', '--force').catch((error: Error) => console.warn(error.message));
    await ended(daemon);
    // The kernel may keep mounts of killed containers a moment longer.
    spawnSync('sh', ['-c', 'for m in $(grep -o "$1[^ ]*" /proc/mounts); do umount -l "$m"; done', 'sh', folder]);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  for (let tries = 0; ; tries += 1) {
    try {
      await docker('version');
      break;
    } catch (error) {
      if (daemon.exitCode !== null || tries > 60) {
        const words = spawnSync('tail', ['-n', '5', log], { encoding: 'utf8' }).stdout;
        await ended(daemon);
        throw new Error(`dockerd does not run here:\n${words}`, { cause: error });
      }
      await setTimeout(500);
    }
  }
  await docker('swarm', 'init', '--advertise-addr', '127.0.0.1', '--listen-addr', '127.0.0.1:2377');
  await importImages(folder, docker);
  return { host, docker, stop };
}

async function ended(daemon: ChildProcess): Promise<void> {
  if (daemon.exitCode !== null) return;
  daemon.kill('SIGTERM');
  await once(daemon, 'exit');
}

/** Prints its arguments, copies its configuration where told to, becomes healthy, and keeps running. */
const program = `#!/bin/sh
echo "started: $0 $*"
case "$1 $2" in "migrate "*) exit 0 ;; esac
for one in "$@"; do
  case "$one" in --config=*) config="\${one#*=}" ;; --copy-path=*) copy="\${one#*=}" ;; esac
done
if [ -n "$copy" ]; then mkdir -p "\${copy%/*}"; cat "$config" > "$copy"; fi
: > /tmp/up
trap 'exit 0' TERM
while :; do sleep 1; done
`;
const oneShot = '#!/bin/sh\necho "ran: $0 $*"\n';
const bash = '#!/bin/sh\nexec /bin/sh "$@"\n';

/** Stand-ins for the programs of the stack, at the paths in its start scripts. */
const programs: Readonly<Record<string, string>> = {
  '/entrypoint.sh': program,
  '/signoz': program,
  '/signoz-otel-collector': program,
  '/signoz-schema-migrator': oneShot,
  '/bin/bash': bash,
};

const images = [
  'caddy:2.10.2',
  'clickhouse/clickhouse-server:25.5.6',
  'signoz/signoz:v0.108.0',
  'signoz/signoz-otel-collector:v0.129.12',
  'signoz/signoz-schema-migrator:v0.129.12',
  'signoz/zookeeper:3.7.1',
];

async function importImages(folder: string, docker: Engine['docker']): Promise<void> {
  const root = join(folder, 'image');
  for (const name of ['bin', 'tmp', 'etc', 'run', 'var']) mkdirSync(join(root, name), { recursive: true });
  copyFileSync(busybox(), join(root, 'bin/busybox'));
  chmodSync(join(root, 'bin/busybox'), 0o755);
  chmodSync(join(root, 'tmp'), 0o1777);
  for (const applet of [
    'sh',
    'cat',
    'mkdir',
    'sleep',
    'test',
    'false',
    'echo',
    'sed',
    'sha256sum',
    'cut',
    'wget',
    'grep',
    'tr',
    'env',
    'printf',
  ])
    symlinkSync('busybox', join(root, 'bin', applet));
  writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0:root:/:/bin/sh\n');
  for (const [path, text] of Object.entries(programs)) writeFileSync(join(root, path), text, { mode: 0o755 });
  const archive = join(folder, 'image.tar');
  await execute('tar', ['-C', root, '-cf', archive, '.']);
  for (const image of images) {
    const entrypoint = image.includes('otel-collector') ? '/signoz-otel-collector' : '/entrypoint.sh';
    await docker('import', '--change', `ENTRYPOINT ["${entrypoint}"]`, archive, image);
  }
}
