import { printableLines } from '@signoz-as-code/core';
import { html as escaped, raw } from 'hono/html';

/** A piece of the page. */
export type Markup = ReturnType<typeof escaped>;

/**
 * Values in the template are escaped, and invisible characters are made visible: titles and queries may come from
 * anyone.
 */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): Markup {
  return escaped(strings, ...values.map((value) => (typeof value === 'string' ? printableLines(value) : value)));
}

export { raw };

export const nothing: Markup = raw('');

/** The only script of a page; it reloads the page. */
export const reloading: Markup = raw('<script src="/reload.js"></script>');
