/** The first environment has the plain name; the others have their own, so that they are not confused. */
export function variable(environment: string, index: number, name: string): string {
  return index === 0 ? name : `${environment.toUpperCase().replaceAll('-', '_')}_${name}`;
}
