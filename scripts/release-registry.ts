import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

export const VERDACCIO = '6.10.4';

export interface Registry {
  readonly url: string;
  readonly server: ChildProcess;
}

/**
 * Verdaccio in the folder `at`, on its own port: our packages come only from there, everything else from npm's
 * configured registry. Throws when it cannot be installed or does not start.
 */
export async function startRegistry(at: string): Promise<Registry> {
  mkdirSync(at);
  // One of its dependencies asks for a tag, which not every registry keeps.
  writeFileSync(join(at, 'package.json'), JSON.stringify({ private: true, overrides: { 'node-fetch': '2.7.0' } }));
  const uplink = npm(at, 'config', 'get', 'registry').trim();
  npm(at, 'install', '--no-audit', '--no-fund', '--silent', `verdaccio@${VERDACCIO}`);
  const port = await freePort();
  const anybody = { access: '$all', publish: '$all', unpublish: '$all' };
  const config = {
    storage: join(at, 'storage'),
    uplinks: { upstream: { url: uplink, cache: true } },
    packages: {
      'signoz-as-code': anybody,
      'create-signoz-as-code': anybody,
      '@signoz-as-code/*': anybody,
      '**': { access: '$all', proxy: 'upstream' },
    },
    max_body_size: '300mb',
    log: { type: 'stdout', level: 'error' },
  };
  // JSON is valid YAML.
  writeFileSync(join(at, 'config.yaml'), JSON.stringify(config));
  const bin = join(at, 'node_modules/verdaccio/bin/verdaccio');
  const server = spawn(process.execPath, [bin, '--config', join(at, 'config.yaml'), '--listen', `127.0.0.1:${port}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; tries < 300 && server.exitCode === null; tries += 1) {
    const isUp = await fetch(`${url}-/ping`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return { url, server };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  server.kill();
  throw new Error('verdaccio did not start');
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { readonly port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function npm(cwd: string, ...argv: readonly string[]): string {
  const { status, error, stdout } = spawnSync('npm', argv, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`npm ${argv.join(' ')} ended with ${status}`);
  return stdout;
}
