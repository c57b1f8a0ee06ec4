export type { PanelData, Series } from './answer.ts';
export { backtestPage } from './backtest.ts';
export { dashboardData } from './data.ts';
export { type Previewed, previewPage } from './page.ts';
export { isEmpty } from './panel.ts';
export type { Range } from './query.ts';
export { type PreviewServer, servePreview } from './server.ts';
