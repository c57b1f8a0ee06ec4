import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for the temporary files of one run of the tests, which is removed with all that they leave in it. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'signoz-as-code-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
