import { canonicalJson, type Json } from '@signoz-as-code/core';
import { parseXml } from '../config/xml.ts';
import type { Docker } from '../engine/docker.ts';
import type { LiveService } from '../engine/inspect.ts';
import { configFamily } from '../labels.ts';
import { parseYaml } from '../yaml.ts';
import { readConfigs } from './prune.ts';
import type { StackState } from './state.ts';

/**
 * The content of a mounted file, so that a plan can compare its fields: YAML and XML as values, everything else as its
 * text. A text that cannot be parsed is compared as a text.
 */
function contentValue(file: string, text: string): Json {
  try {
    if (/\.ya?ml$/.test(file)) return parseYaml(text) as Json;
    if (file.endsWith('.xml')) return parseXml(text) as Json;
  } catch {
    return text;
  }
  return text;
}

/**
 * The texts of the named configs, by name, as far as the swarm has them and they carry our mark: other people's content
 * is not shown.
 */
async function configTexts(
  docker: Docker,
  owners: readonly string[],
  names: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const found = await readConfigs(docker, owners);
  return new Map(
    found
      .filter(({ Spec }) => names.has(Spec.Name))
      .map(({ Spec }) => [Spec.Name, Buffer.from(Spec.Data ?? '', 'base64').toString('utf8')]),
  );
}

/** The key of a config in the stack file, from its name in the swarm; undefined for a name of another form. */
function configKey(stack: string, name: string): string | undefined {
  const family = configFamily(name);
  return family?.startsWith(`${stack}_`) ? family.slice(stack.length + 1) : undefined;
}

type Texts = StackState['texts'];

/**
 * The contents of the files that these services of ours mount, by the definition's key; only keys that the definition
 * has too.
 */
export async function mountedContents(
  docker: Docker,
  owners: readonly string[],
  stack: string,
  services: readonly LiveService[],
  texts: Texts,
): Promise<Readonly<Record<string, Json>>> {
  const mounted = new Set(services.flatMap(({ state }) => Object.values(state.configs).map(({ name }) => name)));
  const found = await configTexts(docker, owners, mounted);
  const entries = [...found].flatMap(([name, text]): [string, Json][] => {
    const key = configKey(stack, name);
    const own = key === undefined ? undefined : texts[key];
    return own === undefined || key === undefined ? [] : [[key, contentValue(own.file, text)]];
  });
  const isWanted = ([key, value]: [string, Json]): boolean => {
    const own = texts[key];
    return own !== undefined && canonicalJson(contentValue(own.file, own.text)) === canonicalJson(value);
  };
  // If services mount two versions in the middle of a rollout, the unwanted one is shown.
  return Object.fromEntries([...entries.filter(isWanted), ...entries.filter((entry) => !isWanted(entry))]);
}

/** The wanted contents. Files without a counterpart are named by the services that mount them. */
export function wantedContents(texts: Texts, mounted: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, { file, text }]) =>
      Object.hasOwn(mounted, key) ? [[key, contentValue(file, text)]] : [],
    ),
  );
}
