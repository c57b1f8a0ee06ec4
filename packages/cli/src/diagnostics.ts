import { join, relative } from 'node:path';
import { type Annotated, type Diagnostic, diagnosticsText, githubText, pathOf, sarif } from '@signoz-as-code/core';
import { type Io, styleOf } from './io.ts';
import { ownVersion } from './own-version.ts';

/** How diagnostics are written. */
export const diagnosticFormats = ['text', 'json', 'github', 'sarif'] as const;
export type DiagnosticFormat = (typeof diagnosticFormats)[number];

/** Writes diagnostics of files below `root` in the form that was asked for; `json` is what is written in that one. */
export async function writeDiagnostics(
  format: DiagnosticFormat,
  diagnostics: readonly Diagnostic[],
  root: string,
  json: object,
  io: Io,
): Promise<void> {
  if (format === 'text') {
    const style = styleOf(io, 'out');
    return io.out(diagnosticsText(diagnostics, style), style);
  }
  if (format === 'json') return io.out(`${JSON.stringify(json, null, 2)}\n`);
  const { lineFinder } = await import('@signoz-as-code/engine/line');
  const lineOf = lineFinder(root);
  // GitHub counts paths from where the repository was checked out; the project may be a folder of it.
  const top = io.env.GITHUB_WORKSPACE || root;
  const annotated: Annotated = (where) => ({
    path: relative(top, join(root, pathOf(where.file))).replaceAll('\\', '/'),
    line: lineOf(where),
  });
  if (format === 'github') io.annotate(githubText(diagnostics, annotated));
  else io.out(`${JSON.stringify(sarif(diagnostics, annotated, ownVersion()), null, 2)}\n`);
}
