import type { Diagnostic, Where } from '../diagnostic/diagnostic.ts';

/** The place of an annotation: the file from the root of the repository, and the line, counted from 1. */
export type Annotated = (where: Where) => { readonly path: string; readonly line: number };

/** Diagnostics as commands for GitHub's workflows, which show them on the lines of a pull request. */
export function githubText(diagnostics: readonly Diagnostic[], annotated: Annotated): string {
  return diagnostics
    .map((diagnostic) => {
      const { path, line } = annotated(diagnostic.where);
      const place = `file=${property(path)},line=${line},title=${property(diagnostic.code)}`;
      return `::${diagnostic.severity} ${place}::${data(text(diagnostic))}\n`;
    })
    .join('');
}

/** Diagnostics as SARIF 2.1.0, for code scanning and editors. */
export function sarif(diagnostics: readonly Diagnostic[], annotated: Annotated, version: string): object {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'signoz-as-code', version, rules: codes.map((id) => ({ id })) } },
        results: diagnostics.map((diagnostic) => {
          const { path, line } = annotated(diagnostic.where);
          return {
            ruleId: diagnostic.code,
            ruleIndex: codes.indexOf(diagnostic.code),
            level: diagnostic.severity,
            message: { text: text(diagnostic) },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/') },
                  region: { startLine: line },
                },
              },
            ],
          };
        }),
      },
    ],
  };
}

function text({ where, message, hint }: Diagnostic): string {
  const environment = where.environment === undefined ? [] : [`in ${where.environment}`];
  const place = [...(where.field === undefined ? [] : [where.field]), ...environment].join(' ');
  return `${place === '' ? '' : `${place}: `}${message}${hint === undefined ? '' : `\nfix: ${hint}`}`;
}

/** A text as a workflow command reads it. */
function data(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(value: string): string {
  return data(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
