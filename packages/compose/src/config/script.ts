import type { SwarmSecret } from '../swarm-secret.ts';

/** A secret that a script reads into a shell variable. */
export interface ScriptSecret {
  readonly secret: SwarmSecret;
  /**
   * Refuses values that would need escaping in a URL. ClickHouse passwords end up in DSNs, some of which are built by
   * programs that escape nothing.
   */
  readonly inUrl?: boolean;
}

/**
 * A script that runs before an image's program, to pass it values that it only reads from its environment. Its
 * interpreter runs it (`entrypoint: ['/bin/sh', target]`), because Swarm may mount configs noexec.
 */
export interface Script {
  readonly interpreter: '/bin/sh' | '/bin/bash' | '/usr/bin/perl';
  /** Shell variables and the secrets that fill them, before everything else. Only for shells. */
  readonly secrets?: Readonly<Record<string, ScriptSecret>>;
  readonly body: string;
}

/** Where Swarm mounts secrets. */
export const secretsFolder = '/run/secrets';

/** The text of a script: interpreter, header, its secrets, its body. */
export function scriptText(script: Script, header: string): string {
  const strict = script.interpreter === '/bin/bash' ? 'set -euo pipefail' : 'set -eu';
  const prologue = script.interpreter === '/usr/bin/perl' ? [] : [strict, ...secretLines(script)];
  return [`#!${script.interpreter}`, `# ${header}`, ...prologue, script.body.trim(), ''].join('\n');
}

function secretLines(script: Script): string[] {
  return Object.entries(script.secrets ?? {}).flatMap(([variable, { secret, inUrl }]) => {
    const file = `${secretsFolder}/${secret}`;
    const refuse = (value: string, pattern: string, why: string) =>
      `case "${value}" in ${pattern}) echo 'the secret ${secret} ${why}' >&2; exit 78 ;; esac`;
    return [
      `${variable}="$(cat ${file})"`,
      refuse(`$${variable}`, "''", 'is empty'),
      // The full stop keeps the shell from dropping a trailing line break, which the collector does not drop.
      ...(inUrl ? [refuse(`$(cat ${file}; echo .)`, '*[!A-Za-z0-9._~-]*', urlSafe)] : []),
    ];
  });
}

const urlSafe = 'may only have letters, digits and . _ ~ - and no line break at its end';
