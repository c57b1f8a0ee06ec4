const directives = 'YymoqbhBdegaAHlIpPMSLfsZzwijkDxFTXrRnt%c';

/** The problem of a time layout as the collector v0.128.0 reads it, and how to fix it. */
export function strptimeProblem(layout: string): readonly [reason: string, hint: string] | undefined {
  const hint = 'see the directives of strptime that the collector knows: %Y %m %d %H %M %S %f %z …';
  const unknown = [...layout.matchAll(/%(.)/gs)].find(([, letter]) => !directives.includes(letter!))?.[0];
  if (unknown !== undefined) return [`there is no ${unknown}`, hint];
  return /%$/.test(layout.replaceAll('%%', '')) ? ['it ends with %', hint] : undefined;
}
