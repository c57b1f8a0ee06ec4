/**
 * What later editions of the collector do not have any more of what the overlays describe, by the folder of the edition, in
 * the words of scripts/schemas.ts. What is not in here and does not fit is a mistake.
 */
export const gone: Readonly<Record<string, readonly string[]>> = {};
