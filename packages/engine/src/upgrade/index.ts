export { isOtherwise, type Rehearsal, rehearse } from './rehearse.ts';
export { prepareUpgrade, type UpgradeReport } from './report.ts';
export { targetMistakes } from './target.ts';
export { rehearsalMarkdown, rehearsalText, upgradeMarkdown, upgradeText } from './text.ts';
export { type Written, writeVersions } from './write.ts';
