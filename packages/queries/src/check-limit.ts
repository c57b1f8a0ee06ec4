import {
  type Basis,
  type Catalogue,
  type Limit,
  limitOf,
  type Measurement,
  periodMs,
  unitFactor,
} from '@signoz-as-code/catalogue';
import { type Diagnostic, Problems } from '@signoz-as-code/core';
import { checkQueries } from './check.ts';
import { limitCodes } from './limit-codes.ts';
import { type Queries, type Query, shownQueries } from './query.ts';
import { queryUnit } from './query-unit.ts';

type Limits = Readonly<Record<string, Limit>>;
type Report = Problems<typeof limitCodes>;

const DAY = 86_400_000;

/** The measured query of a measurement. Undefined when there is none, or more than one. */
export function measuredQuery({ queries }: Measurement): string | undefined {
  const [name, ...others] = shownQueries(queries as Queries);
  return others.length === 0 ? name : undefined;
}

/** The UCUM unit of a measurement's points; undefined where unknown. */
export function measuredUnit(measure: Measurement): string | undefined {
  const queries = measure.queries as Queries;
  const name = measuredQuery(measure);
  return name === undefined ? undefined : queryUnit(queries[name] as Query, queries);
}

/** Problems of limits that do not depend on the date: in how they are measured, and in their basis. */
export function limitProblems(limits: Limits, catalogue: Catalogue, folder: string): readonly Diagnostic[] {
  const problems = reportOf(folder);
  for (const [name, { unit, measure, basis, maxAge }] of Object.entries(limits)) {
    const own = problems.within(name);
    if (measure !== undefined) checkMeasure(measure, unit, catalogue, own.within('measure'));
    if (basis !== undefined) checkBasis(basis, own.within('basis'));
    if (maxAge === undefined) continue;
    if (!(periodMs(maxAge) > 0))
      own.error('limit/basis', 'maxAge', `'${maxAge}' is not an age`, "write one like '90d'");
    if (basis !== undefined && basis.date === undefined)
      own.error(
        'limit/basis',
        'basis',
        'it has no date, and maxAge counts from one',
        "add when somebody looked into the document last: date: '2026-11-29'",
      );
  }
  return problems.found;
}

/** Bases of limits that are missing, or too old on a date: `2026-11-29`. All are warnings. */
export function basisProblems(limits: Limits, folder: string, today: string): readonly Diagnostic[] {
  const problems = reportOf(folder);
  for (const [name, { value, measure, basis, maxAge }] of Object.entries(limits)) {
    const own = problems.within(name);
    const how =
      measure === undefined
        ? "say where it comes from, basis: { document: '…' }, or how it is measured, with `measure`"
        : `measure it: signoz-as-code limits ${name} --write`;
    if (basis === undefined) {
      own.warning('limit/no-basis', 'basis', `nothing says where ${value} comes from`, how);
      continue;
    }
    if (measure !== undefined && 'value' in basis) {
      const measured = limitOf(measure, basis.value);
      if (measured !== value)
        own.warning(
          'limit/other-value',
          'value',
          `it is ${value}, and its basis gives ${measured}`,
          `write ${measured}, measure it again with signoz-as-code limits ${name} --write, or say in its basis where ${value} comes from`,
        );
    }
    if (maxAge === undefined || basis.date === undefined) continue;
    const age = Date.parse(today) - Date.parse(basis.date);
    if (age > periodMs(maxAge))
      own.warning(
        'limit/old-basis',
        'basis.date',
        `it is of ${basis.date}, ${Math.floor(age / DAY)} days ago, and good for ${maxAge}`,
        'document' in basis ? 'look into the document again, and write the date of that' : how,
      );
  }
  return problems.found;
}

function reportOf(folder: string): Report {
  return new Problems(limitCodes, { file: `${folder}/limits.ts` });
}

