import { isIP } from 'node:net';

/** A placement constraint, parsed as SwarmKit does: blanks around the operator mean nothing. */
export interface Constraint {
  readonly key: string;
  readonly operator: '==' | '!=';
  readonly value: string;
}

/** The valid keys and values in SwarmKit (manager/constraint). */
const KEY = /^[a-z_][a-z0-9\-_.]+$/i;
const VALUE = /^[a-z0-9:\-_\s.*()?+[\]\\^$|/]+$/i;

const KEYS = ['node.id', 'node.hostname', 'node.ip', 'node.role', 'node.platform.os', 'node.platform.arch'];
const LABELS = ['node.labels.', 'engine.labels.'];

/** The known keys, for messages. */
export const constraintKeys = [...KEYS, ...LABELS.map((prefix) => `${prefix}<label>`)].join(', ');

/** A text as a constraint; undefined for one that SwarmKit refuses. */
export function parseConstraint(written: string): Constraint | undefined {
  // The value from the deploying shell is not known here: a dollar sign stands for it.
  const text = written.replace(/\$\{[^}]*\}/g, () => '$');
  // The first operator of the list that occurs, not the first in the text.
  const operator = (['==', '!='] as const).find((one) => text.includes(one));
  if (operator === undefined) return undefined;
  const at = text.indexOf(operator);
  const [key, value] = [text.slice(0, at).trim(), text.slice(at + operator.length).trim()];
  return KEY.test(key) && VALUE.test(value) ? { key, operator, value } : undefined;
}

/** Whether SwarmKit compares the key with anything. No node ever matches an unknown key. */
export function isKnownKey(key: string): boolean {
  return KEYS.includes(key.toLowerCase()) || isLabel(key);
}

/** Whether a key names a label of the node or of its engine: tasks can only be spread over labels. */
export function isLabel(key: string): boolean {
  return LABELS.some((prefix) => key.length > prefix.length && key.toLowerCase().startsWith(prefix));
}

/** Why no node can match one constraint, whatever nodes exist; undefined where one can. */
export function neverMet({ key, operator, value }: Constraint): string | undefined {
  if (value.includes('$')) return undefined;
  const name = key.toLowerCase();
  if (name === 'node.role' && operator === '==' && !/^(manager|worker)$/i.test(value))
    return `a node's role is manager or worker, never '${value}'`;
  if (name === 'node.ip' && !isAddress(value)) return `'${value}' is neither an address nor a network`;
  return undefined;
}

function isAddress(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

/**
 * Why no node can match two constraints at once; undefined where one can. Values are compared case-insensitively, as in
 * SwarmKit.
 */
export function excludeEachOther(one: Constraint, other: Constraint): boolean {
  if (keyOf(one) !== keyOf(other) || [one, other].some(({ key, value }) => isOther(key) || value.includes('$')))
    return false;
  const isSame = one.value.toLowerCase() === other.value.toLowerCase();
  if (one.operator === other.operator)
    // Every node is either a manager or a worker.
    return !isSame && (one.operator === '==' || keyOf(one) === 'node.role');
  return isSame;
}

/** Networks may contain each other: their texts do not show it. */
function isOther(key: string): boolean {
  return key.toLowerCase() === 'node.ip';
}

/** Names of labels are case-sensitive, everything else is not. */
function keyOf({ key }: Constraint): string {
  const prefix = LABELS.find((one) => key.toLowerCase().startsWith(one));
  return prefix === undefined ? key.toLowerCase() : `${prefix}${key.slice(prefix.length)}`;
}

/** Whether at most one node matches these constraints. */
export function isOneNode(constraints: readonly Constraint[]): boolean {
  return constraints.some(
    ({ key, operator, value }) =>
      operator === '==' && (/^node\.(id|hostname)$/i.test(key) || (/^node\.ip$/i.test(key) && !value.includes('/'))),
  );
}

/** Whether no node can match the constraints of both. */
export function areApart(one: readonly Constraint[], other: readonly Constraint[]): boolean {
  return one.some((a) => other.some((b) => excludeEachOther(a, b)));
}
