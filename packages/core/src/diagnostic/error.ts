import { realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The text of an error. Node puts the failures of several addresses into an AggregateError without a message. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '')
    return [...new Set(error.errors.map(messageOf))].join('; ');
  if (typeof error === 'string') return error;
  // Anything can be thrown, and a value that is not an Error may throw again when it is converted to a text.
  if (!(error instanceof Error)) return `${kindOf(error)} was thrown instead of an Error`;
  try {
    return certificateProblem(error) ?? String(error.message);
  } catch {
    return 'an Error without a message was thrown';
  }
}

/** Node's codes for a certificate that was signed by nobody whom Node trusts. */
const UNTRUSTED = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** What is wrong with a server's certificate, and how to trust it; undefined for any other error. */
export function certificateProblem(error: Error & { readonly code?: unknown }): string | undefined {
  const { code, message } = error;
  if (typeof code !== 'string') return undefined;
  if (code === 'CERT_HAS_EXPIRED' || code === 'ERR_TLS_CERT_ALTNAME_INVALID') return message;
  // The rest of Node's message is advice that depends on Node's version.
  const [what] = message.split(';');
  return UNTRUSTED.has(code)
    ? `its certificate is not trusted: ${what}; set NODE_EXTRA_CA_CERTS to a PEM file with the certificate of the authority that signed it`
    : undefined;
}

function kindOf(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  return `${typeof value === 'object' ? 'an' : 'a'} ${typeof value}`;
}

/**
 * The text of an error from importing or building a definition of the project at `root`, with the place of its origin
 * (`… (packages/alerts/definitions/rules/x.ts:12)`), if its stack shows it. The place may be in another file that the
 * imported one imports.
 */
export function messageWithPlace(error: unknown, root: string): string {
  const message = messageOf(error).replaceAll(`${realpathSync(root)}/`, '');
  const place = placeOf(stackOf(error), root);
  return place === undefined || message.includes(place.file) ? message : `${message} (${place.file}:${place.line})`;
}

/** The stack of any thrown value; Node formats it on first access, with the error's message at that time. */
export function stackOf(error: unknown): string | undefined {
  try {
    return error instanceof Error ? error.stack : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The innermost place of a stack that is in code of the project at `root`: neither in a package nor in this program.
 */
export function placeOf(
  stack: string | undefined,
  root: string,
): { readonly file: string; readonly line: number } | undefined {
  const folder = realpathSync(root);
  const isOurs = isOfProject(folder);
  // Looked for from the folder on: its own name may have any character.
  for (const text of (stack ?? '').split('\n')) {
    for (const start of [`${pathToFileURL(folder).href}/`, `${folder}/`]) {
      const from = text.indexOf(start);
      const [, path = '', line] =
        /^(.+?\.[cm]?[jt]sx?):(\d+)/.exec(from < 0 ? '' : text.slice(from + start.length)) ?? [];
      const file = start.startsWith('file:') ? fileURLToPath(`file:///${path}`).slice(1) : path;
      if (path !== '' && isOurs(join(folder, file))) return { file, line: Number(line) };
    }
  }
  return undefined;
}

/** Whether files are code of the project at `root`: inside it, not in a package, and not part of this program. */
export function isOfProject(root: string): (path: string) => boolean {
  const folder = realpathSync(root);
  return (path) => !/^\.\.|(^|\/)node_modules\/|^packages\/[^/]+\/(src|dist|test)\//.test(relative(folder, path));
}

/**
 * Whether an error, or its cause, says that the request may have been executed anyway (`outcomeUnknown`): its answer
 * was lost, or a gateway gave up.
 */
export function isOutcomeUnknown(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause)
    if ('outcomeUnknown' in one && one.outcomeUnknown === true) return true;
  return false;
}
