export { prepareUpgrade } from './report.ts';
export { upgradeMarkdown, upgradeText } from './text.ts';
export { writeVersions } from './write.ts';
