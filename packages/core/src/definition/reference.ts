import { keepCredentials } from '../report/mask.ts';
import { isObject } from '../value/json.ts';

/** A secret by name. Only the reference is ever written down; the value is looked up when it is sent. */
export interface SecretReference {
  readonly $secret: string;
}

/** A value that the machine running `plan` or `apply` may override through an environment variable. Not for secrets. */
export interface SettingReference {
  readonly $setting: string;
  readonly default: string;
}

/**
 * Refers to a secret: the environment variable `name` where `plan` and `apply` run, or a Docker Swarm secret in the
 * stack. Artifacts, plans and logs carry the name only.
 */
export function secret(name: string): SecretReference {
  if (!/^[A-Z][A-Z0-9_]*$/.test(name)) {
    throw new Error(
      `secret('${name}'): expected the name of an environment variable, capitals, digits and underscores`,
    );
  }
  return { $secret: name };
}

/** Refers to an endpoint that differs from machine to machine, with the value that holds where it is not set. */
export function setting(name: string, fallback: string): SettingReference {
  return { $setting: name, default: fallback };
}

/** Stands for a live value that may not be shown, and that is another one than is wanted or that nothing is wanted for. */
export const ANOTHER_VALUE: SecretReference = { $secret: '(another value)' };

export function isSecret(value: unknown): value is SecretReference {
  return isObject(value) && '$secret' in value && typeof value.$secret === 'string' && Object.keys(value).length === 1;
}

export function isSetting(value: unknown): value is SettingReference {
  return isObject(value) && '$setting' in value && typeof value.$setting === 'string';
}

/** Where the values of references come from. What is not asked for as a setting is a secret, and is shown nowhere. */
export type Lookup = (name: string, as?: 'setting') => string | undefined;

/** Every secret name in a value, sorted, each once. */
export function secretNames(value: unknown): string[] {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (isSecret(node)) names.add(node.$secret);
    else if (Array.isArray(node)) node.forEach(visit);
    else if (isObject(node)) Object.values(node).forEach(visit);
  };
  visit(value);
  return [...names].sort();
}

/** A copy with every secret reference replaced by `replace(name)`. */
export function mapSecrets(value: unknown, replace: (name: string) => unknown): unknown {
  if (isSecret(value)) return replace(value.$secret);
  if (Array.isArray(value)) return value.map((item) => mapSecrets(item, replace));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapSecrets(item, replace)]));
}

/** The text of a setting, or a plain string as it is. The password of a URL is a secret all the same. */
export function resolveSetting(value: string | SettingReference, lookup: Lookup): string {
  const text = isSetting(value) ? (lookup(value.$setting, 'setting') ?? value.default) : value;
  keepCredentials(text, isSetting(value) ? value.$setting : 'credentials');
  return text;
}
