/** The severities that SigNoz offers. It takes any name for a threshold. */
const usual = ['critical', 'error', 'warning', 'info'] as const;
type UsualSeverity = (typeof usual)[number];

declare const own: unique symbol;
export type OwnSeverity = string & { readonly [own]: true };
export type Severity = UsualSeverity | OwnSeverity;

/** A severity that SigNoz does not offer, like `P1`. Without this, one that is typed wrong does not compile. */
export function ownSeverity(name: string): OwnSeverity {
  return name as OwnSeverity;
}

export function isUsualSeverity(name: string): name is UsualSeverity {
  return (usual as readonly string[]).includes(name);
}

/** The value of the label `severity`: SigNoz v0.108.0 writes the name of the threshold there in small letters. */
export function severityLabel(severity: string): string {
  return severity.toLowerCase();
}
