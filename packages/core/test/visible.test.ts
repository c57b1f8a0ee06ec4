import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { cell, code, fenced, literal, printable, printableLines, terminalText } from '../src/index.ts';

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '\u001b[2J',
          '\u001b]8;;http://e\u0007',
          '\r',
          '\n',
          '\u009b',
          '\u202e',
          '\u200b',
          '\u2066',
          '\ufeff',
          '\u{e0041}',
          '\ud800',
        ],
        ...[
          '@octo/team',
          'a@b.example',
          '#12',
          'GH-7',
          '!3',
          'https://e.example/x',
          'www.e.example',
          '`',
          '```',
          '](x)',
          '<b>',
          '&#64;',
          ' ',
          'x',
        ],
      ),
    )
    .map((parts) => parts.join('')),
);

describe('a text from anyone', () => {
  test.each([
    ['\u001b]8;;x\u0007y', '\\u001b]8;;x\\u0007y'],
    ['a\rb\nc', 'a\\u000db\\u000ac'],
    ['\u202egnp.exe', '\\u202egnp.exe'],
    ['ze\u200bro', 'ze\\u200bro'],
    ['tag \u{e0041}', 'tag \\udb40\\udc41'],
    ['half \ud800', 'half \\ud800'],
    ['Grüße, 日本 \t👩‍💻 ❤️', 'Grüße, 日本 \t👩‍💻 ❤️'],
  ])('%j is shown as %s', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  test('controls no terminal and hides nothing, and is the same text within JSON and TypeScript', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const shown of [printable(text), printableLines(text), literal(text)])
          expect(shown.replaceAll(/[\n\t]|\u200d|\ufe0e|\ufe0f/g, '')).not.toMatch(
            /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u,
          );
        expect(JSON.parse(printable(JSON.stringify(text)))).toBe(text);
        expect(new Function(`return ${literal(text)}`)()).toBe(text);
      }),
    );
  });

  test('has no colours but ours', () => {
    const red = '\u001b[31mred\u001b[39m';
    expect(terminalText(`\r\u001b[2K${red}\u001b[2J\r`, { color: true })).toBe(`\r\u001b[2K${red}\\u001b[2J\\u000d`);
  });

  test('is not a command to the runner of a CI job', () => {
    expect(terminalText('a\n::error::x\n  ::add-mask::y\n##[group]z\n#x', { color: false })).toBe(
      'a\n\\u003a:error::x\n  \\u003a:add-mask::y\n\\u0023#[group]z\n#x',
    );
    expect(terminalText('\u00a0\u3000::error::x\na ##[error]y\nb ##vso[task.complete]z', { color: false })).toBe(
      '\u00a0\u3000\\u003a:error::x\na \\u0023#[error]y\nb \\u0023#vso[task.complete]z',
    );
  });
});

/** GitHub's rendering of Markdown, as far as the standard goes, and the texts between its tags. */
function rendered(markdown: string): { html: string; nodes: string[] } {
  const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
  return { html, nodes: html.replaceAll(/<code>.*?<\/code>/gs, '').split(/<[^>]*>/) };
}

describe('in Markdown', () => {
  test('a text links to nothing, mentions nobody and is not HTML', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const { html, nodes } = rendered(`- ${cell(one)} ${code(other)}: ${cell(other)}\n`);
        expect(html).not.toMatch(/<(?!\/?(ul|li|p|code|!--))/);
        for (const node of nodes) expect(node).not.toMatch(/@[\p{L}\p{N}]|#[\p{L}\p{N}]|\bGH-\d|!\d|:\/\/|\bwww\./iu);
      }),
      { numRuns: 500 },
    );
  });

  test('a text is displayed literally', () => {
    const { html } = rendered(cell('a | b_c_ *d* <e> & @f #1 https://g.example ![h](i) `j` ~k~'));
    expect(html.replaceAll('<!-- -->', '')).toBe(
      '<p>a | b_c_ *d* &lt;e&gt; &amp; @f #1 https://g.example ![h](i) `j` ~k~</p>',
    );
  });

  test('no line ends a block of code', () => {
    const { html } = rendered(fenced('a\n```\n@team\n````\nhttps://e.example').join('\n'));
    expect(html).toMatch(/^<pre><code>[^<]*<\/code><\/pre>$/);
  });
});
