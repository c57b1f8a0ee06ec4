export type { PanelData, Series } from './answer.ts';
export { backtestPage } from './backtest.ts';
export { dashboardData, Unanswered } from './data.ts';
export { previewPage, previewSite } from './page.ts';
export { isEmpty } from './panel.ts';
export type { Range } from './query.ts';
export type { Backtests } from './rules.ts';
export { type PreviewServer, servePreview } from './server.ts';
export type { Previewed } from './site.ts';
