/**
 * How messages name a command: as its users call it, whatever installed it (`npx signoz-as-code plan`, `pnpm signoz-as-code
 * plan` in this repository). The one place that knows; messages that say it otherwise fail a test.
 */
export function commandLine(line: string): string {
  return `\`signoz-as-code ${line}\``;
}
