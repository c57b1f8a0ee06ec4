import { asObject, asText } from '@signoz-as-code/core';
import {
  type CollectorRelease,
  collectorReleases,
  compareVersions,
  gateProblem,
  gatesIn,
  isImageOf,
  isVersion,
} from '@signoz-as-code/signoz-client';
import { classes } from './collectors.ts';
import { about } from './edition.ts';
import { goneComponents } from './gone-components.ts';
import { componentSchema } from './schema.ts';
import { parseYaml } from './yaml.ts';

/** A part of a stack or its definitions that a newer collector no longer has. */
export interface Outdated {
  readonly isFatal: boolean;
  /** The artifact, or the service. */
  readonly where: string;
  readonly text: string;
  readonly fix: string;
}

/** The files and services that may name parts of a collector. */
export interface CollectorUse {
  /** For each service, its image and its command. */
  readonly programs: readonly {
    readonly service: string;
    readonly image: string;
    readonly command: readonly string[];
    readonly environment?: Readonly<Record<string, string>>;
  }[];
  /** Configurations of collectors as YAML, by path. */
  readonly configurations: ReadonlyMap<string, string>;
  /** All other artifacts that may query a metric, by path. */
  readonly others: ReadonlyMap<string, string>;
}

/** The parts of `use` that a collector of a later version than `from`, up to `to`, no longer has. */
export function outdatedIn({ programs, configurations, others }: CollectorUse, from: string, to: string): Outdated[] {
  if (!isVersion(from) || !isVersion(to) || compareVersions(from, to) >= 0) return [];
  const isNew = (release: CollectorRelease) =>
    compareVersions(release.from, from) > 0 && compareVersions(release.from, to) <= 0;
  const removed = collectorReleases.filter(isNew).flatMap((release) =>
    [...new Set(usersOf(release, { programs, others }))].map((where) => ({
      isFatal: false,
      where,
      text: `the ${release.kind} ${release.name}: ${release.text}`,
      fix: release.fix,
    })),
  );
  return [...gatesOf(programs, from, to), ...componentsIn(configurations, from, to), ...removed];
}

/** Feature gates with which the later collector exits at once. */
function gatesOf(programs: CollectorUse['programs'], from: string, to: string): Outdated[] {
  return programs.flatMap(({ service, ...start }) =>
    gatesIn(start).flatMap(({ gate }): Outdated[] => {
      const problem = gateProblem(from, gate) === undefined ? gateProblem(to, gate) : undefined;
      if (problem === undefined) return [];
      const text = `the feature gate ${gate}: ${problem.reason}; the collector ends at once`;
      return [{ isFatal: true, where: service, text, fix: problem.hint }];
    }),
  );
}

/** Components that the later collector does not have, or has under another name. */
function componentsIn(configurations: CollectorUse['configurations'], from: string, to: string): Outdated[] {
  return [...configurations].flatMap(([path, text]) => {
    const document = asObject(parseYaml(text));
    return classes.flatMap((class_) =>
      Object.keys(asObject(document[class_])).flatMap((id): Outdated[] => {
        const type = id.split('/', 1)[0]!;
        const [before, after] = [from, to].map((release) => about(release, () => componentSchema(class_, type)));
        if (before === undefined || (after !== undefined && before['x-replaced-by'] === after['x-replaced-by']))
          return [];
        const where = `${path} · ${class_}.${id}`;
        const what = `the ${class_.slice(0, -1)} ${type}`;
        if (after === undefined)
          return [
            {
              isFatal: true,
              where,
              text: `${what}: the collector no longer has it`,
              fix: goneComponents[`${class_}/${type}`] ?? 'take it out',
            },
          ];
        return [
          { isFatal: false, where, text: `${what}: the name is deprecated`, fix: asText(after['x-replaced-by']) },
        ];
      }),
    );
  });
}

function usersOf(
  { kind, name }: CollectorRelease,
  { programs, others }: Omit<CollectorUse, 'configurations'>,
): string[] {
  if (kind === 'image') return programs.filter(({ image }) => isImageOf(image, name)).map(({ service }) => service);
  return [...others].filter(([, text]) => text.includes(name)).map(([path]) => path);
}
