import type { KindLive, Live } from '@signoz-as-code/core';
import type { StoredView } from '@signoz-as-code/signoz-client';

/** What differs between the forms: where the mark of ownership is, and so how a view is read and written. */
export interface StoredViews extends Pick<KindLive, 'create' | 'update' | 'release'> {
  fromStored(stored: StoredView): Live;
}
