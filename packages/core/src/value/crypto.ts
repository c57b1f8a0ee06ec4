/** Kept from before definitions run: then what they ask for is recorded, and this would be taken for theirs. */
const { getBuiltinModule } = process;

/** node:crypto. Imported as a module, it would take 10 ms of every command, whether it computes a digest or not. */
export function nodeCrypto(): typeof import('node:crypto') {
  return getBuiltinModule('node:crypto');
}

/** The SHA-256 of bytes, or of a text in UTF-8, in hexadecimal digits. */
export function sha256(bytes: Uint8Array | string): string {
  return nodeCrypto().hash('sha256', bytes);
}
