import { fingerprint, type Owner, ownershipMark } from '@signoz-as-code/core';

const PREFIX = 'sac-';
/** The longest label of DNS. */
const LONGEST = 63;
/** The names that a key can have, one after the other: enough for a key that was renamed and given again this often. */
const TURNS = 20;

/**
 * The name of our dashboard or saved view in SigNoz v0.135.0 and later: a unique DNS label that cannot be changed. It
 * contains the owner, `sac-<project>--<environment>--<key>`; where that is not a label, or is ambiguous, fingerprints
 * of the owner and the key. Always with fingerprints from the second `turn` on.
 */
export function nameFor(owner: Owner, key: string, turn = 1): string {
  const parts = [owner.project, owner.environment, key];
  const plain = `${PREFIX}${parts.join('--')}`;
  const isPlain = plain.length <= LONGEST && parts.every((part) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(part));
  if (turn === 1 && isPlain) return plain;
  const head = `${PREFIX}-${ownerPrint(owner)}-`;
  const tail = keyPrint(turn === 1 ? key : `${key}/${turn}`);
  const words = key.slice(0, LONGEST - head.length - tail.length - 1).replaceAll(/^-+|-+$/g, '');
  return words === '' ? `${head}${tail}` : `${head}${words}-${tail}`;
}

/**
 * The first name for a key that is not in use. The same for everybody who sees the same names: SigNoz then refuses the
 * second of two simultaneous creates.
 */
export function freeNameFor(owner: Owner, key: string, used: ReadonlySet<string>): string {
  return namesFor(owner, key).find((name) => !used.has(name)) ?? nameFor(owner, key);
}

function namesFor(owner: Owner, key: string): readonly string[] {
  return Array.from({ length: TURNS }, (_, index) => nameFor(owner, key, index + 1));
}

/** The owner in a name: ours under a key, or a foreign one; undefined for a name of another kind. */
export function readName(
  owner: Owner,
  keys: readonly string[],
  name: string,
): { readonly key: string } | { readonly foreignOwner: Owner } | undefined {
  if (!name.startsWith(PREFIX)) return undefined;
  const known = keys.find((key) => nameFor(owner, key) === name);
  if (known !== undefined) return { key: known };
  const head = `${PREFIX}-${ownerPrint(owner)}-`;
  const later = name.startsWith(head) ? keys.find((key) => namesFor(owner, key).includes(name)) : undefined;
  if (later !== undefined) return { key: later };
  if (name.startsWith(head)) return { key: name.slice(head.length) };
  const hashed = /^sac--([0-9a-f]{8})-/.exec(name);
  if (hashed !== null) return { foreignOwner: { project: 'another', environment: String(hashed[1]) } };
  const [project, environment, key, ...more] = name.slice(PREFIX.length).split('--');
  if (project === undefined || environment === undefined || key === undefined || more.length > 0) return undefined;
  return project === owner.project && environment === owner.environment
    ? { key }
    : { foreignOwner: { project, environment } };
}

/** 8 hexadecimal digits for an owner. */
function ownerPrint(owner: Owner): string {
  return fingerprint(ownershipMark(owner, '')).slice(0, 8);
}

/** 8 hexadecimal digits for a key. */
function keyPrint(key: string): string {
  return fingerprint(key).slice(0, 8);
}
