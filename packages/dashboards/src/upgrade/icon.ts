import { sha256 } from '@signoz-as-code/core';

/** SigNoz's own icons: the first half of the SHA-256 of what the old form has for one, and how the new form calls it. */
const ICONS: Readonly<Record<string, string>> = {
  '3b531409faaffc91': 'eight-ball',
  '505fc7b0f3839b52': 'siren',
  d1a4218f92792e86: 'avocado',
  '379f3f77c4f41804': 'bagel',
  '94f5ff263aa31ce7': 'basketball',
  '566614eb91819cb2': 'carousel-horse',
  '08b79ae6acd98a95': 'cookie',
  '42c18a3c4779114b': 'circus-tent',
  '110732387acbcebc': 'crane',
  '52ce7cda31c92885': 'dartboard',
  e5bf7dfbe0ab9548: 'drum',
  '3524d257e5ae2b82': 'bow',
  '7d3a6a0bb1a0fb60': 'cheese',
  '689894a85c96dff7': 'orange',
  ec04c9d8ff052c06: 'ninja',
  ca3d556fe27b3720: 'fries',
  '0f29e347b193bb27': 'hamburger',
  bce03ae975efeb69: 'headphones',
  a516d537f13e4082: 'motorcycle',
  '22866d580a614eaa': 'police-car',
};

const FOLDER = '/assets/Icons/';
const TAKEN =
  /^(\/assets\/(Icons|Logos)\/.+|data:image\/(png|jpe?g|gif|webp|avif|svg\+xml);base64,[A-Za-z0-9+/]+={0,2})$/;

/** Whether the new form takes a picture unchanged. */
export function takesIcon(image: string): boolean {
  return image === '' || TAKEN.test(image);
}

/** The picture of a dashboard in the new form, and whether it is the same picture. */
export function iconV6(image: string): { readonly image: string; readonly isSame: boolean } {
  const own = ICONS[sha256(image).slice(0, 16)];
  if (own !== undefined) return { image: `${FOLDER}${own}`, isSame: true };
  const written = inBase64(image);
  return takesIcon(written) ? { image: written, isSame: true } : { image: `${FOLDER}eight-ball`, isSame: false };
}

/** A base64 icon as text, in the new form; any other picture unchanged. */
function inBase64(image: string): string {
  const [, parameters = '', drawing] = /^data:image\/svg\+xml((?:;[^,]*)?),(.*)$/s.exec(image) ?? [];
  if (drawing === undefined || parameters.includes('base64')) return image;
  try {
    return `data:image/svg+xml;base64,${Buffer.from(decodeURIComponent(drawing)).toString('base64')}`;
  } catch {
    return image;
  }
}
