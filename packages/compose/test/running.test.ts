import { describe, expect, test } from 'vitest';
import { type Docker, managedCollectors, runningConfigurations } from '../src/live.ts';
import { artifactsOf, contentOf, environmentNamed } from './platform.ts';

const compose = (environment: string) => contentOf(artifactsOf(environmentNamed(environment)), 'compose.yaml');
const collector = {
  service: 'otel-collector',
  artifact: 'otel-config.yaml',
  mounted: '/etc/otel-collector-config.yaml',
  copy: '/var/tmp/collector-config.yaml',
};

/** The Docker client's output for a service of two tasks, with one container on this node. */
function client(files: Readonly<Record<string, string>>): Docker {
  return async ([first, second, ...rest]) => {
    if (first === 'service' && second === 'ps') {
      expect(rest.at(-1)).toBe('fluxer-signoz_otel-collector');
      return [
        'aaa fluxer-signoz_otel-collector.1 node-1 Running 3 hours ago',
        'bbb fluxer-signoz_otel-collector.2 node-2 Running 3 hours ago',
        'ccc fluxer-signoz_otel-collector.3 node-1 Starting 2 seconds ago',
        '',
      ].join('\n');
    }
    if (first === 'ps') {
      expect(rest).toContain('label=com.docker.swarm.service.name=fluxer-signoz_otel-collector');
      return 'aaa c0ffee\nccc decade\n';
    }
    if (first === 'exec' && rest[0] === 'cat') {
      const text = files[`${second} ${rest[1]}`];
      if (text === undefined) throw new Error('docker exec: No such file or directory');
      return text;
    }
    throw new Error(`unexpected: docker ${[first, second, ...rest].join(' ')}`);
  };
}

describe('collectors that SigNoz may configure', () => {
  test.each(['production', 'local'])('are found in the stack file of %s, with their configurations', (environment) => {
    expect(managedCollectors(compose(environment))).toEqual([collector]);
  });

  test('show their configurations, where their containers are here', async () => {
    const docker = client({ [`c0ffee ${collector.mounted}`]: 'mounted', [`c0ffee ${collector.copy}`]: 'in effect' });
    expect(await runningConfigurations(docker, 'fluxer-signoz', collector)).toEqual([
      {
        service: 'otel-collector',
        task: 'otel-collector.1',
        node: 'node-1',
        files: { mounted: 'mounted', effective: 'in effect' },
      },
      {
        service: 'otel-collector',
        task: 'otel-collector.2',
        node: 'node-2',
        files: undefined,
        reason: 'it runs on node-2, and Docker can only read containers of its own node',
      },
    ]);
  });

  test('are read again when the collector has just emptied its copy to rewrite it', async () => {
    const copies = ['', '', 'in effect'];
    const others = client({ [`c0ffee ${collector.mounted}`]: 'mounted' });
    const docker: Docker = async (args) => (args.at(-1) === collector.copy ? (copies.shift() ?? '') : others(args));
    const [first] = await runningConfigurations(docker, 'fluxer-signoz', collector);
    expect(first).toMatchObject({ files: { mounted: 'mounted', effective: 'in effect' } });
  });

  test('report a copy that stays empty', async () => {
    const docker = client({ [`c0ffee ${collector.mounted}`]: 'mounted', [`c0ffee ${collector.copy}`]: '\n' });
    const [first] = await runningConfigurations(docker, 'fluxer-signoz', collector);
    expect(first).toMatchObject({ files: undefined, reason: '/var/tmp/collector-config.yaml is empty' });
  });

  test('report why a configuration cannot be shown', async () => {
    const [first] = await runningConfigurations(client({}), 'fluxer-signoz', collector);
    expect(first).toMatchObject({ files: undefined, reason: 'docker exec: No such file or directory' });
  });
});
