import { commandLine } from './command-line.ts';
import type { CodeTable } from './diagnostic.ts';

/** Problems that the kernel finds, whatever the concern. */
export const codes = {
  'definition/import-failed': {
    severity: 'error',
    meaning:
      'The file cannot be loaded: a syntax error, an import that does not exist, or another encoding than UTF-8.',
    since: '0.1.0',
    example: {
      wrong: "import { title } from './titles.ts'; export default defineDashboard({ title });",
      right: "import { title } from './_titles.ts'; export default defineDashboard({ title });",
      beside: { '_titles.ts': "export const title = 'Shop';" },
    },
  },
  'definition/not-a-definition': {
    severity: 'error',
    meaning:
      'A file in definitions/ must `export default` the result of a define… function. Names of helper files start with an underscore.',
    since: '0.1.0',
    example: { wrong: "export const title = 'Shop';", right: "export default defineDashboard({ title: 'Shop' });" },
  },
  'definition/circular-import': {
    severity: 'error',
    meaning: 'Files import each other in a circle, and one of them uses another that has not run yet.',
    since: '0.1.0',
    example: {
      in: 'file',
      wrong:
        "import { title } from './_title.ts'; export const name = 'On call'; export default defineChannel({ name: title, email });",
      right: "export const name = 'On call'; export default defineChannel({ name, email });",
      beside: { '_title.ts': "import { name } from './on-call.ts'; export const title = `${name} (24 h)`;" },
    },
  },
  'definition/side-effect': {
    severity: 'error',
    meaning:
      'A definition, or something that it imports, acts on the process or the machine: it ends the process, changes its environment or folder, starts a process or a thread, writes a file, or fails in a timer. Definitions only return values.',
    since: '0.1.0',
    example: {
      in: 'file',
      wrong: "process.chdir('/'); export default defineChannel({ name: 'On call', email });",
      right: "export default defineChannel({ name: 'On call', email });",
    },
  },
  'definition/unrepeatable': {
    severity: 'warning',
    meaning:
      'A definition reads a clock, a random number, the state of the process, the machine (`os.hostname()`) or the network. Its result differs with each `generate` or on each machine, so generated/ never stays up to date, and plans show changes that nobody made.',
    since: '0.1.0',
    example: {
      in: 'file',
      wrong: 'export default defineChannel({ name: `On call ${Math.random()}`, email });',
      right: "export default defineChannel({ name: 'On call', email });",
    },
  },
  'definition/unfinished': {
    severity: 'error',
    meaning:
      'A definition, or something that it imports, does not end: a top-level await that nothing settles, a loop, or a timer or handle that stays open.',
    since: '0.1.0',
    example: {
      in: 'file',
      wrong: "setInterval(() => {}, 1000); export default defineChannel({ name: 'On call', email });",
      right: "export default defineChannel({ name: 'On call', email });",
    },
  },
  'definition/not-read': {
    severity: 'error',
    meaning:
      'A file in definitions/ looks like code but is not read. Definitions end in .ts, .mts, .js or .mjs, and names of helper files start with an underscore.',
    since: '0.1.0',
    example: {
      in: 'file',
      file: { wrong: 'pager.tsx', right: 'pager.ts' },
      wrong: "export default defineChannel({ name: 'On call', email });",
      right: "export default defineChannel({ name: 'On call', email });",
    },
  },
  'definition/wrong-place': {
    severity: 'error',
    meaning: 'The definition belongs to another concern’s definitions/ folder.',
    since: '0.1.0',
    example: {
      wrong: "export default defineChannel({ title: 'On call' });",
      right: "export default defineDashboard({ title: 'Shop' });",
    },
  },
  'definition/build-failed': {
    severity: 'error',
    meaning: 'The definition threw while it was built for an environment.',
    since: '0.1.0',
    example: {
      wrong: "export default defineDashboard(() => { throw new Error('no such limit'); });",
      right: "export default defineDashboard(() => ({ title: 'Shop' }));",
    },
  },
  'definition/type': {
    severity: 'error',
    meaning:
      'A field of the definition is misspelt, missing, undefined, or not what its type allows. When definitions run, schemas that are made from the types are checked, not the types themselves.',
    since: '0.1.0',
    example: {
      wrong: "export default defineDashboard({ titel: 'Shop' });",
      right: "export default defineDashboard({ title: 'Shop' });",
    },
  },
  'definition/argument': {
    severity: 'error',
    meaning:
      'A function is called with an argument that its type does not allow: a misspelt or unknown field of its options, a value of another type, undefined. The function would silently ignore it. The diagnostic names the function with the path of its parameter: `metric(options.legend)`.',
    since: '0.1.0',
    example: {
      in: 'file',
      wrong:
        "export const up = raw('up', { uncataloged: ['up'] }); export default defineChannel({ name: 'On call', email });",
      right:
        "export const up = raw('up', { uncatalogued: ['up'] }); export default defineChannel({ name: 'On call', email });",
    },
  },
  'definition/unknown-name': {
    severity: 'error',
    meaning: 'The definition uses a name that an import does not have. In JavaScript this is undefined.',
    since: '0.1.0',
    example: {
      in: 'file',
      wrong:
        "import { teams } from './_teams.ts'; export default defineChannel({ name: `On call of ${teams.shpo}`, email });",
      right:
        "import { teams } from './_teams.ts'; export default defineChannel({ name: `On call of ${teams.shop}`, email });",
      beside: { '_teams.ts': "export const teams = { shop: 'Shop' };" },
    },
  },
  'definition/no-value': {
    severity: 'warning',
    meaning:
      'A text contains `undefined`, `NaN` or `[object Object]`: JavaScript writes this for a missing value, an invalid number or an object. This is a warning, because the word may be intended.',
    since: '0.1.0',
    example: {
      in: 'file',
      wrong:
        "const names = new Map([['shop', 'Shop']]); export default defineChannel({ name: `On call of ${names.get('shpo')}`, email });",
      right:
        "const names = new Map([['shop', 'Shop']]); export default defineChannel({ name: `On call of ${names.get('shop')}`, email });",
    },
  },
  'project/value': {
    severity: 'error',
    meaning:
      'signoz.config.ts contains an invalid value: a name, a path, an address or a period in a wrong form, or an environment that does not exist.',
    since: '0.1.0',
    example: {
      in: 'file',
      file: { wrong: 'signoz.config.ts', right: 'signoz.config.ts' },
      wrong: "definitions: '../{concern}'",
      right: "definitions: 'definitions/{concern}'",
    },
  },
  'definition/unchecked': {
    severity: 'error',
    meaning: `A concern failed with an internal error on its definitions. The file, and the field whose text the error quotes, are named where they can be found; otherwise ${commandLine('test')} may show which definition causes it.`,
    since: '0.1.0',
    noExample: 'Only a bug of this program causes it: please report it with the definition.',
  },
  'definition/key': {
    severity: 'error',
    meaning: 'Keys name a resource for its whole life and are part of paths: lower-case letters, digits and hyphens.',
    since: '0.1.0',
    example: {
      wrong: "export default defineDashboard({ key: 'The Shop', title: 'Shop' });",
      right: "export default defineDashboard({ key: 'the-shop', title: 'Shop' });",
    },
  },
  'definition/protect': {
    severity: 'error',
    meaning: '`protect` is true or false. Any other value would protect nothing.',
    since: '0.1.0',
    example: {
      wrong: "export default defineDashboard({ title: 'Shop', protect: 'yes' });",
      right: "export default defineDashboard({ title: 'Shop', protect: true });",
    },
  },
  'definition/duplicate-key': {
    severity: 'error',
    meaning: 'Two definitions of one kind have the same key, so one would overwrite the other.',
    since: '0.1.0',
    example: {
      wrong: "export default defineDashboard({ key: 'shop', title: 'Orders' });",
      right: "export default defineDashboard({ key: 'orders', title: 'Orders' });",
      beside: { 'shop.ts': "export default defineDashboard({ title: 'Shop' });" },
    },
  },
  'artifact/schema': {
    severity: 'error',
    meaning:
      'The artifact is not valid by its JSON Schema. Either the types of a definition allow a value that the schema refuses, or somebody edited generated/ by hand.',
    since: '0.1.0',
    example: {
      wrong: "export default defineDashboard({ title: 'Shop', count: 'three' });",
      right: "export default defineDashboard({ title: 'Shop', count: 3 });",
    },
  },
  'artifact/unreadable': {
    severity: 'error',
    meaning: 'The artifact cannot be parsed, or is not UTF-8.',
    since: '0.1.0',
    example: {
      in: 'shell',
      wrong: "echo '<<<<<<< HEAD' >> generated/local/alerts/channels/on-call.json",
      right: 'signoz-as-code generate',
    },
  },
  'artifact/character': {
    severity: 'error',
    meaning:
      'A text holds a control character or half of a surrogate pair. SigNoz, ClickHouse and Docker return it changed.',
    since: '0.1.0',
    example: {
      wrong: "export default defineDashboard({ title: 'Shop\\u0000' });",
      right: "export default defineDashboard({ title: 'Shop' });",
    },
  },
  'artifact/collision': {
    severity: 'error',
    meaning: 'Two definitions write the same file.',
    since: '0.1.0',
    noExample:
      'No kind of this version can cause it, because the path contains the key and keys are unique. It finds mistakes in new kinds.',
  },
  'generated/missing': {
    severity: 'error',
    meaning: 'generated/ does not contain this environment.',
    since: '0.1.0',
    example: { in: 'shell', wrong: 'rm -r generated/local', right: 'signoz-as-code generate' },
  },
  'generated/not-whole': {
    severity: 'error',
    meaning:
      'generated/ does not contain exactly the files that `generate` wrote, for example after a merge or in a partial checkout: `plan` would delete the resource of a missing file.',
    since: '0.1.0',
    example: {
      in: 'shell',
      wrong: 'rm generated/local/alerts/channels/on-call.json',
      right: 'signoz-as-code generate',
    },
  },
  'program/refused': {
    severity: 'error',
    meaning:
      'The real program refuses it: signoz-otel-collector a configuration, Prometheus a query, Go’s text/template an annotation. The message is the program’s own (docs/decisions/0143).',
    since: '0.1.0',
    noExample: 'It needs a program that is not installed everywhere, and its message depends on the release.',
  },
  'program/unverified': {
    severity: 'warning',
    meaning:
      'The real program gave no verdict: it took too long, it ended, or its verdict depends on an environment variable or a file that only the collector’s machine has. This is a warning.',
    since: '0.1.0',
    noExample: 'It depends on the machine: on its speed, its files and the programs that are installed.',
  },
} as const satisfies CodeTable;
