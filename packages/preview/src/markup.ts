import { html, raw } from 'hono/html';

/** A piece of the page. What is put into the template is escaped: titles and queries are anybody's. */
export type Markup = ReturnType<typeof html>;

export { html, raw };

export const nothing: Markup = raw('');
