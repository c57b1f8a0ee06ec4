/// <reference path="./color-name.d.ts" />
import names from 'color-name';

/** The colours of SigNoz's threshold editor; it draws them as the CSS colours of that name. */
const PALETTE = ['Red', 'Orange', 'Green', 'Blue'];

/**
 * A colour as in the palette, or as #rrggbb: SigNoz v0.108.0 passes the text to CSS and the canvas, where `red`, `#F00`
 * and `#ff0000` are the same. Other texts are unchanged.
 */
export function normalColor(text: string): string {
  const lower = text.trim().toLowerCase();
  const offered = PALETTE.find((name) => name.toLowerCase() === lower);
  if (offered !== undefined) return offered;
  const [, short] = /^#([0-9a-f]{3})$/.exec(lower) ?? [];
  if (short !== undefined) return `#${[...short].map((digit) => digit.repeat(2)).join('')}`;
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower;
  return Object.hasOwn(names, lower)
    ? `#${(names[lower] ?? []).map((part) => part.toString(16).padStart(2, '0')).join('')}`
    : text;
}
