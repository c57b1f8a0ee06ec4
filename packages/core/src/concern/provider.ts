import type { Versions } from '../artifact/versions.ts';
import type { Lookup } from '../definition/reference.ts';
import type { Json, JsonObject } from '../value/json.ts';
import type { Effect } from './effect.ts';
import type { Owner, Resource } from './resource.ts';

/** A secret of a live resource whose value is not for certain the one that the reference in its place has. */
export interface LiveSecret {
  /** Where the reference stands in {@link Live.spec}. */
  readonly path: readonly string[];
  /** What the reference names. */
  readonly name: string;
  /** `other`: the live value is another one; `unknown`: this machine has no value to compare it with. */
  readonly is: 'other' | 'unknown';
}

/** One thing that is there now. */
export interface Live {
  /** The server's own id: what update and delete are addressed to. */
  readonly id: string;
  /** The key under which this project's environment owns it; undefined when it is somebody else's. */
  readonly key: string | undefined;
  /** Whose mark it carries when that is not ours ({@link readOwnership}): never taken over and never pruned. */
  readonly foreignOwner?: Owner;
  /** What a person calls it. */
  readonly title: string;
  /** In the same normal form as {@link Provider.normalize} gives: an untouched resource shows no difference. */
  readonly spec: Json;
  /**
   * The secrets of `spec` that may have another value. There each is the reference that is wanted in its place, so that
   * what is compared does not depend on which secrets a machine has.
   */
  readonly secrets?: readonly LiveSecret[];
  /** What its mark says was applied last ({@link appliedFingerprint}); undefined where the mark has no room for it. */
  readonly applied?: string | undefined;
  /** Whether its mark refuses deletion; undefined where the mark has no room for it. */
  readonly protected?: boolean;
  /**
   * The `spec` of a resource that brings this very state back when it is written: kept for `rollback`, without secrets.
   * Undefined where there is none.
   */
  readonly restorable?: Json | undefined;
}

/** What a change means for those who are on call, beyond its fields. */
export interface Impact {
  /** The name of one of the kind's {@link KindOrder.effects}, or of none of them: `other`. */
  readonly effect: string;
  readonly text: string;
  /** What the effect is on, as allowances name it (`traces` in `shorten:traces`); the kind unless given. */
  readonly subject?: string;
}

/**
 * Thrown when a change was carried out and what came of it does not work: what the live system holds may be exactly
 * what was wanted, and the change has failed all the same.
 */
export class NotWorkingError extends Error {}

/** One of several changes that are carried out together. */
export type Together =
  | { readonly action: 'create'; readonly resource: Resource }
  | { readonly action: 'update'; readonly resource: Resource; readonly live: Live }
  | { readonly action: 'delete'; readonly live: Live }
  | { readonly action: 'release'; readonly live: Live };

interface WithImpact {
  /** What a change means for the people on call. A kind has it in its live side if that depends on what the last read measured. */
  impact?(change: {
    readonly before: Live | undefined;
    readonly after: Resource | undefined;
    readonly all: readonly Live[];
  }): readonly Impact[];
}

