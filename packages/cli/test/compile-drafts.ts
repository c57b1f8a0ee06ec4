import { text } from 'node:stream/consumers';
import { compileProject } from '@signoz-as-code/core';
import { concernsOf } from '@signoz-as-code/engine/concerns';
import { assumedVersion } from '@signoz-as-code/signoz-client';
import { catalogue } from './fixtures/platform/packages/telemetry/definitions/index.ts';

/**
 * A program: compiles the definitions on standard input, by file, in an otherwise empty project, and prints the
 * diagnostics. Vite loads modules itself, without Node's hooks, and so without drafts.
 */
const { root, drafts } = JSON.parse(await text(process.stdin)) as { root: string; drafts: Record<string, string> };
const environment = { name: 'local', live: {}, versions: { signoz: assumedVersion } } as never;
const project = { name: 'any', defaultEnvironment: 'local', environments: [environment] };
const concerns = await concernsOf(catalogue, 'packages/telemetry/definitions');
const { diagnostics } = await compileProject(root, project, concerns, {
  drafts: new Map(Object.entries(drafts)),
});
process.stdout.write(JSON.stringify(diagnostics));
