import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { releases, type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { cases } from './cases.ts';
import { copiedRule, isIn, lifecycle, type Target } from './suite.ts';

/** `pnpm test:signoz` sets these: the same suite against an external SigNoz. */
const { CONFORMANCE_URL, CONFORMANCE_KEY, CONFORMANCE_VERSION } = process.env;
const project = `suite-${process.pid}`;
const theirs = CONFORMANCE_URL !== undefined && CONFORMANCE_KEY !== undefined;
const versions = theirs ? [CONFORMANCE_VERSION] : releases;

describe.each(versions)(
  'SigNoz %s: created, changed field by field, and deleted, with a clean plan after each',
  (version) => {
    let target: Target;
    let sandbox: Sandbox | undefined;
    const directory = mkdtempSync(join(tmpdir(), 'conformance-'));

    beforeAll(async () => {
      if (theirs) {
        target = { url: CONFORMANCE_URL, apiKey: CONFORMANCE_KEY, project, version };
        return;
      }
      const release = releases.find((one) => one === version);
      sandbox = await startSandbox({ directory, ...(release ? { release } : {}) });
      target = { url: sandbox.signoz.url, apiKey: sandbox.signoz.apiKey, project, version };
    });
    afterAll(async () => {
      await sandbox?.stop();
      rmSync(directory, { recursive: true, force: true });
    });

    it.each(cases.filter((one) => isIn(one, { version })).map((one) => [one.kind, one.name, one] as const))(
      '%s %s',
      async (_, __, one) => {
        await lifecycle(target, one);
      },
    );

    it('a copy of a rule that somebody made is never changed or deleted', async () => {
      await copiedRule(target);
    });
  },
);
