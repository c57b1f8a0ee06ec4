import { registerHooks } from 'node:module';

/**
 * While it is in force, a bare import (`@signoz-as-code/alerts`) from below `folder` is resolved once and not once a
 * file: thousands of definitions import the same few packages, and finding a package costs more than loading a file.
 * Returns how to end it.
 */
export function cacheBareImports(folder: string): () => void {
  const resolved = new Map<string, ReturnType<Parameters<typeof registerHooks>[0]['resolve'] & object>>();
  const hooks = registerHooks({
    resolve: (specifier, context, next) => {
      if (!/^@?[a-z]/.test(specifier) || specifier.startsWith('node:') || !context.parentURL?.startsWith(folder)) {
        return next(specifier, context);
      }
      const known = resolved.get(specifier);
      if (known !== undefined) return { ...known, shortCircuit: true };
      const found = next(specifier, context);
      resolved.set(specifier, found);
      return found;
    },
  });
  return () => hooks.deregister();
}
