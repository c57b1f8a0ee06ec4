import type { Address } from '../concern/resource.ts';
import type { Change, NamedDifference } from '../plan/change.ts';
import type { Plan } from '../plan/plan.ts';
import { plural } from '../value/words.ts';
import { effectsSummary, type Group, grouped, originText } from './group.ts';
import { cell, code, fenced } from './markdown-text.ts';
import { countChanges, countUnmanaged, reasonText } from './text.ts';
import { isLongText, oneLineValue, wordChanges } from './value.ts';

/** With more changes than this, additions are folded, so that a pull request's comment stays readable. */
const FOLD_ABOVE = 10;
/** GitHub accepts comments of 65,536 characters: the dangerous changes come first, and the text says what was cut. */
const LONGEST = 60_000;
/** The share of that for a list beside the changes. */
const LONGEST_LIST = 8_000;
/** The most fields of one change, and names in one line, that are shown. */
const MOST_FIELDS = 40;
const MOST_NAMES = 200;
/** A longer text difference is not shown word by word. */
const LONGEST_DIFFERENCE = 4_000;
const ELSEWHERE = 'which `plan` and the saved plan show';

const VERBS: readonly (readonly [action: Change['action'], words: string])[] = [
  ['delete', 'deleted'],
  ['replace', 'replaced'],
  ['adopt', 'taken over'],
  ['release', 'released'],
  ['update', 'changed'],
  ['create', 'created'],
];

/** A part of a change that is better drawn than written. */
export interface Diagram {
  readonly title: string;
  /** The source of a Mermaid diagram. */
  readonly mermaid: string;
}

/**
 * A plan for a pull request: first its impact and requirements, then the changes, the dangerous ones first, then the
 * diagrams, as far as there is room. `taken` is the length of other content in the same comment.
 */
export function planMarkdown(
  plan: Plan,
  diagrams: ReadonlyMap<Address, readonly Diagram[]> = new Map(),
  taken = 0,
): string {
  const head = [
    `### ${cell(`${plan.project} · ${plan.environment}`)}: ${countChanges(plan)}`,
    ...section(cell(effectsSummary(plan))),
    ...list(
      '**Needs an allowance**',
      plan.allowances.map(
        ({ name, reason, granted }) => `${granted ? '✅' : '⛔'} ${code(`--allow ${name}`)}: ${cell(reason)}`,
      ),
    ),
    ...list(
      '**Resolve first**',
      plan.obstacles.map(({ address, message, hint }) => `${code(address)}: ${cell(message)} — ${cell(hint)}`),
    ),
    ...(plan.changes.length > FOLD_ABOVE ? counts(plan) : []),
  ];
  const tail = [
    ...list(
      '',
      plan.kept.map(
        ({ address, reason }) => `${code(address)} is no longer defined and is left in place: ${cell(reason)}`,
      ),
    ),
    ...list(
      '',
      plan.notes.map((note) => cell(note)),
    ),
    ...section(countUnmanaged(plan) !== '' ? `Not ours, never touched: ${cell(countUnmanaged(plan))}.` : ''),
  ];
  const lines = [...head];
  let left = LONGEST - taken - length(head) - length(tail);
  for (const [action, words] of VERBS) {
    const groups = grouped(plan.changes.filter((change) => change.action === action));
    if (groups.length === 0) continue;
    const isFolded = plan.changes.length > FOLD_ABOVE && (action === 'create' || action === 'update');
    const number = groups.reduce((sum, { changes }) => sum + changes.length, 0);
    const [open, close] = isFolded
      ? [
          ['', `<details><summary>${number} ${words}</summary>`, ''],
          ['', '</details>'],
        ]
      : [['', `**${words[0]?.toUpperCase()}${words.slice(1)}**`, ''], []];
    const shown: string[] = [];
    let told = 0;
    // The length of the text around them.
    left -= 100;
    for (const group of groups) {
      const text = groupLines(group);
      if (length(text) > left) break;
      left -= length(text);
      shown.push(...text);
      told += group.changes.length;
    }
    if (told < number) shown.push(`- … and ${number - told} more, ${ELSEWHERE}`);
    lines.push(...open, ...shown, ...close);
  }
  for (const { title, mermaid } of plan.changes.flatMap(({ address }) => diagrams.get(address) ?? [])) {
    const text = ['', `**${cell(title)}**`, '', ...fenced(mermaid, 'mermaid')];
    if (length(text) > left) {
      lines.push('', `${cell(title)}: too large to be drawn here`);
      continue;
    }
    left -= length(text);
    lines.push(...text);
  }
  return `${[...lines, ...tail].join('\n')}\n`;
}

