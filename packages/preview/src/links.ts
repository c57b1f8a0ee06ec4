/** Where a page is, or a part of it: a file beside this one, or a part of the one file that all are in. */
export type Links = (page: string, part?: string) => string;
