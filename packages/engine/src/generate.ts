import type { Generated } from './compile-project.ts';
import { look } from './fresh.ts';
import type { Host } from './host.ts';

export type { Generated } from './compile-project.ts';

/**
 * Compiles the definitions into generated/, or with `check` says what is stale and writes nothing. Then, and without a
 * `cache`, everything is compiled.
 */
export async function generate(root: string, host: Host, { check = false, cache = true } = {}): Promise<Generated> {
  const looked = check ? undefined : look(root, host);
  if (cache && looked?.isFresh === true)
    return { diagnostics: [], changes: { created: [], changed: [], removed: [] }, contradictions: [] };
  // Where nothing has changed, loading what compiles would take most of the time. Where something has, the thread loads its
  // part meanwhile.
  const { startThread } = await import('./definitions/ask.ts');
  const thread = startThread(root, host);
  const { compile } = await import('./compile-project.ts').catch(async (error: unknown) => {
    await thread.end();
    throw error;
  });
  const { remember, ...generated } = await compile(root, host, {
    check,
    cache,
    thread,
    ...(looked === undefined ? {} : { looked }),
  });
  await remember();
  return generated;
}
