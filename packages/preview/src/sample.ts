import { unitFamily, unitRatio } from '@signoz-as-code/catalogue';
import type { Widget } from '@signoz-as-code/dashboards';
import { type Cell, type Column, type PanelData, type Series, seriesName } from './answer.ts';
import { columnKey, valueColumns } from './column.ts';
import { thresholdsOf } from './thresholds.ts';

/** A query of a panel: its legend and its groups. */
interface Question {
  readonly name: string;
  readonly legend: string;
  readonly groupBy: readonly string[];
}

/** A typical value for a unit's family, in the base unit that follows. */
const USUAL: Readonly<Record<string, readonly [least: number, most: number, base: string]>> = {
  time: [0.05, 0.6, 's'],
  data: [2e8, 3e9, 'By'],
  'data rate': [1e5, 4e6, 'By/s'],
  percentage: [0.1, 0.8, 'percentunit'],
  throughput: [40, 220, '{req}/s'],
};
const OTHERWISE = [20, 400, 'none'] as const;

/** The times of samples: they are the same whenever they are drawn. */
const [START, STEP, POINTS] = [Date.UTC(2026, 0, 1), 360_000, 61];
const GROUPS = 3;
const ROWS = 4;
const RECORDS = 8;

/** Sample data for a panel: of its kind, its unit's size, its groups and thresholds, and not from any system. */
export function sampleOf(widget: Widget): PanelData {
  const random = randomOf(widget.id);
  const [least, most] = sizeOf(widget);
  const value = (column?: string): number => {
    const [from, to] = column === undefined ? [least, most] : sizeOf(widget, column);
    return from + (to - from) * random();
  };
  const questions = questionsOf(widget);
  switch (widget.panelTypes) {
    case 'value':
      return { is: 'table', columns: [{ name: 'value', isValue: true }], rows: [[value()]] };
    case 'table':
    case 'pie':
      return { is: 'table', ...tableOf(widget, questions, value) };
    case 'list':
      return { is: 'records', records: recordsOf(widget) };
    default: {
      const names = questions.flatMap(seriesNames);
      return {
        is: 'series',
        series: names.map((name, index) => seriesOf(name, least, most, index / names.length, random)),
      };
    }
  }
}

/** The range of its sample values, or those of a column: they sometimes pass the thresholds. */
function sizeOf(widget: Widget, column = ''): readonly [number, number] {
  const limits = thresholdsOf(widget)
    .filter((one) => one.column === '' || one.column === column)
    .map(({ value }) => value)
    .filter((value) => value > 0);
  if (limits.length > 0) return [Math.min(...limits) * 0.5, Math.max(...limits) * 1.1];
  const unit = widget.columnUnits[column] ?? widget.yAxisUnit;
  const [least, most, base] = USUAL[unitFamily(unit) ?? ''] ?? OTHERWISE;
  const ratio = unitRatio(base, unit) ?? 1;
  return [least * ratio, most * ratio];
}

function questionsOf({ query: { queryType, builder, promql, clickhouse_sql } }: Widget): readonly Question[] {
  if (queryType !== 'builder')
    return (queryType === 'promql' ? promql : clickhouse_sql)
      .filter(({ disabled }) => !disabled)
      .map(({ name, legend }) => ({
        name,
        legend,
        groupBy: [...legend.matchAll(/\{\{\s*([^}\s]+)\s*\}\}/g)].map(([, label = '']) => label),
      }));
  const groups = new Map(builder.queryData.map((one) => [one.queryName, one.groupBy.map(({ key }) => key)]));
  const shown = [
    ...builder.queryData.map((one) => ({ ...one, groupBy: groups.get(one.queryName) ?? [] })),
    // A formula has the groups of its operands.
    ...builder.queryFormulas.map((one) => ({
      ...one,
      groupBy: groups.get(/[A-Z]\d*/.exec(one.expression)?.[0] ?? '') ?? [],
    })),
    ...builder.queryTraceOperator.map((one) => ({ ...one, groupBy: one.groupBy.map(({ key }) => key) })),
  ];
  return shown
    .filter(({ disabled }) => !disabled)
    .map(({ queryName, legend, groupBy }) => ({ name: queryName, legend, groupBy }));
}

function seriesNames({ name, legend, groupBy }: Question): string[] {
  return groupsOf(groupBy).map((labels) => seriesName(name, legend, labels));
}

/** `service.name 1`: a value that cannot be mistaken for a real one. */
function groupsOf(groupBy: readonly string[], count = GROUPS): readonly Readonly<Record<string, string>>[] {
  if (groupBy.length === 0) return [{}];
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(groupBy.map((key) => [key, `${key} ${index + 1}`])),
  );
}

function seriesOf(name: string, least: number, most: number, at: number, random: () => number): Series {
  const [phase, height] = [random() * 6, most - least];
  const points = Array.from({ length: POINTS }, (_, index): [number, number] => {
    const wave =
      0.5 + 0.28 * Math.sin(index / 9 + phase) + 0.12 * Math.sin(index / 3.1 + phase * 2) + 0.1 * (random() - 0.5);
    return [START + index * STEP, least + height * Math.max(0, wave - 0.3 * at)];
  });
  return { name, points };
}

/** Groups are columns, and so is each value; a pie without groups has a slice a query. */
function tableOf(
  widget: Widget,
  questions: readonly Question[],
  value: (column?: string) => number,
): { readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] } {
  const groupBy = questions.find((one) => one.groupBy.length > 0)?.groupBy ?? [];
  const values = valueColumns(widget).slice(0, widget.panelTypes === 'pie' ? 1 : undefined);
  if (widget.panelTypes === 'pie' && groupBy.length === 0)
    return {
      columns: [{ name: 'name', isValue: false }, ...values],
      rows: questions.flatMap(seriesNames).map((name) => [name, value()]),
    };
  return {
    columns: [...groupBy.map((name) => ({ name, isValue: false })), ...values],
    rows: groupsOf(groupBy, ROWS).map((labels) => [
      ...Object.values(labels),
      ...values.map((column) => value(columnKey(column, widget))),
    ]),
  };
}

function recordsOf({ selectedLogFields, selectedTracesFields, query }: Widget): readonly Record<string, unknown>[] {
  const fields = query.builder.queryData[0]?.dataSource === 'traces' ? selectedTracesFields : selectedLogFields;
  const names = fields.map(({ name }) => name).filter((name) => name !== 'timestamp');
  return Array.from({ length: RECORDS }, (_, index) => ({
    timestamp: new Date(START + index * STEP).toISOString(),
    ...Object.fromEntries(
      names.map((name) => {
        const isNumber = fields.some((field) => field.name === name && field.fieldDataType === 'float64');
        return [name, isNumber ? (index + 1) * 1_000 : `${name} ${index + 1}`];
      }),
    ),
  }));
}

/** Numbers from 0 to 1 that are the same for the same text (mulberry32 over FNV-1a). */
function randomOf(text: string): () => number {
  let state = 2_166_136_261;
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) as number), 16_777_619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
