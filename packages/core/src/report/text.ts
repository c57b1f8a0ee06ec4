import { createColors } from 'picocolors';
import type { ApplyReport } from '../apply/apply.ts';
import type { Rollback } from '../apply/rollback.ts';
import { ownerName } from '../concern/resource.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Change, NamedDifference } from '../plan/change.ts';
import type { Plan } from '../plan/plan.ts';
import { counted, plural } from '../value/words.ts';
import { effectsSummary, type Group, grouped, originText } from './group.ts';
import { isLongText, oneLineValue, wordChanges } from './value.ts';
import { printable, printableLines } from './visible.ts';

export interface Style {
  readonly color: boolean;
}

type Colors = ReturnType<typeof createColors>;

const SIGNS = { create: '+', update: '~', replace: '±', delete: '-', adopt: '»', release: '«' } as const;
const WORDS = {
  create: 'to create',
  update: 'to change',
  replace: 'to replace',
  delete: 'to delete',
  adopt: 'to take over',
  release: 'to release',
} as const;

/** `3 to create, 1 to change`; `no changes` where there are none. */
export function countChanges(plan: Plan): string {
  const counts = Object.entries(WORDS)
    .map(([action, words]) => ({ words, count: plan.changes.filter((change) => change.action === action).length }))
    .filter(({ count }) => count > 0);
  return counts.length === 0 ? 'no changes' : counts.map(({ words, count }) => `${count} ${words}`).join(', ');
}

/** `2 rules, 1 channel of fluxer · production`: live resources that are not ours. */
export function countUnmanaged({ unmanaged, others = [] }: Plan): string {
  return [
    ...unmanaged.map(({ kind, titles }) => counted(titles.length, kind)),
    ...others.map((other) => `${counted(other.count, other.kind)} of ${ownerName(other)}`),
  ].join(', ');
}

/** A plan for a terminal: each change with its fields and its impact, and what is not touched. */
export function planText(plan: Plan, style: Style): string {
  const c = createColors(style.color);
  const unchanged = Object.values(plan.unchanged).reduce((sum, count) => sum + count, 0);
  const lines = [
    `${c.bold(printable(`${plan.project} · ${plan.environment}`))}: ${countChanges(plan)}${unchanged > 0 ? c.dim(` (${unchanged} unchanged)`) : ''}`,
  ];
  const effects = effectsSummary(plan);
  if (effects !== '' && plan.changes.length > 1) lines.push(c.yellow(`  ${printable(effects)}`));
  const groups = grouped(plan.changes);
  const alone = groups
    .filter(({ changes }) => changes.length === 1)
    .map(({ changes }) => (changes[0] as Change).address);
  const width = Math.min(48, Math.max(0, ...alone.map(({ length }) => length)));
  let spacious = true;
  for (const group of groups) {
    const details = groupDetails(group, c);
    if (spacious || details.length > 0) lines.push('');
    spacious = details.length > 0;
    lines.push(...heading(group, width, c), ...details);
  }
  lines.push(...aside(plan, c));
  return `${lines.join('\n')}\n`;
}

function heading({ changes }: Group, width: number, c: Colors): string[] {
  const [first] = changes as readonly [Change, ...Change[]];
  if (changes.length === 1)
    return [`  ${sign(first, c)} ${printable(first.address).padEnd(width)}  ${c.dim(printable(first.title))}`];
  return [
    `  ${sign(first, c)} ${changes.length} ${plural(first.kind)}`,
    ...wrapped(changes.map(({ key }) => printable(key))).map((line) => `      ${line}`),
  ];
}

/** Names with commas, on lines of about 100 characters. */
function wrapped(names: readonly string[]): string[] {
  const lines: string[] = [];
  let line = '';
  names.forEach((name, index) => {
    const text = index < names.length - 1 ? `${name},` : name;
    if (line !== '' && line.length + text.length > 100) {
      lines.push(line);
      line = text;
    } else line = line === '' ? text : `${line} ${text}`;
  });
  return line === '' ? lines : [...lines, line];
}

function groupDetails({ changes, differences, reason, impact }: Group, c: Colors): string[] {
  const origin = originText(changes[0] as Change);
  const lines = [
    ...(reason === undefined ? [] : [c.yellow(reasonText(changes[0] as Change, printable(reason)))]),
    ...(origin === undefined ? [] : [c.magenta(origin)]),
    ...differences.flatMap((difference) => differenceLines(difference, c)),
    ...impact.map(({ text, of }) =>
      c.yellow(`! ${printable(text)}${of.length === 0 ? '' : printable(` (${of.join(', ')})`)}`),
    ),
  ];
  return lines.map((line) => `      ${line}`);
}

/** The reason for a change. */
export function reasonText({ action }: Change, reason: string): string {
  return action === 'replace' ? `delete and create: ${reason}` : reason;
}

