import { didYouMean } from '@signoz-as-code/core';

/** The severities that SigNoz offers. It accepts any name for a threshold. */
const usual = ['critical', 'error', 'warning', 'info'] as const;
type UsualSeverity = (typeof usual)[number];

declare const own: unique symbol;
export type OwnSeverity = string & { readonly [own]: true };
export type Severity = UsualSeverity | OwnSeverity;

const ownOnes = new Set<string>();

/** A severity that SigNoz does not offer, like `P1`. The check reports an undeclared one as a mistake. */
export function ownSeverity(name: string): OwnSeverity {
  ownOnes.add(name);
  return name as OwnSeverity;
}

/** What to write instead of a severity that is neither offered nor declared; undefined for a known one. */
export function severityHint(name: string): string | undefined {
  const all: readonly string[] = [...usual, ...ownOnes];
  return all.includes(name)
    ? undefined
    : didYouMean(name, all, `use one of ${usual.join(', ')}, or ownSeverity('${name}')`);
}

export function isUsualSeverity(name: string): name is UsualSeverity {
  return (usual as readonly string[]).includes(name);
}

/** The value of the label `severity`: SigNoz v0.108.0 writes the name of the threshold there in small letters. */
export function severityLabel(severity: string): string {
  return severity.toLowerCase();
}
