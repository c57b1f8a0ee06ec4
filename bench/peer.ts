import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Dashboards of six panels and as many rules, each a module that uses Grafana's foundation-sdk from the folder where it
 * is installed. `run` imports them all and writes their JSON.
 */
export function makePeer(installed: string, size: number): { readonly run: () => void; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'signoz-as-code-bench-peer-'));
  symlinkSync(join(resolve(installed), 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'definitions'));
  for (let index = 0; index < size; index += 1) {
    writeFileSync(join(folder, `definitions/dashboard-${index}.mjs`), dashboard(index));
    writeFileSync(join(folder, `definitions/rule-${index}.mjs`), rule(index));
  }
  writeFileSync(
    join(folder, 'run.mjs'),
    `import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { basename } from 'node:path';
enableCompileCache();
mkdirSync('out', { recursive: true });
const write = async (path) =>
  writeFileSync('out/' + basename(path) + '.json', JSON.stringify((await import('./' + path)).default, null, 2));
await Promise.all(globSync('definitions/*.mjs').map(write));
`,
  );
  const run = (): void => {
    rmSync(join(folder, 'out'), { recursive: true, force: true });
    execFileSync(process.execPath, ['run.mjs'], { cwd: folder, stdio: 'ignore' });
  };
  run();
  return { run, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function dashboard(index: number): string {
  const panel = (kind: string, title: string, query: string, more = ''): string =>
    `  .withPanel(new ${kind}().title('${title}')${more}.withTarget(query('${query}')))\n`;
  return `import { DashboardBuilder } from '@grafana/grafana-foundation-sdk/dashboard';
import { DataqueryBuilder } from '@grafana/grafana-foundation-sdk/prometheus';
import { PanelBuilder as Stat } from '@grafana/grafana-foundation-sdk/stat';
import { PanelBuilder as Table } from '@grafana/grafana-foundation-sdk/table';
import { PanelBuilder as TimeSeries } from '@grafana/grafana-foundation-sdk/timeseries';
const query = (text) => new DataqueryBuilder().expr(text).legendFormat('{{service}}');
export default new DashboardBuilder('Dashboard ${index}')
  .uid('d${index}')
  .tags(['bench'])
${panel('TimeSeries', 'Sent', `sum(rate(sent_${index}[5m]))`, ".unit('cps')")}${panel('TimeSeries', 'P95', `histogram_quantile(0.95, sum by (le) (rate(dur_${index}_bucket[5m])))`, ".unit('s')")}${panel('TimeSeries', 'Calls', `sum by (service) (rate(calls_${index}[5m]))`)}${panel('TimeSeries', 'Share', `count(spans_${index})`)}${panel('Stat', `Open ${index}`, `sum(open_${index})`)}${panel('Table', 'Slow', `topk(5, lat_${index})`, ".unit('ms')")}  .build();
`;
}

function rule(index: number): string {
  return `import { RuleBuilder } from '@grafana/grafana-foundation-sdk/alerting';
export default new RuleBuilder('Rule ${index}')
  .condition('A')
  .labels({ team: 'team-${index % 7}' })
  .annotations({ summary: 'Rule ${index}' })
  .noDataState('OK')
  .execErrState('Error')
  .build();
`;
}