function aside(plan: Plan, c: Colors): string[] {
  const lines: string[] = [];
  for (const { address, message, hint } of plan.obstacles)
    lines.push(`  ${c.red('✗')} ${printable(`${address}: ${message}`)}`, `      ${c.dim(printable(hint))}`);
  const { allowances } = plan;
  for (const { name, reason, granted } of allowances) {
    const text = `${granted ? 'allowed' : 'needs'} --allow ${printable(name)}: ${printable(reason)}`;
    lines.push(`  ${granted ? c.green('✓') : c.red('✗')} ${granted ? text : c.yellow(text)}`);
  }
  for (const { address, title, reason } of plan.kept)
    lines.push(
      `  ${c.yellow('=')} ${printable(`${address} (${title}) is no longer defined and is left in place: ${reason}`)}`,
    );
  for (const note of plan.notes) lines.push(c.dim(`  ${printable(note)}`));
  const unmanaged = countUnmanaged(plan);
  if (unmanaged !== '') lines.push(c.dim(`  not ours, never touched: ${printable(unmanaged)}`));
  return lines.length > 0 ? ['', ...lines] : [];
}

function sign(change: Change, c: Colors): string {
  const paint = {
    create: c.green,
    update: c.yellow,
    replace: c.magenta,
    delete: c.red,
    adopt: c.cyan,
    release: c.cyan,
  }[change.action];
  return paint(SIGNS[change.action]);
}

function differenceLines(difference: NamedDifference, c: Colors): string[] {
  const { before, after } = difference;
  const label = printable(difference.label);
  if (isLongText(before, after)) {
    const words = wordChanges(before, after).map(({ text: value, is }) => {
      const text = printableLines(value);
      return is === 'added' ? c.green(`{+${text}+}`) : is === 'removed' ? c.red(`[-${text}-]`) : text;
    });
    return [
      `${label}:`,
      ...words
        .join('')
        .split('\n')
        .map((line) => `  ${line}`),
    ];
  }
  if (before === undefined) return [`${label}: ${c.green(`+ ${oneLineValue(after)}`)}`];
  if (after === undefined) return [`${label}: ${c.red(`- ${oneLineValue(before)}`)}`];
  return [`${label}: ${c.red(oneLineValue(before))} → ${c.green(oneLineValue(after))}`];
}

/** Problems, each with its place and how to fix it. */
export function diagnosticsText(diagnostics: readonly Diagnostic[], style: Style): string {
  const c = createColors(style.color);
  const blocks = diagnostics.map(({ severity, code, message, where, hint }) => {
    const paint = severity === 'error' ? c.red : c.yellow;
    const place = printable(
      [where.line === undefined ? where.file : `${where.file}:${where.line}`, where.field]
        .filter((part) => part !== undefined)
        .join(' · '),
    );
    const lines = [
      `${paint(severity)} ${c.bold(place)}${where.environment ? c.dim(printable(` (${where.environment})`)) : ''} ${c.dim(printable(`[${code}]`))}`,
      `  ${indented(message)}`,
    ];
    return [...lines, ...(hint ? [`  ${c.dim('fix:')} ${indented(hint)}`] : [])].join('\n');
  });
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const counts = [
    ...(errors === 0 ? [] : [counted(errors, 'error')]),
    ...(warnings === 0 ? [] : [counted(warnings, 'warning')]),
  ].join(', ');
  return diagnostics.length === 0 ? '' : `${blocks.join('\n\n')}\n\n${counts}\n`;
}

function indented(text: string): string {
  return printableLines(text).replaceAll('\n', '\n  ');
}

/** What a rollback cannot restore, shown before any change; empty where it restores everything. */
export function rollbackText(rollback: Rollback, style: Style): string {
  const c = createColors(style.color);
  const lost = rollback.undo.flatMap((undo) => undo.lost.map((text) => ({ undo, text })));
  const lines = [
    c.bold(printable(`Undoing the apply of ${rollback.at} to ${rollback.project} · ${rollback.environment}`)),
    ...(lost.length === 0 ? [] : ['', '  Does not come back:']),
    ...lost.map(({ undo, text }) => `  ${c.red('✗')} ${printable(`${undo.address}: ${text}`)}`),
  ];
  return `${lines.join('\n')}\n\n`;
}

/** The outcome of an apply: what was verified, and everything else with the reason. */
export function applyText(report: ApplyReport, style: Style): string {
  const c = createColors(style.color);
  const of = (result: string) => report.outcomes.filter((outcome) => outcome.result === result);
  const lines = [
    ...of('failed').map(
      ({ change, reason }) => `${c.red('✗')} ${printable(change.address)}: ${printableLines(reason ?? '')}`,
    ),
    ...of('skipped').map(
      ({ change, reason }) => `${c.yellow('○')} ${printable(change.address)}: skipped, ${printableLines(reason ?? '')}`,
    ),
  ];
  const counts = [
    `${of('verified').length} applied and verified`,
    ...(of('failed').length > 0 ? [`${of('failed').length} failed`] : []),
    ...(of('skipped').length > 0 ? [`${of('skipped').length} skipped`] : []),
    ...(of('not-started').length > 0 ? [`${of('not-started').length} not begun`] : []),
  ];
  if (report.ended !== undefined)
    lines.push(
      c.yellow(
        `Stopped before everything was applied: ${printableLines(report.ended)}. Run apply again: it first checks changes that were in flight.`,
      ),
    );
  else if (report.interrupted)
    lines.push(
      c.yellow(
        'Interrupted: changes in flight were finished, and no others were started. Run apply again to continue.',
      ),
    );
  lines.push(counts.join(', '), ...report.notes.map((note) => c.yellow(`! ${printable(note)}`)));
  return `${lines.join('\n')}\n`;
}
