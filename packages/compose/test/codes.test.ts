import type { Definition } from '@signoz-as-code/core';
import { over, testCodes } from '../../core/test/code-examples.ts';
import { codes } from '../src/codes.ts';
import { concern } from '../src/concern.ts';
import { defineConfig, defineService, defineServices, defineStack } from '../src/index.ts';
import { defined, environmentNamed } from './platform.ts';

const policy = { parallelism: 1, order: 'stop-first', failure_action: 'pause', monitor: '1m' };
const deploy = {
  resources: { limits: { cpus: '1', memory: '1G' } },
  restart_policy: { condition: 'any', delay: '5s' },
  update_config: policy,
  rollback_config: policy,
};
const service = {
  image: 'caddy:2.10.2',
  networks: { backend: {} },
  healthcheck: { test: ['CMD', 'true'], interval: '10s', timeout: '5s', retries: 3, start_period: '30s' },
  deploy,
};
const stack = { name: 'signoz', networks: { backend: { driver: 'overlay' } }, volumes: {} };

testCodes({ stack: codes }, (fields, kind, { beside = {}, environment }) => {
  const configs = {
    caddyfile: defineConfig({ format: 'caddyfile', content: [] }),
    script: defineConfig({
      format: 'script',
      content: { interpreter: '/bin/sh', secrets: { PASSWORD: { secret: 'smtp_password' as never } }, body: 'true' },
    }),
    optional: defineConfig({ format: 'artifact', concern: 'collector-config', path: 'x.yaml', optional: true }),
  };
  const scope = { ...configs, deploy, policy, service, elsewhere: defineConfig({ format: 'caddyfile', content: [] }) };
  const own = {
    stack: () => ({ stack: defineStack(over(stack, fields, scope)) }),
    service: () => ({ own: defineService(over(service, fields, scope)) }),
    services: () => ({ own: defineServices(over({}, fields, scope)) }),
  }[kind as 'stack' | 'service' | 'services']();
  const text = `${fields} ${beside.config === undefined ? '' : 'caddyfile'}`;
  const mounted = Object.entries(configs).filter(([name]) => text.includes(name));
  const about = environmentNamed('local', { live: {}, ...(environment as object) });
  return concern().check(
    defined(about, {
      stack: defineStack(over(stack, beside.stack ?? '', scope)),
      ...Object.fromEntries(mounted),
      ...(beside.service === undefined ? {} : { web: defineService(over(service, beside.service, scope)) }),
      ...own,
    } as Readonly<Record<string, Definition>>),
  );
});
