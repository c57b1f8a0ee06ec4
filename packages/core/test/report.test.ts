import { stripVTControlCharacters } from 'node:util';
import {
  applyText,
  type Change,
  countChanges,
  diagnosticsText,
  type NamedDifference,
  type Plan,
  planMarkdown,
  planText,
} from '@signoz-as-code/core';
import { describe, expect, test } from 'vitest';

const plain = { color: false };
/** A title in the live system that tries to look like something else in a report. */
const HOSTILE = 'a | b `c` <img src=x> ![d](http://e) *f* \\ \u001b[2J\nnew line';

function change(action: Change['action'], more: Partial<Change> = {}): Change {
  return {
    action,
    address: 'rule/a',
    kind: 'rule',
    key: 'a',
    title: 'High Error Rate',
    differences: [],
    impact: [],
    live: null,
    wanted: null,
    ...more,
  };
}

function planOf(changes: readonly Change[], more: Partial<Plan> = {}): Plan {
  return {
    format: 1,
    allowances: [],
    project: 'fluxer',
    environment: 'local',
    servers: {},
    changes,
    obstacles: [],
    unchanged: {},
    unmanaged: [],
    kept: [],
    notes: [],
    fingerprint: '',
    ...more,
  };
}

const differing = (...differences: readonly NamedDifference[]): Plan => planOf([change('update', { differences })]);

const everything = planOf(
  [
    change('create', { address: 'channel/slack-alerts', title: 'slack' }),
    change('update', {
      differences: [
        { label: 'condition · above', path: ['above'], before: 10, after: 12 },
        { label: 'new', path: ['new'], after: ['x'] },
        { label: 'gone', path: ['gone'], before: 'text' },
      ],
      impact: [{ effect: 'alert-threshold', text: 'it fires later' }],
    }),
    change('replace', { address: 'channel/b', reason: 'its kind cannot be changed' }),
    change('delete', { address: 'rule/old', title: 'Old' }),
  ],
  {
    effects: [
      { name: 'of nothing here', weight: 2, summary: ['floods the room', 'flood the room'] },
      { name: 'alert-threshold', weight: 1, summary: ['moves a threshold', 'move a threshold'] },
    ],
    unchanged: { rule: 3, channel: 1 },
    unmanaged: [
      { kind: 'rule', titles: ['x', 'y'], ids: ['1', '2'] },
      { kind: 'channel', titles: ['z'], ids: ['3'] },
    ],
    others: [{ project: 'fluxer', environment: 'production', kind: 'dashboard', count: 2 }],
    kept: [{ address: 'channel/kept', title: 'kept', reason: 'a rule of others sends to it' }],
    obstacles: [{ address: 'channel/c', message: 'it is there already', hint: 'rename it' }],
    notes: ['not compared, because not set here: SLACK'],
  },
);

