import { html, type Markup, nothing } from './markup.ts';
import reference from './schema/reference.json' with { type: 'json' };

/** A field of a definition's value. */
interface Field {
  readonly name: string;
  readonly type: string;
  readonly isOptional: boolean;
  readonly about: string;
}

/** A type of a field: its own fields, or its alternatives. */
interface Named {
  readonly name: string;
  readonly about: string;
  readonly fields?: readonly Field[];
  readonly text?: string;
}

/** A function that makes definitions. */
export interface Define {
  readonly name: string;
  /** The module to import it from. */
  readonly from: string;
  readonly signature: string;
  readonly about: string;
  /** The type of its value, and then the types that this names. */
  readonly types: readonly Named[];
}

/** All `define…` functions, made of their types by scripts/reference.ts. */
export const defines = reference as readonly Define[];

/** The reference of a `define…` function: each field, its type, and what it is for. */
export function definePage({ name: define, from, signature, about, types }: Define): Markup {
  // A name that two types have leads to the first.
  const own = new Map(types.map(({ name }, index) => [bare(name), `${from}-${define}-${index}`] as const).reverse());
  return html`<p class="lead">${withCode(about)}</p><p><code>${signature}</code></p><p class="quiet">from <code>${from}</code></p>
${types.map(
  (
    { name, about: of, fields, text },
    index,
  ) => html`<section class="card" id="${from}-${define}-${index}"><h2>${name}</h2>${of === '' ? nothing : html`<p>${withCode(of)}</p>`}
${text === undefined ? nothing : html`<p><code>${linked(text, own)}</code></p>`}
${fields === undefined ? nothing : html`<div class="scrolls" tabindex="0" role="region" aria-label="fields of ${name}"><table class="fields"><thead><tr><th>field</th><th>type</th></tr></thead><tbody>${fields.filter(isPossible).map((field) => html`<tr><td><code>${field.name}</code>${field.isOptional ? nothing : html` <small>required</small>`}</td><td><code>${linked(field.type, own)}</code>${field.about === '' ? nothing : html`<p class="quiet">${withCode(field.about)}</p>`}</td></tr>`)}</tbody></table></div>`}</section>`,
)}`;
}

/** Not for a field that a form excludes. */
function isPossible({ type }: Field): boolean {
  return type !== '';
}

/** A text of a comment, with its code. */
function withCode(text: string): Markup {
  return html`${text.split(/`([^`]+)`/).map((part, index) => (index % 2 === 0 ? part : html`<code>${part}</code>`))}`;
}

/** A type as written, with links from type names to their entries on this page. */
function linked(text: string, own: ReadonlyMap<string, string>): Markup {
  return html`${text.split(/\b([A-Z]\w*)\b/).map((part) => {
    const place = own.get(part);
    return place === undefined ? part : html`<a href="#${encodeURIComponent(place)}">${part}</a>`;
  })}`;
}

/** Without its parameters. */
function bare(name: string): string {
  return name.replace(/<.*/, '');
}
