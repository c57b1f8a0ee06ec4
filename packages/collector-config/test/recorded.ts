import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectorEditions, type Edition } from '@signoz-as-code/signoz-client';

/** An edition's verdict on each configuration of a corpus: 'accepted', or why it does not start. */
export interface Recorded {
  readonly collector: string;
  readonly verdicts: Readonly<Record<string, string>>;
}

/** As written by `pnpm test:collector --all --record`: for later editions the differences from the first. */
export function recorded(file: string): readonly Recorded[] {
  const first = read(`${file}.json`);
  return (collectorEditions as readonly Edition[]).map(({ version, folder }) => ({
    collector: version,
    verdicts: { ...first, ...(folder !== undefined && read(`${file}.${folder}.json`)) },
  }));
}

function read(name: string): Readonly<Record<string, string>> {
  const path = join(import.meta.dirname, 'fixtures', name);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {};
}
