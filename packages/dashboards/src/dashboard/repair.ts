import {
  artifactPath,
  type Diagnostic,
  formatsOf,
  isObject,
  jsonText,
  Problems,
  type ValueProblem,
  type Versions,
  validateArtifact,
  valueProblems,
} from '@signoz-as-code/core';
import { type CatalogueModule, catalogueOf } from '@signoz-as-code/queries';
import { firstThat } from '@signoz-as-code/signoz-client';
import schemas from '../../schema/definitions.json' with { type: 'json' };
import { checkDashboard } from './check.ts';
import { codes } from './codes.ts';
import type { Dashboard } from './define.ts';
import { dashboard as kind } from './kind.ts';
import { idOf, sections } from './panels.ts';
import type { DashboardBody } from './schema/v5.generated.ts';
import { isSuppressible } from './suppress.ts';
import { asUpgraded } from './v5/as-upgraded.ts';
import { dashboardBody } from './v5/body.ts';
import { Untranslatable } from './v6/as-v5/index.ts';
import { dashboardV6, panelKeyV6 } from './v6/body.ts';

/** A panel or variable that cannot become a valid definition, and what `generate` would report. */
export interface Refused {
  /** `panels.lag`, `variables.host` */
  readonly field: string;
  readonly reason: string;
}

/** The target of a definition: a form of artifacts, and where panels are in it. */
export interface Target {
  /** An environment that has it. */
  readonly versions: Versions;
  readonly body: (key: string, dashboard: Dashboard) => object;
  /** The panel or row of an error in the artifact, by its id there; undefined when the error concerns none. */
  readonly panelAt: (body: object, at: string) => string | undefined;
  readonly idOf: typeof idOf;
  /** The variable of an error in the artifact, counted from 0; undefined when the error concerns none. */
  readonly variableAt?: (at: string) => number | undefined;
  /** A dashboard of the form v5 with what this form takes of its texts. */
  readonly fit?: (dashboard: Dashboard) => Dashboard;
}

/** Artifacts of SigNoz v0.108.0. */
export const V5: Target = {
  versions: {},
  body: dashboardBody,
  panelAt: (body, at) => {
    const [, index] = /^widgets\[(\d+)\]/.exec(at) ?? [];
    return index === undefined ? undefined : (body as DashboardBody).widgets[Number(index)]?.id;
  },
  idOf,
};

/** Artifacts of SigNoz v0.135.0 and later. */
export const V6: Target = {
  versions: { signoz: firstThat(({ dashboards }) => dashboards === 'v6') as string },
  body: (key, dashboard) => dashboardV6(key, dashboard, 'imported'),
  panelAt: (_, at) => /^spec\.panels\.([\w-]+)/.exec(at)?.[1],
  idOf: (dashboard, key, panel) => panelKeyV6(idOf(dashboard, key, panel)),
  variableAt: (at) => {
    const [, index] = /^spec\.variables\[(\d+)\]/.exec(at) ?? [];
    return index === undefined ? undefined : Number(index);
  },
  fit: asUpgraded,
};

/**
 * The dashboard without the parts that `generate` refuses and that cannot be suppressed. It leaves out as little as
 * possible, a field before its panel. Throws {@link Untranslatable} where leaving parts out does not help.
 */
export function withoutRefused(
  key: string,
  dashboard: Dashboard,
  catalogue: CatalogueModule,
  target: Target = V5,
): { readonly dashboard: Dashboard; readonly refused: readonly Refused[] } {
  const refused: Refused[] = [];
  let left = dashboard;
  for (
    let found = refusals(key, left, catalogue, target);
    found.weight > 0;
    found = refusals(key, left, catalogue, target)
  ) {
    const [{ field, message }] = found.problems as [Problem, ...Problem[]];
    const cut = cuts(left, field).find(
      (path) => refusals(key, without(left, path), catalogue, target).weight < found.weight,
    );
    if (cut === undefined) throw new Untranslatable(field === '' ? message : `${field}: ${message}`);
    left = without(left, cut);
    if (['panels', 'variables'].includes(cut.at(-2) ?? '')) refused.push({ field: cut.join('.'), reason: message });
  }
  return { dashboard: left, refused };
}

/** The errors of the dashboard in its current state. */
export function errorsOf(
  key: string,
  dashboard: Dashboard,
  catalogue: CatalogueModule,
  { versions }: Target = V5,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  checkDashboard(dashboard, catalogueOf(catalogue), versions.signoz, new Problems(codes, { file: key }, found));
  return found.filter(({ severity }) => severity === 'error');
}

