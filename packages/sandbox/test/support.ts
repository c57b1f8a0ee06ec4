import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../src/index.ts';
import type { JsonObject } from '../src/json.ts';

/** A directory that is removed after the test. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'signoz-sandbox-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** A sandbox that is stopped after the test. */
export async function start(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ directory: temporaryDirectory(), ...options });
  onTestFinished(() => sandbox.stop());
  return sandbox;
}

/** For tests that need no engine: as if it were not installed. */
export const withoutEngine = {
  loadEngine: async () => {
    throw new Error("Cannot find package 'chdb'");
  },
};

export interface Answer {
  readonly status: number;
  readonly body: JsonObject;
}

/** Sends a request with the admin's key, or with `headers`. */
export async function call(
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = { 'SIGNOZ-API-KEY': sandbox.signoz.apiKey },
): Promise<Answer> {
  const response = await fetch(`${sandbox.signoz.url}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as JsonObject };
}

export function rule(changes: JsonObject = {}): JsonObject {
  return {
    alert: 'High Error Rate',
    version: 'v5',
    condition: {
      compositeQuery: {
        queryType: 'promql',
        panelType: 'graph',
        queries: [{ type: 'promql', spec: { name: 'A', query: 'up' } }],
      },
      op: '1',
      target: 1,
      matchType: '1',
      selectedQueryName: 'A',
    },
    preferredChannels: ['alerts'],
    ...changes,
  };
}
