import {
  type Diagnostic,
  deepFreeze,
  didYouMean,
  folderProblem,
  isSetting,
  sortDiagnostics,
  strictFields,
  throwOnErrors,
  valueProblems,
} from '@signoz-as-code/core';
import schemas from '../schema/definitions.json' with { type: 'json' };
import type { Environment, Project } from './environment.ts';

const FILE = 'signoz.config.ts';
const NAME = /^[a-z][a-z0-9-]*$/;

/** 4 PiB: in bytes it is still a number that JavaScript holds exactly. */
const MOST_MEMORY = 2 ** 32;
/** Each of them is a service. */
const MOST_SERVERS = 1_000;
/** Docker counts in billionths of a processor. */
const CPUS = /^\d{1,9}(\.\d{1,9})?$/;

/** Reports an invalid value of a field. */
type Refuse = (field: string, message: string, hint: string) => void;

/**
 * Checks the project as a whole and returns it frozen: every definition receives it. An environment throws on access to
 * a missing field. Throws a {@link DiagnosticsError} with all problems.
 */
export function defineProject(project: Project): Project {
  const malformed = valueProblems(schemas, schemas.kinds.project, project);
  const found = malformed.map(({ field, message, hint }) =>
    problem('definition/type', fieldOf(project, field), message, hint),
  );
  const refuse: Refuse = (...told) => void found.push(problem('project/value', ...told));
  // A value of the wrong type is not checked further.
  const isSound = (start: string): boolean => !malformed.some(({ field }) => field.startsWith(start));
  if (isSound('name') && isSound('definitions') && isSound('derived')) checkWhole(project, refuse);
  if (Array.isArray(project.environments)) {
    const sound = project.environments.filter((_, index) => isSound(`environments[${index}]`));
    for (const environment of sound) checkEnvironment(environment, refuse);
    checkNames(project, refuse);
  }
  throwOnErrors(sortDiagnostics(found));
  const environments = project.environments.map((environment) =>
    strictFields(schemas, { $ref: 'Environment' }, environment, 'environment'),
  );
  return deepFreeze({ ...project, environments });
}

function problem(code: 'definition/type' | 'project/value', field: string, message: string, hint: string): Diagnostic {
  return { code, severity: 'error', message, where: { file: FILE, ...(field === '' ? {} : { field }) }, hint };
}

/** `environments[0].live` by the environment's name: `environments.production.live`. */
function fieldOf(project: Project, field: string): string {
  return field.replace(/^environments\[(\d+)\]/, (whole, index: string) => {
    const name: unknown = project.environments[Number(index)]?.name;
    return typeof name === 'string' && NAME.test(name) ? `environments.${name}` : whole;
  });
}

function checkWhole({ name, definitions, derived = {} }: Project, refuse: Refuse): void {
  if (!NAME.test(name)) refuse('name', `'${name}' is not a name`, 'use lower-case letters, digits and hyphens');
  const misplaced = definitions === undefined ? undefined : folderProblem(definitions);
  if (misplaced !== undefined) refuse('definitions', `'${definitions}' is not possible`, `it ${misplaced}`);
  for (const [what, path] of Object.entries(derived)) {
    if (!/^(?!generated\/)\w[\w.-]*(\/\w[\w.-]*)*$/.test(path))
      refuse(
        `derived.${what}`,
        `'${path}' is not a path below the project and outside of generated/`,
        'write it from the project’s root, like docs/telemetry.md',
      );
  }
}

function checkNames({ environments, defaultEnvironment }: Project, refuse: Refuse): void {
  const names = environments
    .map((one: Environment | undefined) => one?.name)
    .filter((name) => typeof name === 'string');
  for (const name of new Set(names)) {
    if (!NAME.test(name))
      refuse('environments', `'${name}' is not a name`, 'use lower-case letters, digits and hyphens');
    if (names.indexOf(name) !== names.lastIndexOf(name))
      refuse('environments', `'${name}' is there twice`, 'rename one of them');
  }
  if (typeof defaultEnvironment === 'string' && !names.includes(defaultEnvironment))
    refuse(
      'defaultEnvironment',
      `'${defaultEnvironment}' is not an environment`,
      didYouMean(defaultEnvironment, names, 'name one of the environments'),
    );
}

