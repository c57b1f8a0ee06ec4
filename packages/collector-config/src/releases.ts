import { asObject, asText } from '@signoz-as-code/core';
import { compareVersions, isVersion } from '@signoz-as-code/signoz-client';
import { parseYaml } from './yaml.ts';

/** Something that a release of the collector renamed, removed or no longer lets people choose. */
interface Release {
  /** The first collector known to have it. */
  readonly from: string;
  readonly kind: 'feature gate' | 'exporter' | 'metric' | 'image';
  readonly name: string;
  /** Whether the collector, or the stack, does not run with it. */
  readonly isFatal: boolean;
  readonly text: string;
  readonly fix: string;
}

/** Seen on running collectors, and in the stack files that SigNoz released with them. */
const RELEASES: readonly Release[] = [
  {
    from: 'v0.142.0',
    kind: 'feature gate',
    name: 'pkg.translator.prometheus.NormalizeName',
    isFatal: true,
    text: 'it is stable and cannot be disabled: the collector ends at once',
    fix: 'remove the flag; metrics keep their names without it',
  },
  {
    from: 'v0.144.1',
    kind: 'exporter',
    name: 'otlp',
    isFatal: false,
    text: 'the name is a deprecated alias',
    fix: 'call it otlp_grpc',
  },
  {
    from: 'v0.144.1',
    kind: 'metric',
    name: 'otelcol_processor_tail_sampling_sampling_decision_latency',
    isFatal: false,
    text: 'the collector no longer sends it',
    fix: 'use otelcol_processor_tail_sampling_sampling_policy_execution_time_sum and …_count',
  },
  {
    from: 'v0.144.1',
    kind: 'image',
    name: 'signoz/signoz-schema-migrator',
    isFatal: false,
    text: "SigNoz's stack files no longer use it, and it may not be released any more",
    fix: 'run `migrate bootstrap`, `migrate sync up` and `migrate async up` of the image signoz/signoz-otel-collector',
  },
];

/** What a stack and its definitions use that a newer collector no longer has. */
export interface Outdated {
  readonly isFatal: boolean;
  /** The artifact, or the service. */
  readonly where: string;
  readonly text: string;
  readonly fix: string;
}

/** What may name something of a collector. */
export interface CollectorUse {
  /** Of each service, its image and its command. */
  readonly programs: readonly {
    readonly service: string;
    readonly image: string;
    readonly command: readonly string[];
  }[];
  /** Configurations of collectors, as YAML, by their paths. */
  readonly configurations: ReadonlyMap<string, string>;
  /** All else that may query a metric, by path. */
  readonly others: ReadonlyMap<string, string>;
}

/** What `use` has that a collector of a later version than `from`, up to `to`, no longer has. */
export function outdatedIn({ programs, configurations, others }: CollectorUse, from: string, to: string): Outdated[] {
  if (!isVersion(from) || !isVersion(to)) return [];
  return RELEASES.filter((one) => compareVersions(one.from, from) > 0 && compareVersions(one.from, to) <= 0).flatMap(
    (release) =>
      [...new Set(usersOf(release, { programs, configurations, others }))].map((where) => ({
        isFatal: release.isFatal,
        where,
        text: `the ${release.kind} ${release.name}: ${release.text}`,
        fix: release.fix,
      })),
  );
}

function usersOf({ kind, name }: Release, { programs, configurations, others }: CollectorUse): string[] {
  switch (kind) {
    case 'feature gate':
      return programs.filter(({ command }) => gatesOff(command).includes(name)).map(({ service }) => service);
    case 'image':
      return programs.filter(({ image }) => imageName(image) === name).map(({ service }) => service);
    case 'exporter':
      return [...configurations].flatMap(([path, text]) => {
        const exporters = Object.keys(asObject(asObject(parseYaml(text)).exporters));
        return exporters.filter((id) => id.split('/')[0] === name).map((id) => `${path} · exporters.${id}`);
      });
    case 'metric':
      return [...others].filter(([, text]) => text.includes(name)).map(([path]) => path);
  }
}

/** The feature gates that a command line disables. */
function gatesOff(command: readonly string[]): string[] {
  return command
    .flatMap((argument, index) => {
      const [flag, value] = argument.split(/=(.*)/s, 2);
      return flag === '--feature-gates' ? [value ?? asText(command[index + 1])] : [];
    })
    .flatMap((gates) => gates.split(','))
    .flatMap((gate) => (gate.startsWith('-') ? [gate.slice(1)] : []));
}

/** The name of an image, without the registry of Docker Hub, tag and digest. */
function imageName(image: string): string {
  const [name = ''] = /^(?:[^/:@]+(?::\d+)?\/)*[^/:@]+/.exec(image) ?? [];
  return name.replace(/^(index\.)?docker\.io\//, '');
}
