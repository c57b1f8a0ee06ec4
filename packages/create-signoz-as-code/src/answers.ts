/** What a new repository is made from. */
export interface Answers {
  /** Marks what the repository owns in the live systems. */
  readonly name: string;
  /** The first one is the default of the commands. */
  readonly environments: readonly string[];
  /** Where the first environment's SigNoz answers; the others get a variable of their own. */
  readonly url: string;
  /** Whether the repository runs SigNoz itself: a stack on Docker Swarm with its collectors. */
  readonly swarm: boolean;
  readonly example: Example;
}

/** What the definitions of a new repository show. */
export type Example = (typeof EXAMPLES)[number];
export const EXAMPLES = ['minimal', 'fluxer'] as const;

/** Why a name cannot mark what a repository owns, or an environment; undefined when it can. */
export function nameProblem(name: string): string | undefined {
  return /^[a-z][a-z0-9-]*$/.test(name)
    ? undefined
    : `'${name}' must be lower-case letters, digits and hyphens, and start with a letter`;
}

/** Why there is no SigNoz to be found there; undefined when there may be one. */
export function urlProblem(url: string): string | undefined {
  return URL.canParse(url) && /^https?:\/\/[^\s'"\\@]*[^/\s'"\\@]$/.test(url)
    ? undefined
    : `'${url}' must be http:// or https://, without a user, quotes and a slash at its end`;
}

/** Everything that is wrong with the answers, by the option to correct. */
export function problems({ name, environments, url }: Answers): readonly string[] {
  const twice = environments.filter((environment, index) => environments.indexOf(environment) !== index);
  return [
    ...[nameProblem(name)].map((problem) => problem && `--name: ${problem}`),
    ...(environments.length === 0 ? ['--environments: name at least one'] : []),
    ...environments.map(nameProblem).map((problem) => problem && `--environments: ${problem}`),
    ...twice.map((environment) => `--environments: '${environment}' is there twice`),
    ...[urlProblem(url)].map((problem) => problem && `--url: ${problem}`),
  ].filter((problem) => problem !== undefined);
}
