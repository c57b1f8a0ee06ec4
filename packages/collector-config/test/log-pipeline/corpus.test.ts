import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type StoredArtifact, validateArtifact } from '@signoz-as-code/core';
import { startSandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { live } from '../../src/live.ts';
import { temporaryFolder } from '../support.ts';

interface Case {
  readonly name: string;
  readonly body: object & { readonly config: readonly { readonly id: string }[] };
}

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures', name), 'utf8');
const cases = JSON.parse(fixture('log-pipelines.json')) as readonly Case[];
/** What a real SigNoz v0.108.0 did with each: see scripts/record-log-pipelines.ts. */
const recorded = JSON.parse(fixture('log-pipelines-recorded.json')) as Readonly<
  Record<string, { readonly status: number; readonly effect: 'works' | 'refused' | 'errors' | 'nothing' }>
>;

/** SigNoz accepts these, with another effect than they say. */
const stricter: Readonly<Record<string, string>> = {
  'add an expression whose condition SigNoz replaces': 'the condition is another one',
  'add to a name with a hyphen': 'it can be written there, and never be read again by that name',
  'json with paths alone': 'paths are made of nothing',
  'json with a prefix alone': 'the prefix is put before nothing',
};

describe('our verdict on a log pipeline is SigNoz’s', () => {
  test('each was shown to it', () => {
    expect(cases.map(({ name }) => name).sort()).toEqual(Object.keys(recorded).sort());
    expect(cases.length).toBeGreaterThan(100);
  });

  test.each(cases.map((one) => [one.name, one] as const))('%s', (name, { body }) => {
    const artifact: StoredArtifact = {
      path: 'log-pipelines/a.json',
      file: 'a.json',
      source: 'a.ts',
      content: JSON.stringify(body),
    };
    const problems = validateArtifact(live.formats, artifact);
    const isRefused = recorded[name]?.effect !== 'works' || name in stricter;
    expect(problems.length > 0, JSON.stringify(problems)).toBe(isRefused);
  });
});

describe('the sandbox', () => {
  const folder = temporaryFolder();
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  beforeAll(async () => {
    sandbox = await startSandbox({ directory: folder.path });
  });
  afterAll(async () => {
    await sandbox.stop();
    folder.remove();
  });

  test.each(cases.map((one) => [one.name, one.body] as const))('answers like it did: %s', async (name, body) => {
    const config = body.config.map((operator, index) => ({
      ...operator,
      orderId: index + 1,
      ...(body.config[index + 1] === undefined ? {} : { output: body.config[index + 1]?.id }),
    }));
    const answer = await fetch(`${sandbox.signoz.url}/api/v1/logs/pipelines`, {
      method: 'POST',
      headers: { 'SIGNOZ-API-KEY': sandbox.signoz.apiKey, 'Content-Type': 'application/json' },
      body: JSON.stringify({ pipelines: [{ ...body, config, orderId: 1, alias: 'p' }] }),
    });
    expect(answer.status).toBe(recorded[name]?.status);
  });
});
