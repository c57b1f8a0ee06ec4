import { readFileSync } from 'node:fs';
import type { ArtifactFormat } from '@signoz-as-code/core';
import { parseYaml, yamlText } from '../yaml.ts';
import { caddyfileText } from './caddyfile.ts';
import type { ConfigSpec } from './define.ts';
import { scriptText } from './script.ts';
import { parseXmlAs, xmlText } from './xml.ts';

export const composeFile = 'compose.yaml';

type Written = Exclude<ConfigSpec, { readonly format: 'artifact' }>;

/** The folder of each config format below the concern's folder, and the files' extension. */
const places: Readonly<Record<Written['format'], { readonly folder: string; readonly extension: string }>> = {
  'clickhouse-server': { folder: 'clickhouse/config.d', extension: '.xml' },
  'clickhouse-users': { folder: 'clickhouse/users.d', extension: '.xml' },
  'clickhouse-functions': { folder: 'clickhouse/functions', extension: '.xml' },
  opamp: { folder: 'opamp', extension: '.yaml' },
  caddyfile: { folder: 'caddy', extension: '.Caddyfile' },
  script: { folder: 'scripts', extension: '' },
};

/** The path of a config's artifact below the concern's folder. */
export function configPath(key: string, spec: Written): string {
  const { folder, extension } = places[spec.format];
  return `${folder}/${key}${extension}`;
}

/** The text of a config, with a comment that names its definition. */
export function configText(spec: Written, header: string): string {
  switch (spec.format) {
    case 'clickhouse-server':
    case 'clickhouse-users':
    case 'clickhouse-functions':
      return xmlText(spec.content, header);
    case 'opamp':
      return yamlText(spec.content, header);
    case 'caddyfile':
      return `# ${header}\n${caddyfileText(spec.content)}`;
    case 'script':
      return scriptText(spec.content, header);
  }
}

/** Formats with a schema; a Caddyfile and scripts have their programs' own languages. */
export const formats: readonly ArtifactFormat[] = [
  { matches: (path) => path === composeFile, parse: parseYaml, schema: schema('compose') },
  xml('clickhouse-server'),
  xml('clickhouse-users'),
  xml('clickhouse-functions'),
  { matches: inFolder('opamp'), parse: parseYaml, schema: schema('opamp') },
];

function xml(format: Written['format']): ArtifactFormat {
  const own = schema(format);
  return { matches: inFolder(format), parse: parseXmlAs(own), schema: own };
}

function inFolder(format: Written['format']): (path: string) => boolean {
  return (path) => path.startsWith(`${places[format].folder}/`);
}

function schema(name: string): object {
  return JSON.parse(readFileSync(new URL(`../../schema/${name}.schema.json`, import.meta.url), 'utf8')) as object;
}
