import { asList, asObject, asText } from '@signoz-as-code/core';
import { parseYaml } from './yaml.ts';

/** The program of a service of a stack. */
export interface Program {
  readonly service: string;
  readonly image: string;
  /** The command's arguments. */
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** The programs of the services of a compose.yaml. Throws an Error with the position where the text is not YAML. */
export function programsOf(compose: string): readonly Program[] {
  return Object.entries(asObject(asObject(parseYaml(compose)).services)).map(([service, given]) => {
    const { image, command, environment } = asObject(given);
    return {
      service,
      image: asText(image),
      command: typeof command === 'string' ? command.split(/\s+/) : asList(command).map(asText),
      environment: variablesOf(environment),
    };
  });
}

/** Variables as a map, or as a list of NAME=value. */
function variablesOf(environment: unknown): Readonly<Record<string, string>> {
  const listed = asList(environment).map((one) => asText(one).split(/=(.*)/s, 2));
  const entries = listed.length > 0 ? listed : Object.entries(asObject(environment));
  return Object.fromEntries(entries.map(([name = '', value = '']) => [name, String(value)]));
}
