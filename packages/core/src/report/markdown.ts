import type { Change, Plan } from '../plan.ts';
import { countChanges, countUnmanaged } from './text.ts';
import { oneLineValue, printable } from './value.ts';

/** Above this many changes the details are folded away, so that a pull request's comment stays readable. */
const FOLD_ABOVE = 10;

/** A plan for a pull request: a table of changes, their fields, and what they mean. */
export function planMarkdown(plan: Plan): string {
  const lines = [`### ${plan.project} · ${plan.environment}: ${countChanges(plan)}`, ''];
  if (plan.changes.length > 0) {
    lines.push('| | resource | title | |', '|---|---|---|---|');
    for (const change of plan.changes)
      lines.push(
        `| ${change.action} | ${code(change.address).replaceAll('|', '\\|')} | ${cell(change.title)} | ${cell(change.impact.map((impact) => impact.text).join('; '))} |`,
      );
    const details = plan.changes.filter((change) => change.differences.length > 0).flatMap(detail);
    if (details.length > 0)
      lines.push(
        '',
        ...(plan.changes.length > FOLD_ABOVE
          ? ['<details><summary>Fields</summary>', '', ...details, '', '</details>']
          : details),
      );
  }
  if (plan.obstacles.length > 0)
    lines.push(
      '',
      '**To be settled first**',
      '',
      ...plan.obstacles.map(({ address, message, hint }) => `- ${code(address)}: ${cell(message)} — ${cell(hint)}`),
    );
  if (plan.kept.length > 0)
    lines.push(
      '',
      ...plan.kept.map(
        ({ address, reason }) => `- ${code(address)} is no longer defined and is left in place: ${cell(reason)}`,
      ),
    );
  if (plan.notes.length > 0) lines.push('', ...plan.notes.map((note) => `- ${cell(note)}`));
  if (plan.unmanaged.length > 0) lines.push('', `Not ours, never touched: ${countUnmanaged(plan)}.`);
  return `${lines.join('\n')}\n`;
}

function detail(change: Change): string[] {
  return [
    `**${code(change.address)}**`,
    '',
    ...change.differences.map(
      ({ label, before, after }) => `- ${cell(label)}: ${code(oneLineValue(before))} → ${code(oneLineValue(after))}`,
    ),
    '',
  ];
}

/** Titles may come from the live system, where anybody wrote them: nothing in them is a link, an image, a row or HTML. */
function cell(text: string): string {
  return printable(text.replaceAll(/\s+/g, ' '))
    .replaceAll(/[\\`*_[\]|~]/g, (character) => `\\${character}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function code(raw: string): string {
  const text = printable(raw);
  const fence = '`'.repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  return `${fence}${fence.length > 1 ? ` ${text} ` : text}${fence}`;
}
