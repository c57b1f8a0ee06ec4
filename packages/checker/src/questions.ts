/** One question to the program. It answers an unknown field or kind with `unknown`. */
export type Question =
  | ConfigurationQuestion
  | ComponentQuestion
  | OttlQuestion
  | GrokQuestion
  | PromQLQuestion
  | TemplateQuestion;

/** Whether the collector loads, validates and builds a configuration, and finds the extensions that it names. */
export interface ConfigurationQuestion {
  readonly kind: 'configuration';
  /** The release that will run it; without it, the first program's. */
  readonly collector?: string;
  /** The YAML. */
  readonly text: string;
  /**
   * The environment of the collector's own machine. A missing value without a fallback is tried with several values:
   * the configuration is refused only for problems that do not depend on it.
   */
  readonly environment?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
}

/** One component by itself, for a signal or for every signal that it supports. */
export interface ComponentQuestion {
  readonly kind: 'component';
  readonly collector?: string;
  readonly class: 'receivers' | 'processors' | 'exporters' | 'connectors' | 'extensions';
  readonly type: string;
  readonly signal?: 'traces' | 'metrics' | 'logs';
  /** The configuration, as a value or as YAML. */
  readonly config?: unknown;
  readonly text?: string;
}

export interface OttlQuestion {
  readonly kind: 'ottl';
  /** The component whose functions exist. */
  readonly user: 'transform' | 'filter' | 'signoztransform';
  readonly context: 'resource' | 'scope' | 'span' | 'spanevent' | 'metric' | 'datapoint' | 'log';
  readonly form: 'statement' | 'condition' | 'value';
  readonly text: string;
}

/** A pattern of grok: of the operator grok_parser, or of the function ExtractGrokPatterns. */
export interface GrokQuestion {
  readonly kind: 'grok';
  readonly user: 'operator' | 'ottl';
  readonly text: string;
}

export interface PromQLQuestion {
  readonly kind: 'promql';
  readonly text: string;
  /** The variables of the dashboard, which SigNoz inserts first; absent in rules. */
  readonly variables?: readonly string[];
}

/** An annotation or a label of an alert, as SigNoz v0.108 renders it. */
export interface TemplateQuestion {
  readonly kind: 'template';
  readonly text: string;
  /** The labels of the alert that it is rendered for. */
  readonly labels?: Readonly<Record<string, string>>;
}

export interface Answer {
  /** `unknown`: it took too long, the program ended, or it depends on values that only the collector's machine has. */
  readonly verdict: 'accepted' | 'refused' | 'unknown';
  readonly problems: readonly Problem[];
  /** Environment variables (`env:NAME`) and files (`file:/path`) that it reads and that were not given. */
  readonly unset?: readonly string[];
  /** The rendered template, and the labels that it names. */
  readonly rendered?: string;
  readonly labels?: readonly string[];
}

export interface Problem {
  /** The path of the field as the program calls it; it may name parts that are not in the file. */
  readonly path?: readonly string[];
  readonly message: string;
  readonly stage?: 'load' | 'validate' | 'build' | 'start';
  /** Whether it concerns the machine on which the question was asked: a missing file or address. */
  readonly machine?: boolean;
  /** Whether unset values may be the reason. */
  readonly depends?: boolean;
}

/** The programs that answer, by their versions. */
export interface About {
  readonly collector: string;
  readonly prometheus: string;
  readonly go: string;
}
