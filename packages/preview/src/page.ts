import type { Links } from './links.ts';
import { html, type Markup, nothing, raw, reloading } from './markup.ts';
import { type Page, type Previewed, pagesOf, REFERENCE } from './site.ts';
import { style } from './style.ts';

/** The pages of an environment by their names without `.html`, each made when it is asked for. `index` is the first. */
export function previewSite(previewed: Previewed): ReadonlyMap<string, () => Promise<string>> {
  const pages = pagesOf(previewed);
  const links: Links = (page, part) => `${encodeURIComponent(page)}.html${part === undefined ? '' : fragment(part)}`;
  return new Map(
    pages.map((page) => [
      page.id,
      () => document(previewed, page.title, menu(previewed, pages, links, page.id), content(page, links)),
    ]),
  );
}

/** All pages except the reference as one self-contained HTML file: it shows the chosen page. */
export async function previewPage(previewed: Previewed): Promise<string> {
  const pages = pagesOf(previewed).filter(({ group }) => group !== REFERENCE);
  const links: Links = (page, part) => fragment(part ?? page);
  return document(
    previewed,
    undefined,
    menu(previewed, pages, links),
    html`${pages.map((page) => html`<section class="page" id="${page.id}">${content(page, links)}</section>`)}`,
  );
}

function content({ title, content: made }: Page, links: Links): Markup {
  return html`<h1>${title}</h1>${made(links)}`;
}

function menu({ project, environment }: Previewed, pages: readonly Page[], links: Links, current?: string): Markup {
  const groups = Map.groupBy(pages, ({ group }) => group);
  const item = ({ id, title, count }: Page): Markup =>
    html`<li><a href="${links(id)}"${id === current ? html` aria-current="page"` : nothing}>${title}${count === undefined ? nothing : html` <small>${count}</small>`}</a></li>`;
  return html`<header class="bar"><button popovertarget="menu">Menu</button><b>${project}</b> <span class="chip">${environment}</span></header>
<nav id="menu" popover aria-label="Pages"><p class="name"><b>${project}</b> <span class="chip">${environment}</span></p>${[
    ...groups,
  ].map(([group, all]) => {
    const list = html`<ul>${all.map(item)}</ul>`;
    if (group !== REFERENCE) return html`${group === '' ? nothing : html`<p>${group}</p>`}${list}`;
    return html`<details${all.some(({ id }) => id === current) ? html` open` : nothing}><summary>${group}</summary>${list}</details>`;
  })}</nav>`;
}

async function document(
  { project, environment, live }: Previewed,
  title: string | undefined,
  nav: Markup,
  main: Markup,
): Promise<string> {
  const page = await html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
${live === true ? nothing : html`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`}<title>${title === undefined ? '' : `${title} · `}${project} · ${environment}</title><style>${raw(style)}</style></head><body>
<a class="skip" href="#main">To the content</a>${nav}
<main id="main" tabindex="-1">${main}</main>${live === true ? reloading : nothing}</body></html>`;
  return String(page);
}

function fragment(id: string): string {
  return `#${encodeURIComponent(id)}`;
}
