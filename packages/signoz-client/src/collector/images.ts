/** The image of the collector. */
export const collectorImage = 'signoz/signoz-otel-collector';

/** The name of an image without Docker Hub's registry, tag and digest. */
export function imageName(image: string): string {
  const [name = ''] = /^(?:[^/:@]+(?::\d+)?\/)*[^/:@]+/.exec(image) ?? [];
  return name.replace(/^(index\.)?docker\.io\//, '');
}
