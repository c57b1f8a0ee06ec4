/**
 * How messages name a command: as its users call it, whatever installed it (`npx signoz-as-code plan`, `pnpm
 * signoz-as-code plan` in this repository). No other module knows this; a test rejects messages with another form.
 */
export function commandLine(line: string): string {
  return `\`signoz-as-code ${line}\``;
}
