import { join, relative } from 'node:path';
import { type Annotated, type Diagnostic, diagnosticsText, githubText, pathOf, sarif } from '@signoz-as-code/core';
import { type Io, styleOf } from './io.ts';
import { ownVersion } from './own-version.ts';

/** The output format of diagnostics. */
export const diagnosticFormats = ['text', 'json', 'github', 'sarif'] as const;
export type DiagnosticFormat = (typeof diagnosticFormats)[number];

/** Writes diagnostics of files below `root` to stdout: as text, as annotations of a pull request, or as SARIF 2.1.0. */
export async function writeDiagnostics(
  format: Exclude<DiagnosticFormat, 'json'>,
  diagnostics: readonly Diagnostic[],
  root: string,
  io: Io,
): Promise<void> {
  if (format === 'text') {
    const style = styleOf(io, 'out');
    return io.out(diagnosticsText(diagnostics, style), style);
  }
  const { lineFinder } = await import('@signoz-as-code/engine/line');
  const lineOf = lineFinder(root);
  // GitHub's paths start at the root of the checkout; the project may be in a folder below it.
  const top = io.env.GITHUB_WORKSPACE || root;
  const annotated: Annotated = (where) => ({
    path: relative(top, join(root, pathOf(where.file))).replaceAll('\\', '/'),
    line: where.line ?? lineOf(where),
  });
  if (format === 'github') io.annotate(githubText(diagnostics, annotated));
  else io.out(`${JSON.stringify(sarif(diagnostics, annotated, ownVersion()), null, 2)}\n`);
}
