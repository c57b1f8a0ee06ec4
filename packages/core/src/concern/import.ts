import type { Versions } from '../artifact/versions.ts';
import { messageOf } from '../diagnostic/error.ts';
import type { Json } from '../value/json.ts';
import { withoutMarks } from './described-mark.ts';
import type { Owner } from './resource.ts';

/** A live or exported resource that is to become a definition. */
export interface ImportDocument {
  /** Its origin: a file, or a live resource by its kind and title. */
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
 * Makes a definition of each document, without the ownership mark that it may have. A document whose conversion throws
 * is reported with the error and does not stop the others: files come from anywhere. `what` names it in messages.
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
      definitions.push(make({ ...document, content: withoutMarks(document.content) }, index));
    } catch (error) {
      const why =
        error instanceof TypeError
          ? `it differs from the form that SigNoz stores (${error.message})`
          : messageOf(error);
      failed.push({ from: document.from, reason: `${what(document.content)}: ${why}` });
    }
  }
  return { definitions, failed };
}

/** What the importer of a kind knows about the project. */
export interface ImportContext {
  /** The keys of existing definitions of this kind; imported ones are added. */
  readonly taken: Set<string>;
  /** Definition files by kind and by name in SigNoz, from the project's root: what others refer to. */
  readonly known: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The versions of the environment for which definitions are made. */
  readonly versions?: Versions | undefined;
}

/** Makes definitions of one kind. Pure, except for `list`: documents in, TypeScript out. */
export interface Importer<Client = unknown> {
  readonly kind: string;
  /** The folder of its definitions, from the project's root. */
  readonly folder: string;
  /** Whether a document is of this kind, as SigNoz exports it or as its API returns it. */
  matches(content: Json): boolean;
  /** Every existing resource of its kind, ours or not, as `import` reads it. */
  list(client: Client): Promise<readonly Json[]>;
  /**
   * The owner of each of them, where a mark may also be a name, or a copy may have that of its original. Absent where
   * every mark is a text that names the owner.
   */
  ownersOf?(client: Client, listed: readonly Json[], us: Owner): readonly (Owner | undefined)[];
  import(documents: readonly ImportDocument[], context: ImportContext): Imports;
}

/** Not longer: a key is a file name, which may have at most 255 bytes. */
const LONGEST = 80;

/** Files that Windows cannot have, with any extension: a repository with one cannot be checked out there. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A title as a key: `Kafka – Overview (prod)` → `kafka-overview-prod`. Avoids the keys in `taken`, and adds it there.
 */
export function keyOf(title: string, taken: Set<string>, fallback: string): string {
  const words = wordsOf(title).slice(0, 8).join('-').toLowerCase().slice(0, LONGEST).replace(/-$/, '');
  const name = RESERVED.test(words) ? `${fallback}-${words}` : words;
  return unique(/^[a-z0-9]/.test(name) ? name : fallback, '-', taken);
}

/** A title as a name in TypeScript: `Kafka – lag (s)` → `kafkaLagS`. Avoids the names in `taken`, and adds it there. */
export function nameOf(title: string, taken: Set<string>, fallback: string): string {
  const [first = '', ...rest] = wordsOf(title).slice(0, 6);
  const name = [first.toLowerCase(), ...rest.map(capitalized)].join('').slice(0, LONGEST);
  return unique(/^[a-z]/.test(name) ? name : `${fallback}${capitalized(name)}`, '', taken);
}

/** Runs of ASCII letters and digits, without accents. */
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