function checkEnvironment(environment: Environment, refuse: Refuse): void {
  const { name, domain, retention, mail, collector, clickhouse, live } = environment;
  const wrong: Refuse = (field, ...rest) => refuse(`environments.${name}.${field}`, ...rest);
  for (const field of ['deployment', 'domain'] as const)
    if (environment[field].trim() === '') wrong(field, 'it is empty', 'say what it is');
  if (domain.trim() !== '' && !(/^[^\s/@?#{}"'`$\\,;]+$/.test(domain) && URL.canParse(`https://${domain}`)))
    wrong(
      'domain',
      `'${domain}' is not the name of a host`,
      'write it without a scheme and a path: signoz.example.org',
    );
  const { memoryMiB, cpus, shards = 1, replicas = 1 } = clickhouse;
  for (const [field, amount, most] of [
    ['collector.memoryMiB', collector.memoryMiB, MOST_MEMORY],
    ['clickhouse.memoryMiB', memoryMiB, MOST_MEMORY],
    ['clickhouse.shards', shards, MOST_SERVERS],
    ['clickhouse.replicas', replicas, MOST_SERVERS],
  ] as const) {
    if (amount > 0 && amount <= most && Number.isInteger(amount)) continue;
    wrong(field, `${amount} is not possible`, `write a whole number from 1 to ${most}`);
  }
  for (const [field, amount] of [
    ['collector.cpus', collector.cpus],
    ['clickhouse.cpus', cpus],
  ] as const) {
    if (amount > 0 && CPUS.test(String(amount))) continue;
    wrong(field, `${amount} is not possible`, 'write a number above 0 with at most 9 digits after the point: 0.5');
  }
  for (const [signal, period] of Object.entries(retention)) {
    if (!/^[1-9]\d{0,3}d$/.test(period))
      wrong(`retention.${signal}`, `'${period}' is not a number of whole days`, 'write 1d to 9999d');
  }
  if (mail !== undefined && mail !== 'none') {
    if (!/^[^\s:/@]+:\d{1,5}$/.test(mail.smarthost))
      wrong('mail.smarthost', `'${mail.smarthost}' is not host:port`, 'write it like smtp.example.org:587');
    for (const field of ['from', 'username'] as const)
      if (mail[field].trim() === '') wrong(`mail.${field}`, 'it is empty', 'say what the SMTP server expects');
      else if (/[${}\r\n]/.test(mail[field]))
        wrong(`mail.${field}`, 'it has a $, a brace or a line break', 'write it without: Docker would substitute it');
  }
  const { cold } = clickhouse;
  if (cold?.type === 's3' && !/^https?:\/\/[^\s@?#]+\/$/.test(cold.endpoint))
    wrong(
      'clickhouse.cold.endpoint',
      'it is not the URL of a folder in a bucket',
      'write http(s)://bucket…/folder/, with a slash at its end and without credentials',
    );
  if (cold?.type === 'local' && !/^\/[^\s:,]+[^\s:,/]$/.test(cold.path))
    wrong(
      'clickhouse.cold.path',
      `'${cold.path}' is not a path that ClickHouse takes`,
      'write an absolute path without blanks, commas, colons and a slash at its end',
    );
  const timeout = live.signoz?.timeoutSeconds;
  if (timeout !== undefined && !(timeout > 0 && timeout <= 3_600))
    wrong('live.signoz.timeoutSeconds', `${timeout} is not possible`, 'write a number above 0 and at most 3600');
  for (const [system, url] of [
    ['signoz.url', live.signoz?.url],
    ['clickhouse.url', live.clickhouse?.url],
    ['otlp.http', live.otlp?.http],
    ['otlp.grpc', live.otlp?.grpc],
  ] as const) {
    const text = isSetting(url) ? url.default : url;
    if (text !== undefined && !(URL.canParse(text) && /^https?:\/\/.*[^/]$/.test(text)))
      wrong(
        `live.${system}`,
        // It may contain a password.
        text.includes('@') ? 'it is not an address' : `'${text}' is not an address`,
        'write http:// or https:// and a host, without a slash at its end',
      );
  }
}

/** The names of the environments, in the order of the project. */
export function environmentNames(project: { readonly environments: readonly Pick<Environment, 'name'>[] }): string[] {
  return project.environments.map((environment) => environment.name);
}
