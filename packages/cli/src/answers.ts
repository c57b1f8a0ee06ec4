import type { BacktestAnswer, LimitsAnswer, SuggestAnswer } from '@signoz-as-code/backtest';
import type { Arrival } from '@signoz-as-code/catalogue';
import type { Simulation } from '@signoz-as-code/collector-config';
import type {
  ApplyReport,
  Change,
  Diagnostic,
  FolderChanges,
  ImportedDefinition,
  LockHolder,
  NotImported,
  Obstacle,
  Plan,
} from '@signoz-as-code/core';
import type { NamedFinding } from '@signoz-as-code/doctor';
import type { Adopted } from '@signoz-as-code/engine/adopt';
import type { LabelledImpact } from '@signoz-as-code/engine/definitions';
import type { InEffect } from '@signoz-as-code/engine/effective';
import type { LiveDocuments } from '@signoz-as-code/engine/live-documents';
import type { ServerVerdicts } from '@signoz-as-code/engine/server-verdicts';
import type { Rehearsal, UpgradeReport, Written } from '@signoz-as-code/engine/upgrade';
import type { About } from '@signoz-as-code/engine/verdicts';
import type { ResultsAnswer, Untested } from '@signoz-as-code/rule-tests/live';
import type { Io } from './io.ts';

/**
 * What each command writes with `--format json`, or else a {@link Failure}. `pnpm types` makes
 * schema/<command>.schema.json and docs/json.md from it; tests validate every answer that they see against these
 * schemas.
 */
export interface Answers {
  readonly generate: GenerateAnswer;
  readonly test: TestAnswer;
  readonly plan: PlanAnswer;
  readonly apply: ApplyReport;
  /** With `--show`, the plan of what would be restored. */
  readonly rollback: ApplyReport | RollbackPlan;
  readonly release: ApplyReport;
  readonly lock: LockAnswer;
  readonly drift: DriftAnswer | AdoptAnswer;
  readonly import: ImportAnswer;
  readonly upgrade: UpgradeAnswer;
  readonly doctor: DoctorAnswer;
  readonly check: CheckAnswer;
  readonly impact: LabelledImpact;
  readonly telemetry: TelemetryAnswer;
  readonly sandbox: SandboxAnswer;
  readonly preview: PreviewAnswer;
  readonly backtest: BacktestAnswer;
  readonly 'test-rules': RuleTestsAnswer | RuleTestsList;
  readonly suggest: SuggestAnswer;
  readonly limits: LimitsAnswer;
  readonly 'check-collector': CheckAnswer;
  readonly simulate: Simulation;
}

interface RollbackPlan extends Plan {
  /** What would not be restored, or not wholly. */
  readonly lost: readonly {
    /** Kind and name, like dashboard/chat. */
    readonly address: string;
    /** Whether nothing of it is restored. Otherwise the rest of it is. */
    readonly isWhole: boolean;
    readonly reasons: readonly string[];
  }[];
}

/** Why a command gives no answer: what is wrong with the project's files, or another error. */
export type Failure = { readonly diagnostics: readonly Diagnostic[] } | { readonly error: string };

/** The files that were written to generated/, or with --frozen would be: paths from the project's root. */
interface GenerateAnswer extends FolderChanges {
  /** Warnings, and with --frozen what is wrong with the files that differ. Absent where there are none. */
  readonly diagnostics?: readonly Diagnostic[];
}

export interface CheckAnswer {
  readonly diagnostics: readonly Diagnostic[];
  /** The programs that gave verdicts; null where none is installed. */
  readonly verifiedBy: About | null;
}

export interface TestAnswer {
  /** The steps that failed; empty where everything passes. */
  readonly failed: readonly ('types' | 'check' | 'generated/ is current')[];
  /** Diagnostics of the compiler and of the checks. */
  readonly diagnostics: readonly Diagnostic[];
  /** The files of generated/ that do not match the definitions; null where the definitions are wrong. */
  readonly stale: FolderChanges | null;
}

interface RuleTestsAnswer extends ResultsAnswer {
  /** Rules without tests. */
  readonly untested: readonly Untested[];
}

/** With `test-rules --check`: the tests that can be run. */
interface RuleTestsList {
  readonly tests: readonly { readonly rule: string; readonly name: string; readonly file: string }[];
  readonly untested: readonly Untested[];
}

interface PlanAnswer extends Plan {
  /** SigNoz's answers to new queries; absent where its release cannot be asked. */
  readonly verdicts?: ServerVerdicts;
}

interface LockAnswer {
  /** Where the lock is kept; null where the environment has no SigNoz. */
  readonly place: string | null;
  readonly held: readonly (LockHolder & {
    /** When it was last renewed, by the clock of the lock's store. */
    readonly written?: string;
  })[];
}

interface DriftAnswer {
  /** Addresses of what was changed outside this repository. */
  readonly behindOurBack: readonly string[];
  /** Addresses of what generated/ changes and has not been applied yet. */
  readonly wanted: readonly string[];
  /** Addresses of differences whose origin is not recorded. */
  readonly notKnown: readonly string[];
  /** The configurations that collectors run and SigNoz may change. */
  readonly collectors: readonly InEffect[];
  readonly plan: Plan;
}

/** With `drift --adopt`. */
interface AdoptAnswer {
  readonly adopted: readonly Adopted[];
  /** What the next apply changes because it uses the same limit. */
  readonly moved?: readonly Change[];
  /** Addresses of differences whose origin is not recorded, which are only written if they are named; absent where there are none. */
  readonly notKnown?: readonly string[];
  /** What a person must resolve before it can be compared; absent where there is nothing. */
  readonly obstacles?: readonly Obstacle[];
}

interface ImportAnswer {
  readonly definitions: readonly Omit<ImportedDefinition, 'source'>[];
  readonly failed: readonly NotImported[];
  /** Resources of other projects or environments. */
  readonly others: LiveDocuments['others'];
}

export interface UpgradeAnswer extends UpgradeReport {
  readonly rehearsal?: Rehearsal;
  readonly written?: Written;
}

interface DoctorAnswer {
  readonly environment: string;
  readonly findings: readonly NamedFinding[];
}

interface TelemetryAnswer {
  readonly environment: string;
  /** How far back the command looked, like `24h`. */
  readonly since: string;
  /** When the period that it looked at begins: at the start of an hour. In milliseconds since 1970. */
  readonly from: number;
  readonly arrivals: readonly Arrival[];
}

/** Written once, when both servers answer. */
interface SandboxAnswer {
  readonly environment: string;
  readonly signoz: { readonly url: string };
  readonly clickhouse: { readonly url: string };
  /** Settings that the project's secrets file already has: commands use those servers instead of the sandbox. */
  readonly conflicts: readonly string[];
}

/** The address where the pages are served, or with --out the files that were written. */
type PreviewAnswer =
  | { readonly url: string }
  | {
      readonly written: readonly string[];
      /** The data of the panels; absent where they draw samples. */
      readonly data?: string;
    };

/** Writes the answer of a command as JSON. */
export function writeJson<Command extends keyof Answers>(
  io: Io,
  _command: Command,
  value: Answers[Command] | Failure,
): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`);
}

/** Writes as JSON why a command gives no answer. */
export function writeFailure(io: Io, value: Failure): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`);
}