function checkMeasure(measure: Measurement, unit: string, catalogue: Catalogue, problems: Report): void {
  const { statistic, q = Number.NaN, period, steps, digits } = measure;
  const queries = measure.queries as Queries;
  if (statistic === 'quantile' && !(q >= 0 && q <= 1))
    problems.error('limit/measure', 'q', `there is no quantile ${q}`, 'write one from 0 to 1, like 0.99');
  if (!(periodMs(period) > 0))
    problems.error('limit/measure', 'period', `'${period}' is not a period`, "write one like '14d'");
  if (!(Number.isInteger(digits) && digits >= 1 && digits <= 15))
    problems.error('limit/measure', 'digits', `${digits} are not digits`, 'write a whole number from 1 to 15');
  for (const [index, step] of steps.entries())
    if ('times' in step && !(step.times > 0))
      problems.error('limit/measure', `steps[${index}]`, `times ${step.times} leaves no limit`, 'write one above 0');
  const before = problems.found.length;
  try {
    checkQueries(queries, catalogue, problems as never, 'queries');
  } catch (error) {
    // Without types, any object may get here.
    problems.error(
      'limit/measure',
      'queries',
      `they are not queries: ${error instanceof Error ? error.message : String(error)}`,
      'make them with metric(…), percentile(…), spans(…), logs(…) or promql(…)',
    );
    return;
  }
  if (problems.found.slice(before).some(({ severity }) => severity === 'error')) return;
  const name = measuredQuery(measure);
  if (name === undefined) {
    problems.error(
      'limit/measure',
      'queries',
      `${shownQueries(queries).join(', ')} are all visible`,
      'hide all but the one that is measured',
    );
    return;
  }
  for (const [one, query] of Object.entries(queries)) {
    if ('limit' in query && query.limit !== undefined)
      problems.error(
        'limit/measure',
        `queries.${one}.limit`,
        'a limit takes the largest series of what is asked for at once',
        'take it out, or name the series with a filter',
      );
    if ('functions' in query && query.functions?.some((used) => used.name === 'cumulativeSum'))
      problems.error(
        'limit/measure',
        `queries.${one}.functions`,
        'a cumulative sum begins anew with each part of the past that is asked for',
        'take it out',
      );
  }
  const given = measuredUnit(measure);
  if (given !== undefined && unitFactor(given, unit) === 'other')
    problems.error(
      'limit/measure',
      'queries',
      `query ${name} gives '${given}', which is not '${unit}'`,
      'measure what the limit is about, or change its unit',
    );
}

function checkBasis(basis: Basis, problems: Report): void {
  if (basis.date !== undefined && !isTime(basis.date, /^\d{4}-\d\d-\d\d$/))
    problems.error('limit/basis', 'date', `'${basis.date}' is not a date`, "write one like '2026-11-29'");
  if ('document' in basis) {
    if (basis.document.trim() === '')
      problems.error('limit/basis', 'document', 'it is empty', 'name the document, the agreement or the manual');
    return;
  }
  for (const end of ['from', 'to'] as const)
    if (!isTime(basis[end], /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z$/))
      problems.error('limit/basis', end, `'${basis[end]}' is no time`, "write one like '2026-11-29T10:00Z'");
  if (Date.parse(basis.from) > Date.parse(basis.to))
    problems.error('limit/basis', 'from', `it is after ${basis.to}`, 'write the earlier time first');
  if (!(Number.isSafeInteger(basis.points) && basis.points > 0))
    problems.error('limit/basis', 'points', `${basis.points} points measure nothing`, 'measure it again');
  if (basis.environment.trim() === '')
    problems.error('limit/basis', 'environment', 'it is empty', 'name the environment in which it was measured');
}

/** Whether a text has this form, and is an existing time: JavaScript reads 30 February as 2 March. */
function isTime(text: string, form: RegExp): boolean {
  if (!form.test(text) || Number.isNaN(Date.parse(text))) return false;
  const day = text.slice(0, 10);
  return new Date(`${day}T00:00Z`).toISOString().startsWith(day);
}
