import { deepFreeze, folderProblem, isAllowance, isSetting } from '@signoz-as-code/core';
import type { Environment, Project } from './environment.ts';

/** Checks the project as a whole and gives it back, frozen: every definition is handed it. Throws an Error naming signoz.config.ts and everything wrong. */
export function defineProject(project: Project): Project {
  const wrong: string[] = [];
  const name = /^[a-z][a-z0-9-]*$/;
  if (!name.test(project.name)) wrong.push(`name: '${project.name}' must be lower-case letters, digits and hyphens`);
  const misplaced = project.definitions === undefined ? undefined : folderProblem(project.definitions);
  if (misplaced !== undefined) wrong.push(`definitions: '${project.definitions}' ${misplaced}`);
  const seen = new Set<string>();
  for (const environment of project.environments) {
    if (!name.test(environment.name))
      wrong.push(`environments: '${environment.name}' must be lower-case letters, digits and hyphens`);
    if (seen.has(environment.name)) wrong.push(`environments: '${environment.name}' is there twice`);
    seen.add(environment.name);
    if (environment.topology !== 'single' && environment.topology !== 'ha')
      wrong.push(`environments.${environment.name}.topology: '${environment.topology}' must be single or ha`);
    for (const [signal, period] of Object.entries(environment.retention)) {
      if (!/^[1-9]\d{0,3}d$/.test(period)) {
        wrong.push(
          `environments.${environment.name}.retention.${signal}: '${period}' must be whole days from 1d to 9999d`,
        );
      }
    }
    const { mail } = environment;
    if (mail !== undefined && mail !== 'none') {
      if (!/^[^\s:/@]+:\d{1,5}$/.test(mail.smarthost ?? ''))
        wrong.push(`environments.${environment.name}.mail.smarthost: '${mail.smarthost}' must be host:port`);
      for (const field of ['from', 'username'] as const)
        if (!mail[field]?.trim()) wrong.push(`environments.${environment.name}.mail.${field}: must not be empty`);
    }
    const cold = environment.clickhouse.cold;
    if (cold?.type === 's3' && !/^https?:\/\/[^\s@?#]+\/$/.test(cold.endpoint)) {
      wrong.push(
        `environments.${environment.name}.clickhouse.cold.endpoint: must be http(s)://bucket…/folder/, with a slash at its end and without credentials`,
      );
    }
    if (cold?.type === 'local' && !/^\/[^\s:,]+[^\s:,/]$/.test(cold.path)) {
      wrong.push(
        `environments.${environment.name}.clickhouse.cold.path: '${cold.path}' must be an absolute path, without blanks, commas, colons and a slash at its end`,
      );
    }
    for (const allowance of environment.allow ?? []) {
      if (!isAllowance(allowance))
        wrong.push(
          `environments.${environment.name}.allow: '${allowance}' must be change:, delete:, delete-data: or shorten:, and what: delete:dashboards; or newer-signoz, unnamed-signoz`,
        );
    }
    const timeout = environment.live.signoz?.timeoutSeconds;
    if (timeout !== undefined && !(timeout > 0 && timeout <= 3_600)) {
      wrong.push(
        `environments.${environment.name}.live.signoz.timeoutSeconds: ${timeout} must be above 0 and at most 3600`,
      );
    }
    for (const system of ['signoz', 'clickhouse'] as const) {
      const url = environment.live[system]?.url;
      const text = isSetting(url) ? url.default : url;
      if (text !== undefined && !(URL.canParse(text) && /^https?:\/\/.*[^/]$/.test(text))) {
        wrong.push(
          `environments.${environment.name}.live.${system}.url: '${text}' must be http:// or https://, without a slash at its end`,
        );
      }
    }
  }
  for (const [what, path] of Object.entries(project.derived ?? {})) {
    if (!/^(?!generated\/)\w[\w.-]*(\/\w[\w.-]*)*$/.test(path))
      wrong.push(
        `derived.${what}: '${path}' must be a path from the project's root, outside of generated/, like docs/telemetry.md`,
      );
  }
  if (!seen.has(project.defaultEnvironment)) {
    wrong.push(`defaultEnvironment: '${project.defaultEnvironment}' is not one of ${[...seen].join(', ')}`);
  }
  if (wrong.length > 0) throw new Error(`signoz.config.ts:\n${wrong.map((line) => `  ${line}`).join('\n')}`);
  return deepFreeze(project);
}

/** The names of the environments, in the order of the project. */
export function environmentNames(project: { readonly environments: readonly Pick<Environment, 'name'>[] }): string[] {
  return project.environments.map((environment) => environment.name);
}
