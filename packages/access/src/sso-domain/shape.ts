import {
  type Impact,
  type Json,
  type JsonObject,
  type KindShape,
  type Live,
  unownedNamesake,
} from '@signoz-as-code/core';

/** SSO domains as SigNoz compares them, and who can no longer log in as before. */
export function ssoDomainShape(): KindShape {
  return {
    // An artifact already is in the normal form: it has names where SigNoz has values.
    normalize: ({ spec }) => spec,
    nameConflict: unownedNamesake,
    replaceReason: (before, after) =>
      (before as JsonObject).name === (after as JsonObject).name ? undefined : 'SigNoz cannot rename a domain',
    impact: ({ before, after }) => impact(before, after?.spec as JsonObject | undefined),
    itemKey: (item) => (typeof item === 'string' ? item : undefined),
    label: (path) => path.filter((part) => part !== 'config' && part !== 'spec').join(' · '),
  };
}

const isEnabled = (spec: Json | undefined): boolean => (spec as JsonObject | undefined)?.enabled === true;

function impact(before: Live | undefined, after: JsonObject | undefined): Impact[] {
  const was = isEnabled(before?.spec);
  const is = isEnabled(after);
  const name = String(after?.name ?? before?.title);
  if (was === is) return [];
  return [
    {
      effect: 'login-changed',
      text: is
        ? `people with an address of ${name} can log in only with Google`
        : `people with an address of ${name} log in with a password again; those without one cannot log in`,
    },
  ];
}
