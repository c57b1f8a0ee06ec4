import { clickhouseUser, databases, hosts, ports, swarmSecrets } from '@signoz-as-code/platform';
import { secretFile } from './substitution.ts';

/**
 * The address of one of SigNoz's databases for an exporter. The password is the content of the Swarm secret, and is
 * inserted into a URL unchanged. It may only have letters, digits, `-`, `.`, `_` and `~`, and must not end in a
 * newline: with a newline the collector does not start, and writes the address with the password to its log.
 */
export function clickhouseAddress(database: keyof typeof databases): string {
  const where = `tcp://${hosts.clickhouse}:${ports.clickhouseNative}/${databases[database]}`;
  return `${where}?username=${clickhouseUser}&password=${secretFile(swarmSecrets.clickhousePassword)}`;
}
