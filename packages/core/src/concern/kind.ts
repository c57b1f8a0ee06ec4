import { posix } from 'node:path';
import type { StoredArtifact } from '../artifact/artifact.ts';
import type { Versions } from '../artifact/versions.ts';
import type { Json, JsonObject } from '../value/json.ts';
import type { ArtifactFormat, LiveConcern } from './concern.ts';
import type { KindLive, KindOrder, KindShape, Live, LiveContext, Provider } from './provider.ts';
import type { Resource } from './resource.ts';

/** What a kind is made from where it is live: its environment, a client of the server, and the other kinds of its concern. */
export interface KindContext<Client> extends LiveContext {
  readonly client: Client;
  /** What the artifacts want of a kind. */
  wanted(kind: string): readonly Resource[];
  /** What the last read of a kind gave; nothing where it was not read yet. */
  seen(kind: string): readonly Live[];
  /** The same, read first where it was not yet. */
  known(kind: string): Promise<readonly Live[]>;
  /** The same, read anew. */
  again(kind: string): Promise<readonly Live[]>;
}

/** What an artifact of a kind is like. */
export interface KindFormat extends Pick<ArtifactFormat, 'schema' | 'validate' | 'problems'> {
  /** Whether artifacts have this format in an environment that runs these versions; always when absent. */
  isFor?(versions: Versions | undefined): boolean;
}

/** One kind of resource, all that plan and apply know of it: `kind.ts` of its folder. */
export type Kind<Client> = KindBase<Client> &
  (
    | {
        /** The field of an artifact that people call the resource by, or what reads it where formats have different ones. */
        readonly titleField: string | ((spec: JsonObject) => unknown);
      }
    | {
        /** What an artifact wants, where that is not one resource with the key of its file. */
        resources(artifact: Json): readonly Pick<Resource, 'key' | 'title' | 'spec'>[];
      }
  );

interface KindBase<Client> extends KindOrder {
  /** What addresses begin with: `policy`. */
  readonly name: string;
  /** The folder of its definitions, and of its artifacts below the concern's: `policies`. */
  readonly folder: string;
  /** What an artifact is like: one JSON file a resource. Several where it depends on what the environment runs. */
  readonly format: KindFormat | readonly KindFormat[];
  /** Whether this kind is read and compared here; it is when absent. */
  isCompared?(context: KindContext<Client>): boolean;
  shape(context: KindContext<Client>): KindShape;
  live(context: KindContext<Client>, shape: KindShape): KindLive;
}

/** How the kinds of a concern reach the server that they are live on. */
export interface Connecting<Endpoints, Client> {
  /** Throws an Error that says what is missing. */
  connect(context: LiveContext<Endpoints>): Client;
  /** Why nothing of this can be compared in an environment; undefined when it can. */
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

/** The key of the resource that an artifact is of; undefined where it is of no such kind. */
export function keyIn(folder: string, path: string): string | undefined {
  return posix.dirname(path) === folder && path.endsWith('.json') ? posix.basename(path, '.json') : undefined;
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
  const wanted = Map.groupBy(context.desired, ({ kind }) => kind);
  const seen = new Map<string, readonly Live[]>();
  const reads = new Map<string, Promise<readonly Live[]>>();
  const again = (kind: string): Promise<readonly Live[]> => {
    const provider = providers.find((one) => one.kind === kind);
    if (provider === undefined) throw new Error(`no kind '${kind}' is read here`);
    return provider.read();
  };
  const own: KindContext<Client> = {
    ...context,
    client,
    wanted: (kind) => wanted.get(kind) ?? [],
    seen: (kind) => seen.get(kind) ?? [],
    known: (kind) => reads.get(kind) ?? again(kind),
    again,
  };
  const compared = kinds.filter((kind) => kind.isCompared?.(own) ?? true);
  const providers = compared.map((kind): Provider => {
    const { name, after, serial, manyAtOnce, effects, oursAlone } = kind;
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
