import type { Telemetry } from './sdk.ts';

/**
 * `register` and the rest of the package may be loaded twice (as source and as build); they share one running SDK per
 * process.
 */
const KEY = Symbol.for('@signoz-as-code/instrumentation');
const registry: typeof globalThis & { [KEY]?: Telemetry } = globalThis;

export function setRunning(telemetry: Telemetry): void {
  registry[KEY] = telemetry;
}

export function running(): Telemetry | undefined {
  return registry[KEY];
}

/**
 * Flushes telemetry and stops the SDK, for services that end with process.exit. Does nothing where `register` was not
 * loaded.
 */
export async function shutdownTelemetry(): Promise<void> {
  await running()?.shutdown();
}
