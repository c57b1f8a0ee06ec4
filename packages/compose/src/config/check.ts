import { type Defined, isObject, type Problems } from '@signoz-as-code/core';
import type { codes } from '../codes.ts';
import type { NamedService } from '../service/named.ts';
import { holdsSecret } from '../service/secrets.ts';
import { unwritableIn } from './caddyfile.ts';
import type { ConfigSpec } from './define.ts';
import { configText } from './formats.ts';
import type { Script } from './script.ts';
import { lostInXml } from './xml.ts';

/** Problems of one config that types cannot show. */
export function checkConfig(
  config: Defined<ConfigSpec>,
  services: readonly NamedService[],
  problems: Problems<typeof codes>,
): void {
  if (!services.some(({ spec }) => spec.configs?.some((mount) => mount.config === config.definition))) {
    problems.warning('compose/unused-config', '', 'no service mounts it', 'mount it, or remove the file');
  }
  checkContent(config.spec, problems);
  if (config.spec.format !== 'artifact' && holdsSecret(configText(config.spec, config.file))) {
    problems.error(
      'compose/secret-literal',
      'content',
      'the file contains a value that looks like a secret',
      'let the program read a Swarm secret instead',
    );
  }
}

/** What the program behind a format would not read as it is defined. */
function checkContent(spec: ConfigSpec, problems: Problems<typeof codes>): void {
  switch (spec.format) {
    case 'caddyfile':
      for (const { field, message, hint } of unwritableIn(spec.content, 'content'))
        problems.error('compose/value', field, message, hint);
      return;
    case 'clickhouse-server':
    case 'clickhouse-users':
    case 'clickhouse-functions':
      for (const field of lostInXml(spec.content))
        problems.error(
          'compose/value',
          `content.${field}`,
          'ClickHouse would not read this name or text in XML as it is written here',
          'use letters, digits, _ and - in names, and no blanks at the ends of texts and no carriage returns',
        );
      for (const field of dottedIn(spec.content, 'content'))
        problems.error(
          'compose/value',
          field,
          'ClickHouse reads a dot in a name as the path of a setting',
          'use letters, digits, _ and - in names',
        );
      return;
    case 'script':
      checkScript(spec.content, problems);
  }
}

/** Only the names of users may have dots. */
function dottedIn(value: unknown, field: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => dottedIn(one, `${field}[${index}]`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, one]) => {
    const at = `${field}.${name}`;
    return name.includes('.') && field !== 'content.clickhouse.users' ? [at] : dottedIn(one, at);
  });
}

function checkScript({ interpreter, secrets = {} }: Script, problems: Problems<typeof codes>): void {
  for (const variable of Object.keys(secrets)) {
    if (interpreter === '/usr/bin/perl')
      problems.error(
        'compose/value',
        `content.secrets.${variable}`,
        'only scripts of a shell get secrets as variables',
        'read the file in /run/secrets in the body',
      );
    else if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(variable))
      problems.error(
        'compose/value',
        `content.secrets.${variable}`,
        `'${variable}' is not the name of a shell variable`,
        'use letters, digits and _, and no digit first',
      );
  }
}
