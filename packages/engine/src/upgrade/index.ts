export { type Prepared, prepareUpgrade, type UpgradeReport } from './report.ts';
export { upgradeMarkdown, upgradeText } from './text.ts';
