import type { Defined, Problems } from '@signoz-as-code/core';
import type { codes } from '../codes.ts';
import { configName } from '../labels.ts';
import type { NamedService } from '../service/named.ts';
import { holdsSecret } from '../service/secrets.ts';
import type { StackSpec } from '../stack/define.ts';
import type { ConfigSpec } from './define.ts';
import { configText } from './formats.ts';

/** Problems of one config that types cannot show. */
export function checkConfig(
  config: Defined<ConfigSpec>,
  stack: StackSpec,
  services: readonly NamedService[],
  problems: Problems<typeof codes>,
): void {
  const name = configName(stack.name, config.key, '');
  if (name.length > 64) {
    problems.error(
      'compose/name-too-long',
      '',
      `its name in the swarm would have ${name.length} characters, and 64 are allowed`,
      'give the file a shorter name',
    );
  }
  if (!services.some(({ spec }) => spec.configs?.some((mount) => mount.config === config.definition))) {
    problems.warning('compose/unused-config', '', 'no service mounts it', 'mount it, or remove the file');
  }
  if (config.spec.format !== 'artifact' && holdsSecret(configText(config.spec, config.file))) {
    problems.error(
      'compose/secret-literal',
      'content',
      'the file contains a value that looks like a secret',
      'let the program read a Swarm secret instead',
    );
  }
}
