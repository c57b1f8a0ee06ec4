/**
 * `node tools/build-checker.ts [edition]` builds the program that @signoz-as-code/checker asks into the package for
 * this machine, packages/checker[-<edition>]-<os>-<cpu>/bin, from where the release publishes it. Needs Go; a first
 * build takes 15 minutes.
 */
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, editionNamed, editions } from './go.ts';

const edition = process.argv[2] === undefined ? editions[0]! : editionNamed(process.argv[2]);
const kind = edition === editions[0] ? 'checker' : `checker-${edition.name}`;
const folder = join(import.meta.dirname, '../packages', `${kind}-${process.platform}-${process.arch}`);
if (!existsSync(folder)) throw new Error(`there is no package for ${process.platform} on ${process.arch}`);
const built = await build('collector-check', edition, (line) => console.error(line));
if ('skipped' in built) throw new Error(built.skipped);
const to = join(folder, 'bin', 'collector-check');
mkdirSync(join(folder, 'bin'), { recursive: true });
copyFileSync(built.program, to);
console.log(to);
