import type { ChannelDefinition } from '@signoz-as-code/alerts';
import * as limits from '../catalogue/limits.ts';

/** Whom the rules about the platform itself notify, and at which limits. */
export interface Monitoring {
  /** The channels of warnings. */
  readonly warn: readonly [ChannelDefinition, ...ChannelDefinition[]];
  /** The channels of urgent alerts. */
  readonly page: readonly [ChannelDefinition, ...ChannelDefinition[]];
  readonly limits: PlatformLimits;
}

/** The limits of rules and panels. */
export type PlatformLimits = {
  readonly [Name in keyof typeof limits]: Pick<(typeof limits)[Name], 'unit'> & { readonly value: number };
};

/** The limits of the preset, with those of a project instead where it has them. */
export function platformLimits(own: Partial<PlatformLimits> = {}): PlatformLimits {
  return {
    clickhouseParts: own.clickhouseParts ?? limits.clickhouseParts,
    clickhouseDiskLeft: own.clickhouseDiskLeft ?? limits.clickhouseDiskLeft,
  };
}
