import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SmallProject, smallProject } from './small.ts';

const channels = 'packages/alerts/definitions/channels';
const rules = 'packages/alerts/definitions/rules';

function rule(name: string, target: number, channel?: string): string {
  const named = channel === undefined ? '' : `import channel from '../channels/${channel}.ts';\n`;
  return `import { defineRule } from '@signoz-as-code/alerts';
import { promql, raw } from '@signoz-as-code/telemetry';
import mail from '../channels/mail.ts';
${named}export default defineRule({
  name: '${name}', queries: { A: promql(raw('vector(1)')) }, when: { op: 'above', match: 'at-least-once' },
  thresholds: [{ severity: 'warning', target: ${target}, channels: [mail${channel === undefined ? '' : ', channel'}] }],
  over: '5m', every: '1m', annotations: { summary: 's', description: 'd' },
});
`;
}

let project: SmallProject;
let sandbox: Sandbox;

beforeAll(async () => {
  project = smallProject({
    [`${channels}/mail.ts`]: `import { defineChannel } from '@signoz-as-code/alerts';
export default defineChannel({ name: 'mail', email: { send_resolved: true, to: 'a@b.test' } });
`,
    [`${channels}/hook.ts`]: `import { defineChannel } from '@signoz-as-code/alerts';
import { secret } from '@signoz-as-code/core';
export default defineChannel({ name: 'hook', webhook: { send_resolved: true, url: secret('HOOK_URL') } });
`,
    [`${rules}/removed.ts`]: rule('Removed', 1, 'hook'),
    [`${rules}/fewer-channels.ts`]: rule('Fewer channels', 1, 'hook'),
    [`${rules}/raised.ts`]: rule('Raised', 1),
    'packages/alerts/definitions/maintenance/night.ts': `import { defineMaintenance } from '@signoz-as-code/alerts';
import rule from '../rules/removed.ts';
export default defineMaintenance({
  name: 'Night', rules: [rule], timezone: 'UTC', from: '2030-12-06T02:00', to: '2030-12-06T04:00',
});
`,
  });
  project.write(
    'signoz.config.ts',
    project
      .read('signoz.config.ts')
      .replace(
        /signoz: 'v.*?', collector: '.*?', clickhouse: '.*?'/,
        "signoz: 'v0.138.0', collector: 'v0.144.6', clickhouse: '25.8.2'",
      ),
  );
  expect(await project.run('generate')).toMatchObject({ code: 0 });
  sandbox = await startSandbox({ directory: join(project.root, 'sandbox'), release: 'v0.138.0' });
  Object.assign(project.env, {
    SIGNOZ_URL: sandbox.signoz.url,
    SIGNOZ_API_KEY: sandbox.signoz.apiKey,
    HOOK_URL: 'https://hooks.invalid/path',
  });
  expect(await project.run('apply', '--yes')).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await sandbox?.stop();
  project?.remove();
});

it('a rollback names what uses a deleted channel, leaves it out, and restores everything else', async () => {
  project.erase(`${channels}/hook.ts`);
  project.erase(`${rules}/removed.ts`);
  project.erase('packages/alerts/definitions/maintenance/night.ts');
  project.write(`${rules}/fewer-channels.ts`, rule('Fewer channels', 2));
  project.write(`${rules}/raised.ts`, rule('Raised', 2));
  project.write(`${rules}/new.ts`, rule('New', 1));
  expect(await project.run('generate')).toMatchObject({ code: 0 });
  expect((await project.run('plan')).out).toContain(
    "a rollback cannot bring 'hook' back, nor what uses it: the names of its secrets are only in its definition",
  );
  const applied = await project.run('apply', '--yes', '--allow', 'delete:maintenances');
  expect(applied, applied.err + applied.out).toMatchObject({ code: 0 });
  const shown = await project.run('rollback', '--show');
  const lost = shown.out.slice(0, shown.out.indexOf('to delete')).match(/✗ .*/g);
  expect(lost).toEqual([
    '✗ channel/hook: its previous state cannot be written back: the names of its secrets are only in its definition',
    '✗ rule/fewer-channels: it needs channel/hook, which does not come back',
    '✗ rule/removed: it needs channel/hook, which does not come back',
    '✗ maintenance/night: it needs rule/removed, which does not come back',
  ]);
  const { lost: inJson } = JSON.parse((await project.run('rollback', '--show', '--format', 'json')).out) as {
    readonly lost: readonly {
      readonly address: string;
      readonly isWhole: boolean;
      readonly reasons: readonly string[];
    }[];
  };
  expect(inJson.every(({ isWhole }) => isWhole)).toBe(true);
  expect(inJson.map(({ address, reasons }) => `✗ ${address}: ${reasons.join('; ')}`)).toEqual(lost);

  const back = await project.run('rollback', '--yes');
  expect(back, back.err + back.out).toMatchObject({ code: 0 });
  const { out } = await project.run('plan', '--format', 'json');
  const { changes } = JSON.parse(out) as { changes: { action: string; address: string }[] };
  expect(changes.map(({ action, address }) => `${action} ${address}`).sort()).toEqual([
    'create rule/new',
    'update rule/raised',
  ]);
});

it('a rollback says what comes back with a loss apart from what does not come back', async () => {
  expect(await project.run('apply', '--yes')).toMatchObject({ code: 0 });
  project.erase(`${rules}/new.ts`);
  expect(await project.run('generate')).toMatchObject({ code: 0 });
  expect(await project.run('apply', '--yes')).toMatchObject({ code: 0 });
  const { out } = await project.run('rollback', '--show', '--format', 'json');
  expect(JSON.parse(out)).toMatchObject({
    lost: [
      { address: 'rule/new', isWhole: false, reasons: [expect.stringContaining('it comes back as a new resource')] },
    ],
  });
});

it('a rollback undoes the last apply, also when the clock was ahead before', async () => {
  const folder = join(project.root, '.signoz-as-code/local/rollback');
  renameSync(join(folder, readdirSync(folder).sort().at(-1) as string), join(folder, '2999-12-31T23-59-59.999Z.json'));
  for (const target of [3, 4]) {
    project.write(`${rules}/raised.ts`, rule('Raised', target));
    expect(await project.run('generate')).toMatchObject({ code: 0 });
    expect(await project.run('apply', '--yes')).toMatchObject({ code: 0 });
  }
  expect(readdirSync(folder)).toContain('3000-01-01T00-00-00.001Z.json');
  const { changes } = JSON.parse((await project.run('rollback', '--show', '--format', 'json')).out);
  expect(changes.map(({ address }: { readonly address: string }) => address)).toEqual(['rule/raised']);
});
