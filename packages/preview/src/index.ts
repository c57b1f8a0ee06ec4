export type { PanelData, Series } from './answer.ts';
export { backtestPage } from './backtest.ts';
export { dashboardData, type Range, Unanswered } from './data.ts';
export { limitsPage } from './limits.ts';
export { previewPage, previewSite } from './page.ts';
export { isEmpty } from './panel.ts';
export type { Backtests } from './rules.ts';
export { type PreviewServer, servePreview } from './server.ts';
export type { Previewed } from './site.ts';
