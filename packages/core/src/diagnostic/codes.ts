import { commandLine } from './command-line.ts';

/** Problems that the kernel finds, whatever the concern. */
export const codes = {
  'definition/import-failed':
    'The file cannot be loaded: a syntax error, an import that does not exist, or another encoding than UTF-8.',
  'definition/not-a-definition':
    'A file in definitions/ must `export default` what a define… function gave. Helpers start with an underscore.',
  'definition/circular-import':
    'Files import each other in a circle, and one of them uses another before that has run.',
  'definition/side-effect':
    'A definition, or something that it imports, acts on the process: it ends it, changes its environment or folder, writes a file, or fails in a timer. Definitions only return values.',
  'definition/unfinished':
    'A definition, or something that it imports, does not end: a top-level await that nothing settles, a loop, or a timer or handle that stays open.',
  'definition/not-read':
    'A file in definitions/ looks like code and is not read. Definitions end in .ts, .mts, .js or .mjs, and helpers start with an underscore.',
  'definition/wrong-place': 'The definition belongs to another concern’s definitions/ folder.',
  'definition/build-failed': 'The definition threw while it was built for an environment.',
  'definition/type':
    'A field of the definition is misspelt, missing, undefined, or not what its type allows. TypeScript is not asked when definitions run; schemas made from its types are.',
  'definition/argument':
    'A function is called with what its type does not allow: a misspelt or unknown field of its options, a value of another type, undefined. The function would leave it out in silence. The field is the function with the path of its parameter: `metric(options.legend)`.',
  'definition/unknown-name':
    'The definition asks an import for a name that it does not have. JavaScript takes undefined for it.',
  'definition/no-value':
    'A text has `undefined`, `NaN` or `[object Object]` in it: what JavaScript writes for a value that is not there, is no number, or is an object. This is a warning, because a helper may mean the word.',
  'project/value':
    'signoz.config.ts says something that cannot be: a name, a path, an address or a period in another form, or an environment that does not exist.',
  'definition/unchecked': `A concern failed on its definitions. ${commandLine('test')} may show which one.`,
  'definition/key':
    'Keys name a resource for its whole life and are part of paths: lower-case letters, digits and hyphens.',
  'definition/protect': '`protect` is true or false. Any other value would protect nothing.',
  'definition/duplicate-key': 'Two definitions of one kind have the same key, so one would overwrite the other.',
  'artifact/schema':
    'The artifact does not fit its JSON Schema. From a definition: a value that its types let through. In generated/: an edit by hand.',
  'artifact/unreadable': 'The artifact cannot be parsed, or is not UTF-8.',
  'artifact/character':
    'A text holds a control character or half of a surrogate pair. SigNoz, ClickHouse and Docker do not return it as it was sent.',
  'artifact/collision': 'Two definitions write the same file.',
  'generated/missing': 'generated/ has no such environment.',
  'generated/not-whole':
    'generated/ does not hold exactly the files that `generate` wrote, after a merge or in half a checkout: `plan` would delete what a missing one defines.',
  'program/refused':
    'The program that is to read it was asked and refuses it: signoz-otel-collector a configuration, Prometheus a query, Go’s text/template an annotation. The message is its own (docs/decisions/0143).',
  'program/unverified':
    'The program that is to read it was asked and gave no verdict: it took too long, it ended, or its verdict depends on an environment variable or a file that only the collector’s machine has. This is a warning.',
} as const;
