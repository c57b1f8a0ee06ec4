/** `node --import @signoz-as-code/instrumentation/register dist/index.js` */
import { register } from 'node:module';
import { register as registerHooks, supportsSyncHooks } from 'import-in-the-middle/register-hooks.mjs';
import { flushAtEnd } from './lifecycle.ts';
import { running, setRunning } from './running.ts';

if (running() === undefined) {
  // Before the SDK is imported, so that all later imports can be instrumented, including ESM.
  if (supportsSyncHooks()) registerHooks();
  else register('import-in-the-middle/hook.mjs', import.meta.url);
  const { startTelemetry } = await import('./sdk.ts');
  const telemetry = startTelemetry();
  setRunning(telemetry);
  flushAtEnd(telemetry);
}
