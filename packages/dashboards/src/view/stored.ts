import type { KindLive, Live } from '@signoz-as-code/core';
import type { StoredView } from '@signoz-as-code/signoz-client';

/** Differences between the forms: where the ownership mark is, and so how a view is read and written. */
export interface StoredViews extends Pick<KindLive, 'create' | 'update' | 'release'> {
  fromStored(stored: StoredView): Live;
}
