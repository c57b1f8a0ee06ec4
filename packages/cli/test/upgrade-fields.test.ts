import { join } from 'node:path';
import { startSandbox } from '@signoz-as-code/sandbox';
import { expect, onTestFinished, test } from 'vitest';
import { smallProject } from './small.ts';
import { callSignoz } from './support.ts';

const PAGER = `import { secret } from '@signoz-as-code/core';
import { defineChannel } from '@signoz-as-code/alerts';
export default defineChannel({ name: 'pager', pagerduty: { routing_key: secret('PAGER'), send_resolved: true } });
`;

test('upgrade names the fields that the first plan after it changes, and those that its migrations do', async () => {
  const project = smallProject({ 'packages/alerts/definitions/channels/pager.ts': PAGER });
  onTestFinished(project.remove);
  const generated = await project.run('generate');
  expect(generated, generated.err).toMatchObject({ code: 0 });
  const sandbox = await startSandbox({ directory: join(project.root, 'sandbox') });
  onTestFinished(sandbox.stop);
  Object.assign(project.env, { SIGNOZ_URL: sandbox.signoz.url, SIGNOZ_API_KEY: sandbox.signoz.apiKey, PAGER: 'key' });
  const applied = await project.run('apply', '--yes');
  expect(applied, applied.err).toMatchObject({ code: 0 });
  const theirs = { name: 'theirs', email_configs: [{ to: 'a@b.test', tls_config: { insecure_skip_verify: true } }] };
  await callSignoz(sandbox.signoz, 'POST', '/api/v1/channels', theirs);

  const { out } = await project.run('upgrade', '--to', 'v0.138.0');
  expect(out).toMatch(/the first plan changes in SigNoz: channel\/pager \(.*details.*\)/);
  expect(out).toMatch(/'theirs', of nobody: email_configs: .*tls_config/);
  const { planFields } = JSON.parse((await project.run('upgrade', '--to', 'v0.138.0', '--format', 'json')).out);
  expect(planFields['channel/pager'].join()).toContain('details');
});