interface Problem {
  /** In the definition. */
  readonly field: string;
  readonly message: string;
}

/**
 * What stops `generate`: an invalid definition first, then errors of the checks, then an invalid artifact. A lower
 * `weight` is better.
 */
interface Refusals {
  readonly problems: readonly Problem[];
  readonly weight: number;
}

function refusals(key: string, dashboard: Dashboard, catalogue: CatalogueModule, target: Target): Refusals {
  const malformed = valueProblems(schemas, schemas.kinds.dashboard, dashboard);
  if (malformed.length > 0)
    return { problems: malformed.map((one) => malformedPart(one)), weight: 1_000_000_000_000 * malformed.length };
  try {
    const refused = errorsOf(key, dashboard, catalogue, target).filter(({ code }) => !isSuppressible(code));
    if (refused.length > 0) return { problems: refused.map((one) => problem(one)), weight: 1_000_000 * refused.length };
    const body = target.body(key, dashboard);
    const content = jsonText(body);
    const artifact = { path: artifactPath(kind, key), file: 'it', source: key, content };
    // A panel matches none of several forms: the deepest error belongs to the form that it has.
    const depth = ({ where }: Diagnostic): number => (where.field ?? '').split('.').length;
    const problems = validateArtifact(formatsOf(kind), artifact, target.versions)
      .sort((a, b) => depth(b) - depth(a))
      .map(({ where: { field: at = '' }, message }) => ({
        field: fieldOf(key, dashboard, target, body, at),
        message: `${message} (${at})`,
      }));
    return { problems, weight: problems.length };
  } catch (error) {
    // A definition without a part that every definition has.
    if (error instanceof TypeError)
      return { problems: [{ field: '', message: error.message }], weight: Number.POSITIVE_INFINITY };
    throw error;
  }
}

function problem({ where: { field = '' }, message }: Diagnostic): Problem {
  return { field, message };
}

/** Without a part of its query a panel would show other figures: the whole panel is left out. */
function malformedPart({ field, message, hint }: ValueProblem): Problem {
  const [, panel = field, part] = /^(.*)\.queries\.(.*)$/.exec(field) ?? [];
  return { field: panel, message: `${part === undefined ? '' : `query ${part}: `}${message}; ${hint}` };
}

/** `widgets[3].softMin` → `panels.lag`: the panel or variable of an artifact's field. */
function fieldOf(key: string, dashboard: Dashboard, target: Target, body: object, at: string): string {
  const variable = Object.keys(dashboard.variables ?? {})[target.variableAt?.(at) ?? -1];
  if (variable !== undefined) return `variables.${variable}`;
  const id = target.panelAt(body, at);
  if (id === undefined) return at;
  const all = sections(dashboard).flatMap(({ row, panels }) => [
    ...(row ? [{ field: row.field, id: target.idOf(key, row.key, row.row) }] : []),
    ...panels.map((one) => ({ field: one.field, id: target.idOf(key, one.key, one.panel) })),
  ]);
  return all.find((one) => one.id === id)?.field ?? at;
}

type Path = readonly string[];

/** The parts that could be left out for a field: the field itself, then its parents, up to a panel or variable. */
function cuts(dashboard: Dashboard, field: string): Path[] {
  const path: string[] = [];
  let value: unknown = dashboard;
  let rest = field;
  while (rest !== '' && typeof value === 'object' && value !== null) {
    const keys = Object.keys(value)
      .filter((name) => rest === name || [`${name}.`, `${name}[`, `${name}]`].some((start) => rest.startsWith(start)))
      .sort((a, b) => b.length - a.length);
    const [name] = keys;
    if (name === undefined) break;
    path.push(name);
    value = (value as Record<string, unknown>)[name];
    rest = rest.slice(name.length).replace(/^\]?[.[]?/, '');
  }
  return path.map((_, index) => path.slice(0, path.length - index)).filter(({ length }) => length > 1);
}

function without<Value>(value: Value, [name = '', ...rest]: Path): Value {
  if (Array.isArray(value))
    return (
      rest.length === 0
        ? value.filter((_, index) => String(index) !== name)
        : value.map((item, index) => (String(index) === name ? without(item, rest) : item))
    ) as Value;
  if (!isObject(value)) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    rest.length === 0
      ? entries.filter(([key]) => key !== name)
      : entries.map(([key, item]) => [key, key === name ? without(item, rest) : item]),
  ) as Value;
}
