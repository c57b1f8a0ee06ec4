import { fingerprint, type Owner, ownershipMark } from '@signoz-as-code/core';

const PREFIX = 'sac-';
/** The longest label of DNS. */
const LONGEST = 63;

/**
 * The name of our dashboard or saved view in SigNoz v0.135.0 and later: a unique DNS label that cannot be changed. It
 * contains the owner, `sac-<project>--<environment>--<key>`; where that is not a label, or is ambiguous, fingerprints
 * of the owner and the key.
 */
export function nameFor(owner: Owner, key: string): string {
  const parts = [owner.project, owner.environment, key];
  const plain = `${PREFIX}${parts.join('--')}`;
  if (plain.length <= LONGEST && parts.every((part) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(part))) return plain;
  const head = `${PREFIX}-${ownerPrint(owner)}-`;
  const tail = keyPrint(key);
  const words = key.slice(0, LONGEST - head.length - tail.length - 1).replaceAll(/^-+|-+$/g, '');
  return words === '' ? `${head}${tail}` : `${head}${words}-${tail}`;
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
