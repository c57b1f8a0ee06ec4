import type { Versions } from '../artifact/versions.ts';
import type { Lookup } from '../definition/reference.ts';
import type { Json, JsonObject } from '../value/json.ts';
import type { Effect } from './effect.ts';
import type { Owner, Resource } from './resource.ts';

/** A secret of a live resource that may differ from the value of its reference. */
export interface LiveSecret {
  /** The path of the reference in {@link Live.spec}. */
  readonly path: readonly string[];
  /** The name in the reference. */
  readonly name: string;
  /** `other`: the live value differs; `unknown`: this machine has no value to compare with. */
  readonly is: 'other' | 'unknown';
}

/** One live resource. */
export interface Live {
  /** The server's own id, which updates and deletions address. */
  readonly id: string;
  /** The key under which this project's environment owns it; undefined when it is foreign. */
  readonly key: string | undefined;
  /**
   * The owner of its mark when that is not us ({@link readOwnership}): such a resource is never adopted and never
   * pruned.
   */
  readonly foreignOwner?: Owner;
  /**
   * Whether its mark names this resource, as {@link readCarried} finds out. False: the mark names another title.
   * Undefined: the mark names none.
   */
  readonly isCarrier?: boolean;
  /** Who made it, as the server knows them; undefined where it does not say. */
  readonly madeBy?: string | undefined;
  /** Its name for people. */
  readonly title: string;
  /** In the same normal form as {@link Provider.normalize} returns: an unchanged resource shows no difference. */
  readonly spec: Json;
  /**
   * The secrets of `spec` that may have another value. In the spec each is the wanted reference, so that the comparison
   * does not depend on which secrets a machine has.
   */
  readonly secrets?: readonly LiveSecret[];
  /**
   * The fingerprint in its mark of what was applied last ({@link appliedFingerprint}); undefined where the mark has no
   * room for it.
   */
  readonly applied?: string | undefined;
  /** Whether its mark refuses deletion; undefined where the mark has no room for that. */
  readonly protected?: boolean;
  /**
   * A resource's `spec` that restores exactly this state when written: kept for `rollback`, without secrets. Undefined
   * where there is none.
   */
  readonly restorable?: Json | undefined;
}

/** What a change means for the people on call, beyond its fields. */
export interface Impact {
  /** The name of one of the kind's {@link KindOrder.effects}, or `other`. */
  readonly effect: string;
  readonly text: string;
  /** The object of the effect, as allowances name it (`traces` in `shorten:traces`); the kind unless given. */
  readonly subject?: string;
  /**
   * How much it deletes, in a unit of its own: a saved plan under which more would be deleted now is out of date. Absent
   * where nothing is, or the amount is unknown.
   */
  readonly loss?: number;
}

/**
 * Thrown when a change was made but its result does not work: the live system may contain exactly what was wanted, and
 * the change has failed anyway.
 */
export class NotWorkingError extends Error {}

/** One of several changes that are made together. */
export type Together =
  | { readonly action: 'create'; readonly resource: Resource }
  | { readonly action: 'update'; readonly resource: Resource; readonly live: Live }
  | { readonly action: 'delete'; readonly live: Live }
  | { readonly action: 'release'; readonly live: Live };

interface WithImpact {
  /**
   * What a change means for the people on call. Part of a kind's live side where it depends on measurements of the last
   * read.
   */
  impact?(change: {
    readonly before: Live | undefined;
    readonly after: Resource | undefined;
    readonly all: readonly Live[];
  }): readonly Impact[];
}

