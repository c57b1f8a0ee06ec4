import { posix } from 'node:path';
import type { StoredArtifact } from '../artifact/artifact.ts';
import type { Versions } from '../artifact/versions.ts';
import type { Json, JsonObject } from '../value/json.ts';
import { lazy } from '../value/lazy.ts';
import { allowancesOf } from './allowances.ts';
import type { ArtifactFormat, LiveConcern } from './concern.ts';
import type { KindLive, KindOrder, KindShape, Live, LiveContext, Provider } from './provider.ts';
import type { Resource } from './resource.ts';

/** The context of a live kind: its environment, a client of the server, and the other kinds of its concern. */
export interface KindContext<Client> extends LiveContext {
  readonly client: Client;
  /** The wanted resources of a kind. */
  wanted(kind: string): readonly Resource[];
  /** The last read of a kind; undefined where it was not read yet. */
  seen(kind: string): readonly Live[];
  /** The same, but reads it if it was not read yet. */
  known(kind: string): Promise<readonly Live[]>;
  /** The same, read again. */
  again(kind: string): Promise<readonly Live[]>;
}

/** The form of a kind's artifacts. */
export interface KindFormat extends Pick<ArtifactFormat, 'schema' | 'validate' | 'problems'> {
  /** Whether artifacts have this form in an environment with these versions; always when absent. */
  isFor?(versions: Versions | undefined): boolean;
}

/** One kind of resource, all that plan and apply know about it: `kind.ts` of its folder. */
export type Kind<Client> = KindBase<Client> &
  (
    | {
        /** The field of an artifact with the resource's title, or a function that reads it where forms differ. */
        readonly titleField: string | ((spec: JsonObject) => unknown);
      }
    | {
        /** The resources of an artifact, where it is not one resource with the key of its file. */
        resources(artifact: Json): readonly Pick<Resource, 'key' | 'title' | 'spec'>[];
      }
  );

interface KindBase<Client> extends KindOrder {
  /** The first part of addresses: `policy`. */
  readonly name: string;
  /** The folder of its definitions, and of its artifacts below the concern's: `policies`. */
  readonly folder: string;
  /**
   * The form of an artifact: one JSON file for each resource. Several where it depends on the environment's versions.
   */
  readonly format: KindFormat | readonly KindFormat[];
  /** Whether this kind is read and compared here; true when absent. */
  isCompared?(context: KindContext<Client>): boolean;
  shape(context: KindContext<Client>): KindShape;
  live(context: KindContext<Client>, shape: KindShape): KindLive;
}

/** How the kinds of a concern reach their server. */
export interface Connecting<Endpoints, Client> {
  /** Throws an Error that says what is missing. */
  connect(context: LiveContext<Endpoints>): Client;
  /** Why resources of this concern cannot be compared in an environment; undefined when they can. */
  unplanned(endpoints: Endpoints): string | undefined;
}

/** The live side of a concern, from its kinds: formats, resources and providers in their order. */
export function liveConcernOf<Endpoints, Client>(
  name: string,
  kinds: readonly Kind<Client>[],
  { connect, unplanned }: Connecting<Endpoints, Client>,
): LiveConcern<Endpoints> {
  return {
    name,
    formats: kinds.flatMap(formatsOf),
    allowances: kinds.flatMap(({ name: kind, ...order }) => allowancesOf({ kind, ...order })),
    resources: (artifacts) => artifacts.flatMap((artifact) => kinds.flatMap((kind) => resourceOf(kind, artifact))),
    providers: (context) =>
      unplanned(context.endpoints) === undefined ? providersOf(kinds, context, connect(context)) : [],
    unplanned,
  };
}

/** The formats of a kind's artifacts, for the files in its folder. */
export function formatsOf({ folder, format }: Pick<Kind<never>, 'folder' | 'format'>): ArtifactFormat[] {
  return [format].flat().map(({ isFor, ...one }) => ({
    ...one,
    folder,
    matches: (path, versions) => keyIn(folder, path) !== undefined && (isFor?.(versions) ?? true),
    parse: JSON.parse,
  }));
}

/** The path of an artifact below its concern's folder. */
export function artifactPath({ folder }: Pick<Kind<never>, 'folder'>, key: string): string {
  return posix.join(folder, `${key}.json`);
}

/** The key of an artifact's resource; undefined where it is not of such a kind. */
export function keyIn(folder: string, path: string): string | undefined {
  // Called for every file and every format.
  const inside = folder === '.' ? '' : `${folder}/`;
  if (!path.startsWith(inside) || !path.endsWith('.json')) return undefined;
  const key = path.slice(inside.length, -'.json'.length);
  return key === '' || key.includes('/') ? undefined : key;
}

function resourceOf(kind: Kind<never>, { path, content, value, source }: StoredArtifact): Resource[] {
  const key = keyIn(kind.folder, path);
  if (key === undefined) return [];
  const spec = (value ?? JSON.parse(content)) as JsonObject;
  if ('resources' in kind) return kind.resources(spec).map((one) => ({ kind: kind.name, ...one, source }));
  const title = typeof kind.titleField === 'string' ? spec[kind.titleField] : kind.titleField(spec);
  return [{ kind: kind.name, key, spec, title: String(title), source }];
}

function providersOf<Client>(
  kinds: readonly Kind<Client>[],
  context: LiveContext<unknown>,
  client: Client,
): readonly Provider[] {
  const wanted = lazy(() => Map.groupBy(context.desired, ({ kind }) => kind));
  const seen = new Map<string, readonly Live[]>();
  const reads = new Map<string, Promise<readonly Live[]>>();
  const again = (kind: string): Promise<readonly Live[]> => {
    const provider = providers.find((one) => one.kind === kind);
    if (provider === undefined) throw new Error(`no kind '${kind}' is read here`);
    return provider.read();
  };
  // A copy of the context would ask for what is desired, which is not parsed yet.
  const own: KindContext<Client> = Object.assign(Object.create(context) as typeof context, {
    client,
    wanted: (kind: string) => wanted().get(kind) ?? [],
    seen: (kind: string) => seen.get(kind) ?? [],
    known: (kind: string) => reads.get(kind) ?? again(kind),
    again,
  });
  const compared = kinds.filter((kind) => kind.isCompared?.(own) ?? true);
  const providers = compared.map((kind): Provider => {
    const { name, after, serial, manyAtOnce, effects, subjects, oursAlone } = kind;
    const shape = kind.shape(own);
    const live = kind.live(own, shape);
    const read = async (): Promise<readonly Live[]> => {
      const found = await live.read();
      seen.set(name, found);
      return found;
    };
    return {
      kind: name,
      after,
      ...(serial === undefined ? {} : { serial }),
      ...(manyAtOnce === undefined ? {} : { manyAtOnce }),
      ...(effects === undefined ? {} : { effects }),
      ...(subjects === undefined ? {} : { subjects }),
      ...(oursAlone === undefined ? {} : { oursAlone }),
      ...shape,
      ...live,
      read: () => {
        const reading = read();
        reads.set(name, reading);
        return reading;
      },
    };
  });
  return providers;
}
