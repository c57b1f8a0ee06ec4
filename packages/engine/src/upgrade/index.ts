export { isOtherwise, rehearse } from './rehearse.ts';
export { prepareUpgrade } from './report.ts';
export { rehearsalMarkdown, rehearsalText, upgradeMarkdown, upgradeText } from './text.ts';
export { writeVersions } from './write.ts';
