import { cell, counted, type Diagnostic, planMarkdown, planText, printable } from '@signoz-as-code/core';
import type { Observation, Rehearsal } from './rehearse.ts';
import type { UpgradeReport } from './report.ts';

/** One heading of a report and its lines. */
interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** A report for a terminal. */
export function upgradeText(report: UpgradeReport): string {
  return sectionsText(headline(report), sectionsOf(report));
}

/** A rehearsal for a terminal. */
export function rehearsalText(rehearsal: Rehearsal, style: { readonly color: boolean }): string {
  return `${sectionsText('Rehearsal', rehearsedSections(rehearsal))}\nThe first plan after the upgrade\n\n${planText(rehearsal.plan, style)}`;
}

/** A rehearsal for a comment or a wiki. */
export function rehearsalMarkdown(rehearsal: Rehearsal): string {
  return `${sectionsMarkdown('Rehearsal', rehearsedSections(rehearsal))}\n### The first plan after the upgrade\n\n${planMarkdown(rehearsal.plan)}`;
}

function rehearsedSections(rehearsal: Rehearsal): readonly Section[] {
  const { predictedAndSeen, predictedNotSeen, seenNotPredicted, notCompared, asPredicted } = rehearsal;
  const same = Object.entries(asPredicted).map(([kind, count]) => counted(count, kind));
  const lines = (all: readonly Observation[]): string[] => all.map((one) => `${nameOf(one)}: ${one.text}`);
  return [
    { title: 'As predicted', lines: [same.join(', ') || 'nothing'] },
    { title: `Predicted and seen (${predictedAndSeen.length})`, lines: lines(predictedAndSeen) },
    { title: `✗ Predicted and not seen (${predictedNotSeen.length})`, lines: lines(predictedNotSeen) },
    { title: `✗ Seen and not predicted (${seenNotPredicted.length})`, lines: lines(seenNotPredicted) },
    { title: `Not compared (${notCompared.length})`, lines: lines(notCompared) },
  ].filter((one) => one.lines.length > 0);
}

/** A report for a comment or a wiki. */
export function upgradeMarkdown(report: UpgradeReport): string {
  return sectionsMarkdown(headline(report), sectionsOf(report));
}

function sectionsText(title: string, sections: readonly Section[]): string {
  const parts = sections.map((one) =>
    [printable(one.title), ...one.lines.map((line) => `  ${printable(line)}`)].join('\n'),
  );
  return `${[printable(title), ...parts].join('\n\n')}\n`;
}

function sectionsMarkdown(title: string, sections: readonly Section[]): string {
  const parts = sections.map((one) =>
    [`### ${cell(one.title)}`, '', ...one.lines.map((line) => `- ${cell(line)}`)].join('\n'),
  );
  return `${[`## ${cell(title)}`, ...parts].join('\n\n')}\n`;
}

function headline({ project, environment, from, to, isReady }: UpgradeReport): string {
  return `${project} · ${environment}: SigNoz ${from.signoz} → ${to.signoz}: ${isReady ? 'ready' : 'not ready, fix what is marked with ✗ first'}`;
}

function sectionsOf(report: UpgradeReport): readonly Section[] {
  const {
    definitions,
    generated,
    collector,
    images,
    changes,
    counts,
    resources,
    order,
    save,
    afterwards,
    plan,
    planFields = {},
    tables = [],
    isUpgraded,
  } = report;
  const looked = Object.entries(counts).map(([kind, count]) => counted(count, kind));
  const all: readonly Section[] = [
    {
      title: 'Definitions',
      lines: [
        ...definitions.map(diagnosticLine),
        generated === undefined
          ? 'nothing is generated for the new versions until the errors are fixed'
          : `files in generated/: ${generated.changed} changed, ${generated.created} new, ${generated.removed} removed (\`--write\` does it)`,
      ],
    },
    {
      title: 'Collectors',
      lines: collector.map(({ isFatal, where, text, fix }) => `${isFatal ? '✗' : '!'} ${where}: ${text}; ${fix}`),
    },
    { title: 'Images', lines: images.map(({ service, from, to }) => `${service}: ${from || 'none'} → ${to}`) },
    {
      title: 'What the releases change',
      lines: changes.map(({ from, text, isFinal }) => `${from}: ${text}${isFinal ? ' (cannot be undone)' : ''}`),
    },
    isUpgraded
      ? { title: 'Resources', lines: ['not compared: SigNoz is of this version already, and its migrations ran'] }
      : {
          title: `Resources that do not stay as they are (of ${looked.join(', ') || 'none'})`,
          lines: resources.length === 0 ? ['none'] : resources.flatMap(resourceLines),
        },
    { title: 'Save first', lines: save },
    { title: 'Order', lines: order.map((line, index) => `${index + 1}. ${line}`) },
    {
      title: 'Afterwards',
      lines: [
        ...afterwards,
        ...(plan === undefined
          ? []
          : [
              `the first plan changes in SigNoz: ${plan.map((name) => withFields(name, planFields[name])).join(', ') || 'nothing'}`,
            ]),
        ...(tables.length === 0 ? [] : [`the first plan changes in ClickHouse: ${tables.join(', ')}`]),
      ],
    },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}

function diagnosticLine({ severity, code: name, where, message, hint }: Diagnostic): string {
  const place = where.field === undefined ? where.file : `${where.file} · ${where.field}`;
  return `${severity === 'error' ? '✗' : '!'} ${place}: ${message}${hint === undefined ? '' : `; ${hint}`} (${name})`;
}

function resourceLines(resource: UpgradeReport['resources'][number]): string[] {
  const { effects, unknown, isFatal } = resource;
  const all = [
    ...effects.map(({ field, text }) => (field === undefined ? text : `${field}: ${text}`)),
    ...(unknown === undefined ? [] : [`not predictable: ${unknown}`]),
  ];
  return all.map((text) => `${isFatal ? '✗ ' : ''}${nameOf(resource)}: ${text}`);
}

function withFields(name: string, fields: readonly string[] = []): string {
  return fields.length === 0 ? name : `${name} (${fields.join(', ')})`;
}

function nameOf({ kind, id, title, key, owner }: Pick<Observation, 'kind' | 'id' | 'title' | 'key' | 'owner'>): string {
  return key === undefined ? `${kind}/${id} '${title}', of ${owner}` : `${kind}/${key} '${title}'`;
}
