/** A path in the normal form of a log pipeline, as its definition has it. */
export function logPipelineLabel(path: readonly string[]): string {
  const [first, second, ...rest] = path;
  if (first === 'config' && second !== undefined && second !== 'order')
    return [`operator ${second}`, ...rest].join(' · ');
  if (first === 'filter' && second === 'items' && rest.length > 0)
    return [`filter · condition ${Number(rest[0]) + 1}`, ...rest.slice(1)].join(' · ');
  return path.join(' · ');
}
