import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { cases } from './cases.ts';
import { lifecycle, type Target } from './suite.ts';

/** `pnpm test:signoz` sets these: the same suite against a SigNoz that is not ours. */
const { CONFORMANCE_URL, CONFORMANCE_KEY, CONFORMANCE_VERSION } = process.env;

let target: Target;
let sandbox: Sandbox | undefined;
const directory = mkdtempSync(join(tmpdir(), 'conformance-'));

beforeAll(async () => {
  const project = `conformance-${process.pid}`;
  if (CONFORMANCE_URL !== undefined && CONFORMANCE_KEY !== undefined) {
    target = { url: CONFORMANCE_URL, apiKey: CONFORMANCE_KEY, project, version: CONFORMANCE_VERSION };
    return;
  }
  sandbox = await startSandbox({ directory });
  target = { url: sandbox.signoz.url, apiKey: sandbox.signoz.apiKey, project };
});
afterAll(async () => {
  await sandbox?.stop();
  rmSync(directory, { recursive: true, force: true });
});

describe('created, changed field by field, and deleted, with a clean plan after each', () => {
  it.each(cases.map((one) => [one.kind, one.name, one] as const))('%s %s', async (_, __, one) => {
    await lifecycle(target, one);
  });
});
