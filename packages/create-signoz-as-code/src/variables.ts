/** The first environment has the plain name; the others have their own, so that none is taken for another. */
export function variable(environment: string, index: number, name: string): string {
  return index === 0 ? name : `${environment.toUpperCase().replaceAll('-', '_')}_${name}`;
}
