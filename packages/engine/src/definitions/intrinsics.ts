/**
 * Freezes the language's built-in objects, so that no module changes what others compute with. Prototypes whose fields
 * objects commonly override (`error.name = …`, `Class.prototype.toString = …`) still accept such assignments.
 */
export function freezeIntrinsics(): void {
  const names = Object.getOwnPropertyNames(globalThis).filter((name) => /^[A-Z]/.test(name) && !LAZY.has(name));
  const values = names.map((name) => [name, (globalThis as Record<string, unknown>)[name]] as const);
  for (const [name, value] of values) {
    if (!isObject(value)) continue;
    if (Object.getOwnPropertyDescriptor(globalThis, name)?.configurable === true)
      Object.defineProperty(globalThis, name, { value, writable: false, configurable: false, enumerable: false });
    const prototype: unknown = Object.getOwnPropertyDescriptor(value, 'prototype')?.value;
    if (isObject(prototype)) {
      if (value === Object || value === Function || isError(value)) allowOwn(prototype);
      Object.freeze(prototype);
    }
    Object.freeze(value);
  }
  Object.freeze(console);
}

/** Globals that are loaded on first use, and those that must not be changed. */
const LAZY = new Set([
  ...['CompressionStream', 'DecompressionStream', 'Crypto', 'CryptoKey', 'SubtleCrypto', 'WebAssembly', 'WebSocket'],
  ...[
    'CloseEvent',
    'EventSource',
    'FormData',
    'Headers',
    'MessageEvent',
    'Request',
    'Response',
    'Storage',
    'Navigator',
  ],
  ...['ErrorEvent', 'CustomEvent', 'Event', 'EventTarget', 'File', 'Blob', 'BroadcastChannel', 'QuotaExceededError'],
]);

/** An assignment to an object that inherits from `prototype` creates an own field, as if nothing were frozen. */
function allowOwn(prototype: object): void {
  for (const key of Reflect.ownKeys(prototype)) {
    const property = Object.getOwnPropertyDescriptor(prototype, key);
    if (property?.configurable !== true || property.writable !== true) continue;
    const { value } = property;
    Object.defineProperty(prototype, key, {
      get: () => value as unknown,
      set(this: object, own: unknown) {
        if (this === prototype) throw new TypeError(`Cannot assign to '${String(key)}' of a frozen prototype`);
        Object.defineProperty(this, key, { value: own, writable: true, enumerable: true, configurable: true });
      },
      enumerable: property.enumerable === true,
      configurable: false,
    });
  }
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

function isError(value: object): boolean {
  return value === Error || Object.getPrototypeOf(value) === Error;
}
