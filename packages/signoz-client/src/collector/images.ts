/** The image of the collector. */
export const collectorImage = 'signoz/signoz-otel-collector';

/**
 * Whether an image is `original`, or a copy of it in another registry or folder: a mirror may keep only the last part of
 * the name. Tags and digests do not matter.
 */
export function isImageOf(image: string, original: string): boolean {
  return programIn(image) === programIn(original);
}

function programIn(image: string): string | undefined {
  return /([^/:@]+)(?::[^/@]*)?(?:@.*)?$/.exec(image)?.[1];
}
