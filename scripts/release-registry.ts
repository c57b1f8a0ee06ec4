import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const VERDACCIO = '6.10.4';

/** Its command takes no port that the system chooses. */
const LISTENING = `require('verdaccio').runServer(process.argv[1]).then((app) => {
  const server = app.listen(0, '127.0.0.1', () => process.send(server.address().port));
});`;

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
  const server = spawn(process.execPath, ['--eval', LISTENING, join(at, 'config.yaml')], {
    cwd: at,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const started = new AbortController();
  const [port] = await Promise.race([
    once(server, 'message', { signal: started.signal }),
    once(server, 'exit', { signal: started.signal }).then(() => [undefined]),
  ]).finally(() => started.abort());
  if (port === undefined) throw new Error('verdaccio did not start');
  server.disconnect();
  return { url: `http://127.0.0.1:${port}/`, server };
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
