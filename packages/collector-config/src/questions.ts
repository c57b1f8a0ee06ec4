import type { Definitions, Question, Where } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { type Class, type Collector, collectors } from './collectors.ts';
import { compile } from './compile.ts';
import { foretold } from './foretold.ts';
import { parseYaml } from './yaml.ts';

/** Asks the collector whether it accepts the configurations that definitions make. */
export function questions(definitions: Definitions<Environment>): readonly Question[] {
  const all = collectors(definitions);
  return compile(definitions).map(({ path, content, source }) => ({
    ask: { kind: 'configuration', collector: definitions.environment.versions.collector, text: content },
    where: { file: source },
    locate: (place) => placeIn(all.find(({ name }) => path === `${name}.yaml`)!, content, place),
    foretold: [...foretold, 'artifact/schema'],
  }));
}

/** The definition of the component or pipeline that the collector names, and the field in it. */
function placeIn(collector: Collector, content: string, place: readonly string[]): Where {
  const [section, id, ...rest] = fieldPath(content, place);
  const component = collector.components.find((one) => one.class === (section as Class) && one.id === id);
  const pipeline = section === 'service' && id === 'pipelines' && collector.pipelines.find((one) => one.id === rest[0]);
  if (component !== undefined) return where(component.file, rest);
  if (pipeline) return where(pipeline.file, rest.slice(1));
  return where(collector.file, section === 'service' ? [id ?? '', ...rest] : fieldPath(content, place));
}

/**
 * A place that the collector names, as the file writes it: the collector also names structs whose fields are directly
 * in the component (`clientconfig`, `baseconfig`). Parts that are not in the file are left out.
 */
export function fieldPath(content: string, place: readonly string[]): readonly string[] {
  let value: unknown;
  try {
    value = parseYaml(content);
  } catch {
    return [];
  }
  const found: string[] = [];
  for (const part of place) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) continue;
    found.push(part);
    value = (value as Record<string, unknown>)[part];
  }
  return found;
}

function where(file: string, path: readonly string[]): Where {
  const field = fieldText(path);
  return field === '' ? { file } : { file, field };
}

/** `a.b[0].c` */
export function fieldText(path: readonly string[]): string {
  return path
    .filter((part) => part !== '')
    .map((part, index) => (/^\d+$/.test(part) ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join('');
}
