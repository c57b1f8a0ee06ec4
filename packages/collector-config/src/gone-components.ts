/** What to do instead of components that a later edition of the collector does not have, by class and type. */
export const goneComponents: Readonly<Record<string, string>> = {};
