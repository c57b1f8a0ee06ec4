import { asList, asObject, asText } from '@signoz-as-code/core';
import { parseYaml } from './yaml.ts';

/** What a service of a stack runs. */
export interface Program {
  readonly service: string;
  readonly image: string;
  /** The command's arguments. */
  readonly command: readonly string[];
}

/** What the services of a compose.yaml run. Throws an Error with the place where the text is not YAML. */
export function programsOf(compose: string): readonly Program[] {
  return Object.entries(asObject(asObject(parseYaml(compose)).services)).map(([service, given]) => {
    const { image, command } = asObject(given);
    return {
      service,
      image: asText(image),
      command: typeof command === 'string' ? command.split(/\s+/) : asList(command).map(asText),
    };
  });
}
