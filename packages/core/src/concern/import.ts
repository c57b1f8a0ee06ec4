import type { Versions } from '../artifact/versions.ts';
import { messageOf } from '../diagnostic/error.ts';
import type { Json } from '../value/json.ts';

/** Something live, or exported to a file, that is to become a definition. */
export interface ImportDocument {
  /** Where it comes from: a file, or a live resource by its kind and title. */
  readonly from: string;
  readonly content: Json;
}

/** A field of a document that its definition does not have. */
export interface ImportNote {
  /** As the definition's author would name it. */
  readonly field: string;
  readonly text: string;
  /** Whether SigNoz shows or does something else without it; otherwise nothing reads it. */
  readonly lost: boolean;
}

/** A definition file as a person would have written it. */
export interface ImportedDefinition {
  readonly from: string;
  readonly kind: string;
  readonly key: string;
  readonly title: string;
  /** From the project's root. */
  readonly file: string;
  /** TypeScript, not formatted yet. */
  readonly source: string;
  readonly notes: readonly ImportNote[];
}

/** A document that did not become a definition, and why. */
export interface NotImported {
  readonly from: string;
  readonly reason: string;
}

export interface Imports {
  readonly definitions: readonly ImportedDefinition[];
  readonly failed: readonly NotImported[];
}

/**
 * Makes a definition of each document. One that throws is not imported, for the reason that its error gives, and stops no
 * other: files come from anywhere. `what` names it as people do.
 */
export function importEach(
  documents: readonly ImportDocument[],
  what: (content: Json) => string,
  make: (document: ImportDocument, index: number) => ImportedDefinition,
): Imports {
  const definitions: ImportedDefinition[] = [];
  const failed: NotImported[] = [];
  for (const [index, document] of documents.entries()) {
    try {
      definitions.push(make(document, index));
    } catch (error) {
      const why = error instanceof TypeError ? `it is not as SigNoz stores it (${error.message})` : messageOf(error);
      failed.push({ from: document.from, reason: `${what(document.content)}: ${why}` });
    }
  }
  return { definitions, failed };
}

/** What the importer of a kind is told of the project. */
export interface ImportContext {
  /** Keys that definitions of this kind have; what is imported adds its own. */
  readonly taken: Set<string>;
  /** Definition files by kind and by what SigNoz calls the thing, from the project's root: what others refer to. */
  readonly known: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** What the environment runs that definitions are made for. */
  readonly versions?: Versions | undefined;
}

/** Makes definitions of one kind. Pure, but for `list`: documents in, TypeScript out. */
export interface Importer<Client = unknown> {
  readonly kind: string;
  /** The folder of its definitions, from the project's root. */
  readonly folder: string;
  /** Whether a document is of this kind, as SigNoz exports it or as its API gives it. */
  matches(content: Json): boolean;
  /** Everything of its kind that is there, ours or not, as `import` takes it. */
  list(client: Client): Promise<readonly Json[]>;
  import(documents: readonly ImportDocument[], context: ImportContext): Imports;
}

/** No longer: a key is the name of files, of which none may have more than 255 bytes. */
const LONGEST = 80;

/** A title as a key: `Kafka – Overview (prod)` → `kafka-overview-prod`. Never one of `taken`, to which it is added. */
export function keyOf(title: string, taken: Set<string>, fallback: string): string {
  const words = wordsOf(title).slice(0, 8).join('-').toLowerCase().slice(0, LONGEST).replace(/-$/, '');
  return unique(/^[a-z0-9]/.test(words) ? words : fallback, '-', taken);
}

/** A title as a name in TypeScript: `Kafka – lag (s)` → `kafkaLagS`. Never one of `taken`, to which it is added. */
export function nameOf(title: string, taken: Set<string>, fallback: string): string {
  const [first = '', ...rest] = wordsOf(title).slice(0, 6);
  const name = [first.toLowerCase(), ...rest.map(capitalized)].join('').slice(0, LONGEST);
  return unique(/^[a-z]/.test(name) ? name : `${fallback}${capitalized(name)}`, '', taken);
}

/** Runs of ASCII letters and digits; accents are taken off. */
function wordsOf(title: string): string[] {
  return (
    title
      .normalize('NFKD')
      .replaceAll(/\p{Mark}/gu, '')
      .match(/[A-Za-z0-9]+/g) ?? []
  );
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

function unique(name: string, separator: string, taken: Set<string>): string {
  let result = name;
  for (let number = 2; taken.has(result); number += 1) result = `${name}${separator}${number}`;
  taken.add(result);
  return result;
}
