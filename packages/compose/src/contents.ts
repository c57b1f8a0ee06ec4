import { isObject, type Json } from '@signoz-as-code/core';
import type { Docker } from './docker.ts';
import { configFamily } from './labels.ts';
import { configIds } from './prune.ts';
import { parseXml } from './xml.ts';
import { parseYaml } from './yaml.ts';

/**
 * What a mounted file says, so that a plan can tell its fields apart: YAML and XML as values, everything else as its
 * text. A text that does not parse is compared as a text.
 */
export function contentValue(file: string, text: string): Json {
  try {
    if (/\.ya?ml$/.test(file)) return parseYaml(text) as Json;
    if (file.endsWith('.xml')) return parseXml(text) as Json;
  } catch {
    return text;
  }
  return text;
}

/**
 * The texts of the configs named, by name, as far as the swarm has them and they carry a mark of ours: what somebody else put
 * into a service is not shown.
 */
export async function configTexts(
  docker: Docker,
  owners: readonly string[],
  names: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const ids = await configIds(docker, owners);
  if (ids.length === 0) return new Map();
  const found: unknown = JSON.parse(await docker(['config', 'inspect', ...ids]));
  if (!Array.isArray(found)) throw new Error('Docker gave something that is not a list of configs');
  return new Map(
    found.flatMap((config: unknown): [string, string][] => {
      const spec = isObject(config) ? config.Spec : undefined;
      if (!isObject(spec) || typeof spec.Name !== 'string' || typeof spec.Data !== 'string') return [];
      return names.has(spec.Name) ? [[spec.Name, Buffer.from(spec.Data, 'base64').toString('utf8')]] : [];
    }),
  );
}

/** The key of a config in the stack file, from its name in the swarm; undefined for a name that is not of that form. */
export function configKey(stack: string, name: string): string | undefined {
  const family = configFamily(name);
  return family?.startsWith(`${stack}_`) ? family.slice(stack.length + 1) : undefined;
}
