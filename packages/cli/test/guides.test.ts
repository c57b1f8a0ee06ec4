import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { editions } from '../../../tools/go.ts';
import { commands } from '../src/commands.ts';

/**
 * What README, CONTRIBUTING, AGENTS, docs/ and the packages' READMEs name must exist: files, scripts, commands. The words
 * of docs/telemetry.md are those of the platform's definitions.
 */

const root = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const guides = globSync(['*.md', 'docs/*.md', '{packages,examples}/*/*.md', 'packages/*/{recorded,schema}/*.md'], {
  cwd: root,
}).filter((path) => !path.endsWith('CHANGELOG.md') && path !== 'docs/telemetry.md');
const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };

/** Everything between backticks, and each line of a block of code, without comments. */
function codeOf(guide: string): string[] {
  const text = read(guide);
  const blocks = [...text.matchAll(/^ *```(?:sh|yaml|)\n([\s\S]*?)^ *```/gm)].flatMap(([, code = '']) =>
    code.split('\n'),
  );
  const inline = [...text.replaceAll(/^ *```[\s\S]*?^ *```/gm, '').matchAll(/`([^`\n]+)`/g)].map(
    ([, code = '']) => code,
  );
  return [...blocks, ...inline].map((line) => line.replace(/\s#.*$/, ''));
}

const packageOf = (guide: string): string => guide.split('/').slice(0, 2).join('/');

const heading = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .trim()
    .replaceAll(/\s/g, '-');

test('every link leads to a file and a heading that exist', () => {
  const broken = guides.flatMap((guide) =>
    [...read(guide).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)]
      .filter(([, to = '', anchor]) => {
        const path = to === '' ? guide : join(dirname(guide), to);
        if (!existsSync(join(root, path))) return true;
        const headings = () => [...read(path).matchAll(/^#+ (.*)$/gm)].map(([, text = '']) => heading(text));
        return anchor !== undefined && !headings().includes(anchor);
      })
      .map(([link]) => `${guide}: ${link}`),
  );
  expect(broken).toEqual([]);
});

test('every path of the product that a guide names exists', () => {
  // Definitions are the platform's; `Add a kind` makes its example, and decisions are named by their number.
  const free = /\/definitions\/|probe-kind|docs\/decisions\/\d{4}$/;
  const missing = guides.flatMap((guide) =>
    [...read(guide).matchAll(/(?<![\w/.-])(?:packages|scripts|docs|tools|bench|examples|\.github)\/[\w./-]*\w/g)]
      .map(([path]) => path)
      .filter(
        (path) =>
          !free.test(path) && !['.', dirname(guide), packageOf(guide)].some((at) => existsSync(join(root, at, path))),
      )
      .map((path) => `${guide}: ${path}`),
  );
  expect(missing).toEqual([]);
});

test('every decision that a guide names by its number exists', () => {
  const numbers = new Set(globSync('docs/decisions/*.md', { cwd: root }).map((path) => path.slice(15, 19)));
  const missing = guides.flatMap((guide) =>
    [...read(guide).matchAll(/docs\/decisions\/(\d{4})(?: and (\d{4}))?/g)]
      .flatMap(([, ...found]) => found.filter((number) => number !== undefined))
      .filter((number) => !numbers.has(number))
      .map((number) => `${guide}: ${number}`),
  );
  expect(missing).toEqual([]);
});

test('every script and command that a guide names exists, with its options', async () => {
  const wrong: string[] = [];
  for (const guide of guides)
    for (const code of codeOf(guide))
      for (const [whole, by, name = '', rest = ''] of code.matchAll(
        /\b(pnpm|npm run|signoz-as-code)(?: -s| --silent| run| signoz-as-code)* ([a-z][\w:-]*)([^|;>]*)/g,
      )) {
        // `<command>` after it stands for any.
        if (name === 'signoz-as-code') continue;
        const options = [...rest.matchAll(/(?<=^|[\s[])--?[a-z][\w-]*/g)].map(([option]) => option);
        const command = by === 'signoz-as-code' || whole.includes(' signoz-as-code ') ? name : commandOf(name);
        if (command === undefined) {
          const isTool = by === 'pnpm' && ['install', 'vitest'].includes(name);
          if (!isTool && !(name in scripts && options.every((option) => fileOf(name).includes(option.slice(2)))))
            wrong.push(`${guide}: ${whole}`);
          continue;
        }
        const known = await optionsOf(command);
        const unknown = options.filter((option) => !known?.has(option));
        if (known === undefined || unknown.length > 0) wrong.push(`${guide}: ${whole}`);
      }
  expect(wrong).toEqual([]);
});

test('an edition of the collector that a guide names exists', () => {
  const named = guides.flatMap((guide) =>
    [...read(guide).matchAll(/`pnpm collector:schema (\S+) (\S+)`/g)].map(([, edition = '', version]) => {
      expect(version).toMatch(/^v\d+\.\d+\.\d+$/);
      return edition;
    }),
  );
  expect(named).not.toEqual([]);
  expect(editions.map(({ name }) => name)).toEqual(expect.arrayContaining(named));
});

/** The file that a script of package.json runs; options of scripts are looked up in its text. */
function fileOf(script: string): string {
  const [, file = '', started] = /^node (\S+)(?: (\S+))?$/.exec(scripts[script] ?? '') ?? [];
  return read(started === undefined ? file : join(dirname(file), `${started}.ts`));
}

/** The command that a script of package.json runs: `plan` → `plan`. */
function commandOf(script: string): string | undefined {
  return /packages\/cli\/src\/bin\.js ([\w-]+)$/.exec(scripts[script] ?? '')?.[1];
}

async function optionsOf(command: string): Promise<ReadonlySet<string> | undefined> {
  const entry = commands[command];
  if (entry === undefined) return undefined;
  const { default: definition } = await entry.load();
  const made = new Command(command);
  const { options, commands: below } = definition.with?.(made) ?? made;
  return new Set(
    [...options, ...below.flatMap((one) => one.options)]
      .flatMap(({ short, long }) => [short ?? '', long ?? ''])
      .concat('--help', '--'),
  );
}