/** What a kind is like, whatever is live: the same arguments give the same answer, and nothing is asked. */
export interface KindShape extends WithImpact {
  /** What `resource` looks like once the server has taken it: its defaults, order and rewrites filled in. */
  normalize(resource: Resource): Json;
  /**
   * Whether what is live equals the body that writing `resource` would make: found out without the normal form of either,
   * it is as wanted. False says nothing; absent where the server gives nothing back as it was sent.
   */
  isAsWritten?(resource: Resource, live: Live): boolean;
  /**
   * What is in the way of creating `resource`: one that people or the server could not tell from it. One of ours is in
   * nobody's way.
   */
  nameConflict?(resource: Resource, live: readonly Live[]): Live | undefined;
  /**
   * `now` in the names of `before` for what both refer to by the same ids: an earlier change of the same apply may have
   * renamed that. For kinds that name others.
   */
  calledAs?(now: Live, before: Live): Live;
  /** Why this difference cannot be made by an update and needs delete and create; undefined when an update will do. */
  replaceReason?(before: Json, after: Json): string | undefined;
  /**
   * What keeps the server from deleting what is live, so that it cannot be made anew in its place, and the way out; undefined
   * where nothing does.
   */
  replaceProblem?(live: Live): { readonly message: string; readonly hint: string } | undefined;
  /**
   * What is live under the key `from`, as it is under the key `to`: for kinds whose own ids begin with the key, so that a
   * definition that was renamed does not differ in every one of them.
   */
  underKey?(spec: Json, from: string, to: string): Json;
  /** Resources that this one needs: it is skipped when their change failed. Addresses. */
  references?(resource: Resource): readonly string[];
  /**
   * Why a deletion must not be made now (a rule outside this project still uses it); undefined when it may. `isNamed`
   * says that somebody asked for this very one: there are kinds of which nothing goes otherwise.
   */
  keepReason?(live: Live, isNamed?: boolean): string | undefined;
  /**
   * Where a definition says what is live at `path` otherwise than by one field of that name: alternatives, each the
   * fields to be set, by the name of the property in the definition that has them (a panel's key; '' for the definition's
   * own). For `drift --adopt`.
   */
  fieldsFor?(path: readonly string[], live: Json, wanted: Json): readonly Readonly<Record<string, JsonObject>>[];
  /** How arrays in the spec are aligned in a difference: the identity of an item, undefined to go by position. */
  itemKey?(item: Json): string | undefined;
  /** A path in the spec, as the definition's author would name it. */
  label?(path: readonly string[]): string;
}

/**
 * How a kind is read and written where it is live. `read` observes; the others carry out one change each and do not retry:
 * what happened is found out by reading again.
 */
export interface KindLive extends WithImpact {
  /** Everything of this kind that is there, ours or not, with as few calls as the server allows. */
  read(): Promise<readonly Live[]>;
  /**
   * One of them as it is now, by its id; undefined where it is gone. For a last look before it is changed; absent where
   * the server gives all of them only, which are read for it then.
   */
  current?(live: Live): Promise<Live | undefined>;
  create(resource: Resource): Promise<void>;
  update(resource: Resource, live: Live): Promise<void>;
  delete(live: Live): Promise<void>;
  /** Takes our mark off and leaves everything else as it is; absent where a kind has no mark that can be taken off. */
  release?(live: Live): Promise<void>;
  /**
   * All changes of an apply in one write, where the server keeps the whole kind as one list and every write replaces it:
   * used instead of create, update and delete, deletions too, and so before what comes after this kind.
   */
  together?(changes: readonly Together[]): Promise<void>;
  /**
   * Why the server cannot take this yet, by the last `read`: the first data has to arrive. It is neither compared nor
   * written until then. Undefined when it can.
   */
  notYet?(resource: Resource): string | undefined;
  /**
   * What else is to be known of the last `read`: what could not be compared, and why (a secret that this machine does not
   * have); what is as wanted and not in effect yet.
   */
  notes?(): readonly string[];
}

/** What plan and apply know of a kind before anything is read. */
export interface KindOrder {
  /** Kinds whose changes come first: a rule needs its channels. Deletions go the other way round. */
  readonly after: readonly string[];
  /** One change at a time, where the server loses one of two that overlap. */
  readonly serial?: boolean;
  /** One definition makes many of these: what share of them changes at once says nothing, their impact does. */
  readonly manyAtOnce?: boolean;
  /** What its impacts may be, beyond words. */
  readonly effects?: readonly Effect[];
  /** Fields of the spec that only the mark says: they are others without it. */
  readonly oursAlone?: readonly string[];
}

/** One kind of resource, connected to where it is live. */
export interface Provider extends KindOrder, KindShape, KindLive {
  readonly kind: string;
}

/** What a provider is made from. It never sees a definition. */
export interface LiveContext<Endpoints = unknown> {
  readonly owner: Owner;
  readonly endpoints: Endpoints;
  /** What the environment runs. */
  readonly versions?: Versions | undefined;
  /** Values of secrets; undefined where this machine does not have one. */
  readonly secrets: Lookup;
  /** The addresses of what the artifacts want, for providers that check references. */
  readonly desired: readonly Resource[];
  /** The project's root, which artifacts' `file` starts from; the working directory when absent. */
  readonly root?: string;
  /** When it fires, nothing is waited for any more. */
  readonly signal?: AbortSignal;
  /** Awaited before whatever changes something live; throws when it must not, because the lock was lost. */
  readonly beforeWrite?: () => Promise<void>;
}