describe('a plan as text', () => {
  test('has each change, its fields and its impact, and what is not touched', () => {
    expect(
      planText(everything, plain),
    ).toBe(`fluxer · local: 1 to create, 1 to change, 1 to replace, 1 to delete (4 unchanged)
  1 change moves a threshold

  + channel/slack-alerts  slack

  ~ rule/a                High Error Rate
      condition · above: 10 → 12
      new: + ["x"]
      gone: - "text"
      ! it fires later

  ± channel/b             High Error Rate
      delete and create: its kind cannot be changed

  - rule/old              Old

  ✗ channel/c: it is there already
      rename it
  = channel/kept (kept) is no longer defined and is left in place: a rule of others sends to it
  not compared, because not set here: SLACK
  not ours, never touched: 2 rules, 1 channel, 2 dashboards of fluxer · production
`);
  });

  test('uses the plural of a kind for several', () => {
    const unmanaged = [{ kind: 'policy', titles: ['a', 'b'], ids: ['1', '2'] }];
    expect(planText({ ...everything, unmanaged, others: [] }, plain)).toContain('never touched: 2 policies\n');
  });

  test('says that there is nothing to do', () => {
    expect(planText(planOf([]), plain)).toBe('fluxer · local: no changes\n');
    expect(countChanges(planOf([]))).toBe('no changes');
  });

  test('has colours on request, and the same words', () => {
    const colored = planText(everything, { color: true });
    expect(colored).toContain('\u001b[');
    expect(stripVTControlCharacters(colored)).toBe(planText(everything, plain));
    expect(planText(everything, plain)).not.toContain('\u001b');
  });

  test('shows long texts word by word', () => {
    const before = 'Error rate is above {{$threshold}} for the service {{$service.name}}\nSee the runbook.';
    const after = 'Error rate is over {{$threshold}} for the service {{$service.name}}\nSee the new runbook.';
    expect(planText(differing({ label: 'description', path: [], before, after }), plain)).toContain(
      [
        '      description:',
        '        Error rate is [-above-]{+over+} {{$threshold}} for the service {{$service.name}}',
        '        See the {+new +}runbook.',
        '',
      ].join('\n'),
    );
  });

  test('cuts long values, and says how long they are', () => {
    const after = { list: Array.from({ length: 100 }, (_, index) => index) };
    const [line] = planText(differing({ label: 'x', path: [], after }), plain)
      .split('\n')
      .filter((one) => one.includes('x:'));
    expect(line).toMatch(/^ {6}x: \+ \{"list":\[0,1,.*… \(\d+ characters\)$/);
    expect(line?.length).toBeLessThan(120);
  });

  test('lets no live text control the terminal or look like a separate line', () => {
    const hostile = planText(
      planOf(
        [
          change('delete', {
            title: HOSTILE,
            differences: [{ label: HOSTILE, path: [], before: HOSTILE.repeat(3), after: `${HOSTILE}!` }],
          }),
        ],
        {
          obstacles: [{ address: 'rule/x', message: HOSTILE, hint: HOSTILE }],
          kept: [{ address: 'rule/y', title: HOSTILE, reason: HOSTILE }],
        },
      ),
      plain,
    );
    expect(hostile).not.toMatch(/[^\P{Cc}\n]/u);
    expect(hostile.split('\n').filter((line) => /^\S/.test(line))).toHaveLength(1);
  });
});

describe('a plan as Markdown', () => {
  test('has the impact and the obstacles first, then the changes, the dangerous ones first', () => {
    expect(planMarkdown(everything)).toBe(`### fluxer · local: 1 to create, 1 to change, 1 to replace, 1 to delete

1 change moves a threshold

**Resolve first**

- \`channel/c\`: it is there already — rename it

**Deleted**

- \`rule/old\` Old

**Replaced**

- \`channel/b\` High Error Rate
  - delete and create: its kind cannot be changed

**Changed**

- \`rule/a\` High Error Rate
  - condition · above: \`10\` → \`12\`
  - new: \`(absent)\` → \`["x"]\`
  - gone: \`"text"\` → \`(absent)\`
  - ⚠️ it fires later

**Created**

- \`channel/slack-alerts\` slack

- \`channel/kept\` is no longer defined and is left in place: a rule of others sends to it

- not compared, because not set here: SLACK

Not ours, never touched: 2 rules, 1 channel, 2 dashboards of fluxer · production.
`);
  });

  test('folds the fields when there are many changes', () => {
    const field = { label: 'x', path: [], before: 1, after: 2 };
    const many = (count: number) =>
      planMarkdown(planOf(Array.from({ length: count }, () => change('update', { differences: [field] }))));
    expect(many(10)).not.toContain('<details>');
    expect(many(11)).toContain('<details><summary>11 changed</summary>');
  });

  test('of 500 changes fits a comment, counts them, and never cuts deletions', () => {
    const changes = [
      ...Array.from({ length: 300 }, (_, index) =>
        change('update', {
          key: `u-${index}`,
          address: `rule/u-${index}`,
          differences: [
            { label: 'description', path: ['d'], before: `${'long text '.repeat(40)}${index}`, after: `new ${index}` },
          ],
        }),
      ),
      ...Array.from({ length: 150 }, (_, index) => change('create', { address: `rule/c-${index}` })),
      ...Array.from({ length: 50 }, (_, index) => change('delete', { address: `rule/d-${index}` })),
    ];
    const markdown = planMarkdown(planOf(changes));
    expect(markdown.length).toBeLessThan(65_536);
    // Other content of the comment needs its space.
    expect(planMarkdown(planOf(changes), undefined, 25_000).length).toBeLessThan(40_000);
    expect(markdown).toContain('| rules | 50 | 300 | 150 |');
    for (let index = 0; index < 50; index += 1) expect(markdown).toContain(`- \`rule/d-${index}\` `);
    expect(markdown).toMatch(/… and \d+ more, which `plan` and the saved plan show/);
    expect(markdown.match(/<details>/g)).toHaveLength(markdown.match(/<\/details>/g)?.length ?? 0);
    expect(markdown.split('\n').filter((line) => line.length > 1000)).toEqual([]);
  });

  test('has diagrams, as far as there is room', () => {
    const plan = planOf([change('update', { address: 'stack/a' }), change('update', { address: 'stack/b' })]);
    const diagram = { title: 'Pipelines of a', mermaid: 'flowchart LR\n  a --> b' };
    const markdown = planMarkdown(plan, new Map([['stack/a', [diagram]]]));
    expect(markdown).toContain('**Pipelines of a**\n\n```mermaid\nflowchart LR\n  a --> b\n```\n');
    const large = { title: 'Pipelines of b', mermaid: 'x'.repeat(70_000) };
    const cut = planMarkdown(plan, new Map([['stack/b', [large]]]));
    expect(cut).toContain('Pipelines of b: too large to be drawn here');
    expect(cut.length).toBeLessThan(65_536);
  });

  test('shows the same change of many once, with all their names', () => {
    const same = ['a', 'b', 'c'].map((key) =>
      change('update', {
        key,
        address: `rule/${key}`,
        differences: [{ label: 'x', path: ['x'], before: 1, after: 2 }],
        impact: [{ effect: 'other', text: `${key}: it is louder` }],
      }),
    );
    expect(planMarkdown(planOf(same))).toContain('- 3 rules: `a`, `b`, `c`\n  - x: `1` → `2`\n  - ⚠️ it is louder\n');
    expect(planText(planOf(same), plain)).toContain(
      '  ~ 3 rules\n      a, b, c\n      x: 1 → 2\n      ! it is louder\n',
    );
  });

  test('names every required allowance, in all forms', () => {
    const allowances = [{ name: 'delete:rules', reason: '5 of 10', granted: false }];
    const needed = planOf([change('delete')], { allowances });
    expect(planText(needed, plain)).toContain('✗ needs --allow delete:rules: 5 of 10');
    expect(planMarkdown(needed)).toContain('- ⛔ `--allow delete:rules`: 5 of 10');
  });

  test('shows any text literally: no row, no link, no image, no HTML', () => {
    const markdown = planMarkdown(
      planOf(
        [
          change('delete', {
            title: HOSTILE,
            address: 'rule/`x`|y',
            differences: [{ label: HOSTILE, path: [], before: '`', after: '``' }],
          }),
        ],
        {
          obstacles: [{ address: 'rule/x', message: HOSTILE, hint: HOSTILE }],
          kept: [{ address: 'rule/y', title: 'y', reason: HOSTILE }],
          notes: [HOSTILE],
        },
      ),
    );
    const shown = 'a \\| b \\`c\\` &lt;img src=x&gt; !\\[d\\](http:<!-- -->//e) \\*f\\* \\\\ \\\\u001b\\[2J new line';
    expect(markdown).toContain(`- \`\` rule/\`x\`|y \`\` ${shown}\n`);
    expect(markdown).toContain(`- ${shown}: \`\` "\`" \`\` → \`\`\` "\`\`" \`\`\`\n`);
    expect(markdown).toContain(`- \`rule/x\`: ${shown} — ${shown}\n`);
    expect(markdown).toContain(`- \`rule/y\` is no longer defined and is left in place: ${shown}\n`);
    expect(markdown).toContain(`- ${shown}\n`);
  });
});

test('secrets only appear by name', () => {
  const plan = differing(
    { label: 'url', path: ['url'], before: { $secret: 'OLD' }, after: { $secret: 'SLACK_WEBHOOK_URL' } },
    { label: 'all', path: ['all'], after: { deep: [{ $secret: 'DEEP' }] } },
  );
  for (const report of [planText(plan, plain), planMarkdown(plan)]) {
    expect(report).toContain('secret OLD');
    expect(report).toContain('secret SLACK_WEBHOOK_URL');
    expect(report).toContain('{"deep":["secret DEEP"]}');
    expect(report).not.toContain('$secret');
  }
});

describe('diagnostics as text', () => {
  test('have the problem, the place, the fix and the code, with a count', () => {
    const text = diagnosticsText(
      [
        {
          code: 'query/empty',
          severity: 'error',
          message: 'there is no query',
          where: { file: 'packages/alerts/definitions/a.ts', field: 'queries', environment: 'local' },
          hint: 'add one',
        },
        { code: 'x/y', severity: 'warning', message: 'odd', where: { file: 'b.ts' } },
      ],
      plain,
    );
    expect(text).toBe(`error packages/alerts/definitions/a.ts · queries (local) [query/empty]
  there is no query
  fix: add one

warning b.ts [x/y]
  odd

1 error, 1 warning
`);
  });

  test('are empty when there are none', () => {
    expect(diagnosticsText([], plain)).toBe('');
  });
});

test('the report of an apply names everything that was not done, with its reason', () => {
  const text = applyText(
    {
      outcomes: [
        { change: change('create'), result: 'verified' },
        { change: change('update', { address: 'rule/b' }), result: 'failed', reason: 'refused' },
        { change: change('create', { address: 'rule/c' }), result: 'skipped', reason: 'it needs rule/b' },
        { change: change('create', { address: 'rule/d' }), result: 'not-started' },
      ],
      interrupted: true,
      outcomesKnown: true,
      notes: ['log pipelines: version 3 is saved, and nobody has it'],
    },
    plain,
  );
  expect(text).toBe(`✗ rule/b: refused
○ rule/c: skipped, it needs rule/b
Interrupted: changes in flight were finished, and no others were started. Run apply again to continue.
1 applied and verified, 1 failed, 1 skipped, 1 not begun
! log pipelines: version 3 is saved, and nobody has it
`);
});

describe('a plan that is too large for a comment of GitHub', () => {
  const many = (action: Change['action'], count: number): Change[] =>
    Array.from({ length: count }, (_, index) => {
      const key = `${action}-${String(index).padStart(5, '0')}`;
      const differences = [
        { label: `threshold critical · target ${index}`, path: ['target'], before: 1, after: index },
      ];
      return change(action, {
        key,
        address: `rule/${key}`,
        title: `Rule ${key}`,
        differences: action === 'update' ? differences : [],
        impact:
          action === 'delete' ? [{ effect: 'alerts-silenced', text: `'Rule ${key}' is not watched any more` }] : [],
      });
    });

  test('shows 500 changes of all kinds, folded, with all dangerous ones', () => {
    const changes = [...many('create', 200), ...many('update', 200), ...many('delete', 60), ...many('replace', 40)];
    const text = planMarkdown(planOf(changes));
    expect(text.length).toBeLessThan(65_536);
    for (const { address } of changes) expect(text).toContain(`\`${address}\``);
  });

  test.each([
    ['changes', planOf([...many('create', 3_000), ...many('update', 3_000)])],
    ['deletions', planOf([...many('delete', 3_000), ...many('update', 10)])],
    ['replacements', planOf([...many('delete', 400), ...many('replace', 3_000)])],
    [
      'obstacles',
      planOf(many('create', 20), {
        obstacles: many('create', 3_000).map(({ address }) => ({
          address,
          message: 'it is there already',
          hint: 'rename it',
        })),
      }),
    ],
    [
      'notes',
      planOf(many('create', 20), { notes: many('create', 3_000).map(({ address }) => `not compared: ${address}`) }),
    ],
    [
      'one difference',
      differing({ label: 'text', path: ['text'], before: 'a '.repeat(50_000), after: 'b '.repeat(50_000) }),
    ],
  ])('because of many %s is cut, and says what was cut', (_, plan) => {
    const text = planMarkdown(plan);
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/which `plan` and the saved plan show/);
    // Folded parts are closed again, or the rest of the comment is folded too.
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });
});

describe('the outcome of an apply', () => {
  test('quotes a server without letting it control the terminal', () => {
    const outcomes = [{ change: change('create'), result: 'failed' as const, reason: `${HOSTILE}` }];
    const text = applyText({ outcomes, interrupted: false, outcomesKnown: true, notes: [] }, plain);
    expect(text).not.toContain('\u001b');
    expect(text).toContain('\nnew line');
  });
});