function length(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

function section(text: string): string[] {
  return text === '' ? [] : ['', text];
}

function list(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const shown: string[] = [];
  let left = LONGEST_LIST;
  for (const item of items) {
    left -= item.length + 3;
    if (left < 0) break;
    shown.push(`- ${item}`);
  }
  const more = items.length - shown.length;
  return [...section(title), '', ...shown, ...(more === 0 ? [] : [`- … and ${more} more, ${ELSEWHERE}`])];
}

/** As many names as fit, separated by commas. */
function names(all: readonly string[]): string {
  const shown = all.slice(0, MOST_NAMES).map(code).join(', ');
  return all.length <= MOST_NAMES ? shown : `${shown} … and ${all.length - MOST_NAMES} more, ${ELSEWHERE}`;
}

/** The number of changes of each kind, for plans too large to see it. */
function counts(plan: Plan): string[] {
  const kinds = [...new Set(plan.changes.map(({ kind }) => kind))];
  const used = VERBS.filter(([action]) => plan.changes.some((change) => change.action === action));
  const count = (kind: string, action: string): string => {
    const number = plan.changes.filter((change) => change.kind === kind && change.action === action).length;
    return number === 0 ? '' : String(number);
  };
  return [
    '',
    `| | ${used.map(([, words]) => words).join(' | ')} |`,
    `|---|${used.map(() => '--:').join('|')}|`,
    ...kinds.map((kind) => `| ${cell(plural(kind))} | ${used.map(([action]) => count(kind, action)).join(' | ')} |`),
  ];
}

function groupLines({ changes, differences, reason, impact }: Group): string[] {
  const [first] = changes as readonly [Change, ...Change[]];
  const name =
    changes.length === 1
      ? `${code(first.address)} ${cell(first.title)}`
      : `${changes.length} ${cell(plural(first.kind))}: ${names(changes.map(({ key }) => key))}`;
  const origin = originText(first);
  return [
    `- ${name}`,
    ...(reason === undefined ? [] : [`  - ${reasonText(first, cell(reason))}`]),
    ...(origin === undefined ? [] : [`  - ${cell(origin)}`]),
    ...differences.slice(0, MOST_FIELDS).map((difference) => `  - ${differenceText(difference)}`),
    ...(differences.length > MOST_FIELDS
      ? [`  - … and ${differences.length - MOST_FIELDS} more fields, ${ELSEWHERE}`]
      : []),
    ...impact.map(({ text, of }) => `  - ⚠️ ${cell(text)}${of.length === 0 ? '' : ` (${names(of)})`}`),
  ];
}

function differenceText({ label, before, after }: NamedDifference): string {
  if (!isLongText(before, after)) return `${cell(label)}: ${code(oneLineValue(before))} → ${code(oneLineValue(after))}`;
  const words = wordChanges(before, after).map(({ text, is }) => {
    const [blanksBefore = '', blanksAfter = ''] = [/^\s+/.exec(text)?.[0], /\s+$/.exec(text)?.[0]].map((blanks) =>
      blanks === undefined ? '' : ' ',
    );
    const shown = cell(text).trim();
    if (shown === '') return ' ';
    const marked = is === 'added' ? `<ins>${shown}</ins>` : is === 'removed' ? `<del>${shown}</del>` : shown;
    return `${blanksBefore}${marked}${blanksAfter}`;
  });
  const told = words.join('').trim();
  return told.length <= LONGEST_DIFFERENCE
    ? `${cell(label)}: ${told}`
    : `${cell(label)}: a text of ${String(before).length} characters becomes one of ${String(after).length}, ${ELSEWHERE}`;
}
