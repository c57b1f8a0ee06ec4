/** The address of a page or a part of it: another file, or an anchor in the one file with all pages. */
export type Links = (page: string, part?: string) => string;
