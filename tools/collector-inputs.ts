/** The test configurations of the collector's own components, for comparing verdicts. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Class, classes } from '../packages/collector-config/src/collectors.ts';
import { about } from '../packages/collector-config/src/edition.ts';
import { componentSchema } from '../packages/collector-config/src/schema.ts';
import { parseYaml } from '../packages/collector-config/src/yaml.ts';
import { type Edition, go } from './go.ts';

/** A whole configuration to ask about. */
export interface Input {
  /** Its source. */
  readonly name: string;
  /** The component whose verdict is compared: `receivers/otlp`. */
  readonly component: string;
  readonly text: string;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Every component in a YAML file of the testdata of a linked component's package, each in a configuration around it:
 * these files contain components by id (`filter/logs: …`), or whole configurations. Throws an Error when the Go modules
 * are not available.
 */
export function testdata(edition: Edition): readonly Input[] {
  const listed = go(['list', '-deps', '-f', '{{.Dir}}', './collector-check'], edition);
  if (listed.status !== 0) throw new Error(`the Go modules cannot be had\n${listed.stderr}`);
  return about(`${edition.name}.99`, () => listed.stdout.trim().split('\n').flatMap(ofPackage));
}

function ofPackage(folder: string): readonly Input[] {
  const self = whose(folder);
  if (self === undefined) return [];
  return globSync('testdata/**/*.{yaml,yml}', { cwd: folder })
    .sort()
    .flatMap((file) => inFile(join(folder, file), `${folder.split('/pkg/mod/').at(-1)}/${file}`, self));
}

/** The class and the type of the component in a package, from its own metadata; undefined for any other package. */
function whose(folder: string): readonly [Class, string] | undefined {
  const [file] = globSync('metadata.yaml', { cwd: folder });
  const metadata = file === undefined ? undefined : read(join(folder, file));
  const status = metadata?.status as Fields | undefined;
  const class_ = classes.find((one) => one === `${status?.class}s`);
  const type = `${metadata?.type}`;
  return class_ === undefined || componentSchema(class_, type) === undefined ? undefined : [class_, type];
}

function inFile(file: string, name: string, [class_, type]: readonly [Class, string]): readonly Input[] {
  const document = read(file);
  if (document === undefined) return [];
  const found = (within: Fields | undefined, where: Class): Input[] =>
    Object.entries(within ?? {})
      .filter(([id]) =>
        where !== class_ ? componentSchema(where, id.split('/', 1)[0]!) !== undefined : id.split('/', 1)[0] === type,
      )
      .map(([id, config]) => ({
        name: `${name}#${id}`,
        component: `${where}/${id.split('/', 1)[0]}`,
        text: around(where, id, config),
      }));
  const own = found(document, class_);
  if (own.length > 0) return own;
  return classes
    .filter((one) => typeof document[one] === 'object')
    .flatMap((one) => found(document[one] as Fields, one));
}

/** A configuration with a component in a valid place and nothing else unusual. */
export function around(class_: Class, id: string, config: unknown): string {
  const schema = componentSchema(class_, id.split('/', 1)[0]!);
  const signals = (schema?.['x-signals'] as readonly string[] | undefined) ?? ['traces'];
  const [pair] = (schema?.['x-connects'] as readonly { from: string; to: string }[] | undefined) ?? [];
  const sections: Record<Class, Record<string, unknown>> = {
    receivers: { 'otlp/around': { protocols: { grpc: { endpoint: '127.0.0.1:24317' } } } },
    processors: { 'memory_limiter/around': { check_interval: '1s', limit_mib: 512 }, 'batch/around': {} },
    exporters: { 'debug/around': {} },
    connectors: {},
    extensions: {},
  };
  sections[class_][id] = config;
  const pipeline = (receiver: string, processors: readonly string[], exporter: string) => ({
    receivers: [receiver],
    processors: ['memory_limiter/around', ...processors, 'batch/around'],
    exporters: [exporter],
  });
  const pipelines: Record<string, unknown> =
    class_ === 'connectors'
      ? {
          [`${pair!.from}/in`]: pipeline('otlp/around', [], id),
          [`${pair!.to}/out`]: pipeline(id, [], 'debug/around'),
        }
      : {
          [signals[0]!]: pipeline(
            class_ === 'receivers' ? id : 'otlp/around',
            class_ === 'processors' ? [id] : [],
            class_ === 'exporters' ? id : 'debug/around',
          ),
        };
  // JSON is YAML.
  return JSON.stringify(
    {
      ...sections,
      service: {
        ...(class_ === 'extensions' && { extensions: [id] }),
        telemetry: { metrics: { level: 'none' } },
        pipelines,
      },
    },
    null,
    1,
  );
}

function read(file: string): Fields | undefined {
  try {
    const value = parseYaml(readFileSync(file, 'utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
  } catch {
    // Some files are intentionally not YAML, or not a configuration.
    return undefined;
  }
}
