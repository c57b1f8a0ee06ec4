import { keepCredentials } from '../report/mask.ts';
import { isObject } from '../value/json.ts';

/** A secret by name. Only the reference is ever written; the value is looked up when it is sent. */
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
 * stack. Artifacts, plans and logs only contain the name.
 */
export function secret(name: string): SecretReference {
  if (!/^[A-Z][A-Z0-9_]*$/.test(name)) {
    throw new Error(
      `secret('${name}'): expected the name of an environment variable, capitals, digits and underscores`,
    );
  }
  return { $secret: name };
}

/** Refers to an endpoint that differs between machines, with its default. */
export function setting(name: string, fallback: string): SettingReference {
  return { $setting: name, default: fallback };
}

/** Replaces a live value that may not be shown, and that differs from the wanted one or has no counterpart. */
export const ANOTHER_VALUE: SecretReference = { $secret: '(another value)' };

export function isSecret(value: unknown): value is SecretReference {
  return isObject(value) && '$secret' in value && typeof value.$secret === 'string' && Object.keys(value).length === 1;
}

export function isSetting(value: unknown): value is SettingReference {
  return isObject(value) && '$setting' in value && typeof value.$setting === 'string';
}

/** The source of references' values. Everything except a setting is a secret, and is masked in all output. */
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

/** The text of a setting, or a plain string unchanged. The password of a URL is a secret in any case. */
export function resolveSetting(value: string | SettingReference, lookup: Lookup): string {
  const text = isSetting(value) ? (lookup(value.$setting, 'setting') ?? value.default) : value;
  keepCredentials(text, isSetting(value) ? value.$setting : 'credentials');
  return text;
}
