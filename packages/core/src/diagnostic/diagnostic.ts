/** The place of a problem: the file that a person edits, and the field in it. */
export interface Where {
  /** Path from the project's root. */
  readonly file: string;
  /** The field as its author wrote it, for example `condition.above` or `panels[2].queries[0]`. */
  readonly field?: string;
  /** The line, counted from 1, where it is known; otherwise the field locates it. */
  readonly line?: number;
  /** The environment with the problem, unless all have it. */
  readonly environment?: string;
}

/** A problem that a person can fix. Every code is explained in docs/diagnostics/. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** What is wrong, with the actual value and the expected one. */
  readonly message: string;
  readonly where: Where;
  /** How to fix it. */
  readonly hint?: string;
}

/** The description of a code: its page in docs/diagnostics/ is made from this. */
export interface Code {
  readonly severity: Diagnostic['severity'];
  /** What is wrong, and its consequence. */
  readonly meaning: string;
  /** The first version of this program that reported it. */
  readonly since: string;
  readonly example?: CodeExample;
  /** Why no definition can be an example. A code has either this or an example. */
  readonly noExample?: string;
}

/** A definition with a problem, and the same one corrected, by the fields that matter; both are tested. */
export interface CodeExample {
  /**
   * The kind of definition that the fields belong to; that of the code's table unless given. `file` for the whole text
   * of a definition in a project that a command reads, `shell` for commands that people run in such a project.
   */
  readonly in?: string;
  /** The name of the file, where the name is wrong, or where it is not a definition. */
  readonly file?: { readonly wrong: string; readonly right: string };
  /** TypeScript: fields of the definition, or all of it where the concern requires that. */
  readonly wrong: string;
  readonly right: string;
  /** Other definitions that both need, written in the same way, by kind; other files by name. */
  readonly beside?: Readonly<Record<string, string>>;
  /** The environment's settings for both. */
  readonly environment?: object;
}

/** All diagnostics for definitions by code: the meaning, or the full description. */
export type CodeTable = Readonly<Record<string, string | Code>>;

/** Thrown when work cannot continue because of problems, all of which were collected first. */
export class DiagnosticsError extends Error {
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(oneLine).join('\n'));
    this.name = 'DiagnosticsError';
    this.diagnostics = diagnostics;
  }
}

/** `file · field: message (hint) [code]`, for logs and exceptions. */
export function oneLine(diagnostic: Diagnostic): string {
  const field = diagnostic.where.field === undefined ? '' : ` · ${diagnostic.where.field}`;
  const hint = diagnostic.hint === undefined ? '' : ` — ${diagnostic.hint}`;
  return `${diagnostic.where.file}${field}: ${diagnostic.message}${hint} [${diagnostic.code}]`;
}

/** Throws a {@link DiagnosticsError} when at least one of the diagnostics is an error. */
export function throwOnErrors(diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter((d) => d.severity === 'error');
  if (errors.length > 0) throw new DiagnosticsError(errors);
}

/**
 * Sorts by file, field and code, and removes repetitions: the same problem in two environments is reported once,
 * without an environment.
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byText = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const key = oneLine(diagnostic);
    const before = byText.get(key);
    if (before === undefined) byText.set(key, diagnostic);
    else if (before.where.environment !== diagnostic.where.environment) {
      const { environment: _, ...where } = before.where;
      byText.set(key, { ...before, where });
    }
  }
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, diagnostic]) => diagnostic);
}

/** Collects the diagnostics of one definition, so that a check need not repeat the place. */
export class Problems<Codes extends CodeTable> {
  readonly #found: Diagnostic[];
  readonly #where: Where;

  constructor(_codes: Codes, where: Where, found: Diagnostic[] = []) {
    this.#where = where;
    this.#found = found;
  }

  get found(): readonly Diagnostic[] {
    return this.#found;
  }

  error(code: keyof Codes & string, field: string, message: string, hint: string): void {
    this.#add('error', code, field, message, hint);
  }

  warning(code: keyof Codes & string, field: string, message: string, hint: string): void {
    this.#add('warning', code, field, message, hint);
  }

  /** The same collector, for a field inside `field`. */
  within(field: string): Problems<Codes> {
    return new Problems({} as Codes, { ...this.#where, field: join(this.#where.field, field) }, this.#found);
  }

  #add(severity: Diagnostic['severity'], code: string, field: string, message: string, hint: string): void {
    const whole = join(this.#where.field, field);
    this.#found.push({
      code,
      severity,
      message,
      where: whole === '' ? this.#where : { ...this.#where, field: whole },
      hint,
    });
  }
}

function join(outer: string | undefined, inner: string): string {
  if (outer === undefined || outer === '') return inner;
  if (inner === '') return outer;
  return inner.startsWith('[') ? `${outer}${inner}` : `${outer}.${inner}`;
}
