import { isIP } from 'node:net';

/** A placement constraint, taken apart as SwarmKit does: blanks around the operator mean nothing. */
export interface Constraint {
  readonly key: string;
  readonly operator: '==' | '!=';
  readonly value: string;
}

/** What SwarmKit takes for a key and for a value (manager/constraint). */
const KEY = /^[a-z_][a-z0-9\-_.]+$/i;
const VALUE = /^[a-z0-9:\-_\s.*()?+[\]\\^$|/]+$/i;

const KEYS = ['node.id', 'node.hostname', 'node.ip', 'node.role', 'node.platform.os', 'node.platform.arch'];
const LABELS = ['node.labels.', 'engine.labels.'];

/** What a message says there is. */
export const constraintKeys = [...KEYS, ...LABELS.map((prefix) => `${prefix}<label>`)].join(', ');

/** A text as a constraint; undefined for one that SwarmKit refuses. */
export function parseConstraint(written: string): Constraint | undefined {
  // What the deploying shell puts in is not known here: a dollar stands for it.
  const text = written.replace(/\$\{[^}]*\}/g, () => '$');
  // The first operator of the list that occurs, not the first in the text.
  const operator = (['==', '!='] as const).find((one) => text.includes(one));
  if (operator === undefined) return undefined;
  const at = text.indexOf(operator);
  const [key, value] = [text.slice(0, at).trim(), text.slice(at + operator.length).trim()];
  return KEY.test(key) && VALUE.test(value) ? { key, operator, value } : undefined;
}

/** Whether SwarmKit compares the key with anything. Under one that it does not know, no node fits, ever. */
export function isKnownKey(key: string): boolean {
  return KEYS.includes(key.toLowerCase()) || isLabel(key);
}

/** Whether a key names a label, of the node or of its engine: all that tasks can be spread over. */
export function isLabel(key: string): boolean {
  return LABELS.some((prefix) => key.length > prefix.length && key.toLowerCase().startsWith(prefix));
}

/** Why no node can fit one constraint, whatever nodes there are; undefined where one can. */
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

/** Why no node can fit two constraints at once; undefined where one can. Values are compared in any case, as SwarmKit does. */
export function excludeEachOther(one: Constraint, other: Constraint): boolean {
  if (keyOf(one) !== keyOf(other) || [one, other].some(({ key, value }) => isOther(key) || value.includes('$')))
    return false;
  const isSame = one.value.toLowerCase() === other.value.toLowerCase();
  if (one.operator === other.operator)
    // Every node is one or the other.
    return !isSame && (one.operator === '==' || keyOf(one) === 'node.role');
  return isSame;
}

/** Networks may hold each other: their texts do not tell. */
function isOther(key: string): boolean {
  return key.toLowerCase() === 'node.ip';
}

/** Names of labels are compared as they stand, everything else in any case. */
function keyOf({ key }: Constraint): string {
  const prefix = LABELS.find((one) => key.toLowerCase().startsWith(one));
  return prefix === undefined ? key.toLowerCase() : `${prefix}${key.slice(prefix.length)}`;
}

/** Whether these constraints leave one node at the most. */
export function isOneNode(constraints: readonly Constraint[]): boolean {
  return constraints.some(
    ({ key, operator, value }) =>
      operator === '==' && (/^node\.(id|hostname)$/i.test(key) || (/^node\.ip$/i.test(key) && !value.includes('/'))),
  );
}

/** Whether no node can fit the constraints of both. */
export function areApart(one: readonly Constraint[], other: readonly Constraint[]): boolean {
  return one.some((a) => other.some((b) => excludeEachOther(a, b)));
}
