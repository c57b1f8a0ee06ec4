import { isImageOf } from '@signoz-as-code/signoz-client';

/** Whether an image is SigNoz: of either edition, from any registry. */
export function isSignozImage(image: string): boolean {
  return isImageOf(image, 'signoz/signoz') || isImageOf(image, 'signoz/signoz-community');
}
