import { type Diagnostic, Problems } from '@signoz-as-code/core';
import { codes } from '../codes.ts';

export type Report = Problems<typeof codes>;

/** Collects what every rule finds, each under the file that its author would edit. */
export function reports(): { readonly of: (file: string) => Report; readonly found: () => readonly Diagnostic[] } {
  const found: Diagnostic[] = [];
  return { of: (file) => new Problems(codes, { file }, found), found: () => found };
}
