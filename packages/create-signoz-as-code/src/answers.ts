import { versionProblem } from './versions.ts';

/** The answers that a new repository is made from. */
export interface Answers {
  /** The project's name, which marks its resources in the live systems. */
  readonly name: string;
  /** The first one is the default of the commands. */
  readonly environments: readonly string[];
  /** The URL of the first environment's SigNoz; each other environment gets its own variable. */
  readonly url: string;
  /** The version of that SigNoz. */
  readonly signoz: string;
  /** Whether the repository runs SigNoz itself: a stack on Docker Swarm with its collectors. */
  readonly swarm: boolean;
  readonly example: Example;
}

/** The example in a new repository's definitions. */
export type Example = (typeof EXAMPLES)[number];
export const EXAMPLES = ['minimal', 'fluxer'] as const;

/** Why a name cannot mark resources or name an environment; undefined when it can. */
export function nameProblem(name: string): string | undefined {
  return /^[a-z][a-z0-9-]*$/.test(name) && name.length <= MOST_OF_A_NAME
    ? undefined
    : `'${name}' must be lower-case letters, digits and hyphens, at most ${MOST_OF_A_NAME}, and start with a letter`;
}

/** How many characters npm allows in the name of a package. */
export const MOST_OF_A_NAME = 214;

/** Why a text cannot be SigNoz's URL; undefined when it can. */
export function urlProblem(url: string): string | undefined {
  return URL.canParse(url) && /^https?:\/\/[^\s'"`\\@?#]*[^/\s'"`\\@?#]$/.test(url)
    ? undefined
    : `'${url}' must start with http:// or https://, and have no user, no query, no quotes and no slash at the end`;
}

/** Every problem of the answers, by the option to correct. */
export function problems({ name, environments, url, signoz }: Answers): readonly string[] {
  const twice = environments.filter((environment, index) => environments.indexOf(environment) !== index);
  return [
    ...[nameProblem(name)].map((problem) => problem && `--name: ${problem}`),
    ...(environments.length === 0 ? ['--environments: name at least one'] : []),
    ...environments.map(nameProblem).map((problem) => problem && `--environments: ${problem}`),
    ...twice.map((environment) => `--environments: '${environment}' is named twice`),
    ...[urlProblem(url)].map((problem) => problem && `--url: ${problem}`),
    ...[versionProblem(signoz)].map((problem) => problem && `--signoz: ${problem}`),
  ].filter((problem) => problem !== undefined);
}