/** The static part of a kind: the same arguments give the same answer, without requests. */
export interface KindShape extends WithImpact {
  /** `resource` as the server stores it, with its defaults, order and rewrites. */
  normalize(resource: Resource): Json;
  /**
   * Whether a live resource equals the body that we would write for `resource`: then it is as wanted, and no normal
   * form is needed. False proves nothing; absent where the server changes what it is sent.
   */
  isAsWritten?(resource: Resource, live: Live): boolean;
  /**
   * The live resource that conflicts with creating `resource`: people or the server could not tell the two apart. Our
   * own resources never conflict.
   */
  nameConflict?(resource: Resource, live: readonly Live[]): Live | undefined;
  /**
   * `now` with the names of `before` for resources that both refer to by the same ids: an earlier change of the same
   * apply may have renamed them. For kinds that refer to others by name.
   */
  calledAs?(now: Live, before: Live): Live;
  /** What a release changes beside the mark, where the server cannot remove the mark alone. */
  releaseImpact?(live: Live): readonly Impact[];
  /** As in {@link KindOrder}, where it depends on the server's version. */
  readonly oursAlone?: readonly string[];
  /** Whether people copy resources of this kind together with their marks: with a button of SigNoz's UI, or as JSON. */
  readonly copiesMarks?: boolean;
  /**
   * For kinds whose mark SigNoz's UI drops on saving: what a resource keeps when it is also renamed there. An unmarked
   * resource in which this is equal may be the one that a plan would create.
   */
  readonly likeness?: { readonly name: string; readonly of: (spec: Json) => string };
  /** Why this difference needs delete and create instead of an update; undefined when an update is enough. */
  replaceReason?(before: Json, after: Json): string | undefined;
  /**
   * Why the server cannot delete a live resource, so that it cannot be replaced, and the way out; undefined where it
   * can.
   */
  replaceProblem?(live: Live): { readonly message: string; readonly hint: string } | undefined;
  /**
   * A resource that is live under the key `from`, as it would be under the key `to`: for kinds whose own ids begin with
   * the key, so that a renamed definition does not differ in every id. In the normal form, or as it is written back.
   */
  underKey?(spec: Json, from: string, to: string): Json;
  /** Addresses of resources that this one needs: it is skipped when their change failed. */
  references?(resource: Resource): readonly string[];
  /**
   * Why a resource must not be deleted now (a rule outside this project still uses it); undefined when it may.
   * `isNamed` says that the user named this resource: some kinds are only deleted by name.
   */
  keepReason?(live: Live, isNamed?: boolean): string | undefined;
  /**
   * Where a definition expresses a live value at `path` in another way than by one field of that name: alternatives,
   * each with the fields to set, by the name of the definition's property that contains them (a panel's key; '' for the
   * definition itself). For `drift --adopt`.
   */
  fieldsFor?(path: readonly string[], live: Json, wanted: Json): readonly Readonly<Record<string, JsonObject>>[];
  /** How arrays in the spec are aligned in a difference: the identity of an item; undefined to align by position. */
  itemKey?(item: Json): string | undefined;
  /** A path in the spec, as the definition's author would name it. */
  label?(path: readonly string[]): string;
}

/**
 * How a kind is read and written on its server. `read` observes; the others make one change each and do not retry: the
 * next read shows the outcome.
 */
export interface KindLive extends WithImpact {
  /** Every live resource of this kind, ours or not, with as few requests as the server allows. */
  read(): Promise<readonly Live[]>;
  /**
   * The current state of one resource by its id; undefined where it is gone. For a last look before a change; absent
   * where the server can only return all of them.
   */
  current?(live: Live): Promise<Live | undefined>;
  create(resource: Resource): Promise<void>;
  update(resource: Resource, live: Live): Promise<void>;
  delete(live: Live): Promise<void>;
  /** Removes our mark and keeps everything else; absent where a kind has no removable mark. */
  release?(live: Live): Promise<void>;
  /**
   * All changes of an apply in one write, where the server keeps the whole kind as one list that every write replaces.
   * Used instead of create, update and delete, including deletions, and so before the kinds that come after this one.
   */
  together?(changes: readonly Together[]): Promise<void>;
  /**
   * Why the server cannot accept this yet, by the last `read`: its first data must arrive. Until then it is neither
   * compared nor written. Undefined when the server can.
   */
  notYet?(resource: Resource): string | undefined;
  /**
   * Notes on the last `read`: what could not be compared, and why (a secret that this machine does not have); what
   * exists as wanted, but is not in effect yet.
   */
  notes?(): readonly string[];
}

/** What plan and apply know about a kind before anything is read. */
export interface KindOrder {
  /** Kinds whose changes come first: a rule needs its channels. Deletions are in reverse order. */
  readonly after: readonly string[];
  /** One change at a time, where the server loses one of two that overlap. */
  readonly serial?: boolean;
  /** One definition makes many of these: the share that changes at once means nothing, but the impact does. */
  readonly manyAtOnce?: boolean;
  /** Its possible impacts, apart from plain words. */
  readonly effects?: readonly Effect[];
  /** What its impacts may name instead of the kind: see {@link Impact.subject}. */
  readonly subjects?: readonly string[];
  /** Fields of the spec that are only in the mark: without it they differ. */
  readonly oursAlone?: readonly string[];
}

/** One kind of resource, connected to its server. */
export interface Provider extends KindOrder, KindShape, KindLive {
  readonly kind: string;
}

/** The context of a provider. It never sees a definition. */
export interface LiveContext<Endpoints = unknown> {
  readonly owner: Owner;
  readonly endpoints: Endpoints;
  /** The versions that the environment runs. */
  readonly versions?: Versions | undefined;
  /** Values of secrets; undefined where this machine does not have one. */
  readonly secrets: Lookup;
  /** The addresses of all wanted resources, for providers that check references. */
  readonly desired: readonly Resource[];
  /** The project's root, the base of artifacts' `file`; the working directory when absent. */
  readonly root?: string;
  /** When it fires, all waiting ends. */
  readonly signal?: AbortSignal;
  /** Awaited before every live change; throws when the lock was lost. */
  readonly beforeWrite?: () => Promise<void>;
}
