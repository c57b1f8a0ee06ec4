import { quantity } from '@signoz-as-code/catalogue';
import { withDefaults } from '@signoz-as-code/compose/dollar';
import { isObject } from '@signoz-as-code/core';
import { parse } from 'yaml';
import { html, type Markup, nothing } from './markup.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The services of a stack, their requirements and their nodes. */
export function stack(text: string): Markup {
  const compose = composeIn(text);
  const services = isObject(compose) && isObject(compose.services) ? Object.entries(compose.services) : [];
  return html`<div class="cards">${services.map(([name, one]) => service(name, isObject(one) ? one : {}))}</div>`;
}

/** Docker reads YAML 1.1. */
function composeIn(text: string): unknown {
  return parse(text, { version: '1.1' });
}

export function servicesIn(text: string): number {
  const compose = composeIn(text);
  return isObject(compose) && isObject(compose.services) ? Object.keys(compose.services).length : 0;
}

function service(name: string, one: Fields): Markup {
  const deploy = isObject(one.deploy) ? one.deploy : {};
  const { limits } = isObject(deploy.resources) ? deploy.resources : {};
  const places = isObject(deploy.placement)
    ? texts(deploy.placement.constraints).map((one) => withDefaults(one).text)
    : [];
  const copies =
    deploy.mode === 'global'
      ? 'one on each node'
      : deploy.mode === 'global-job' || deploy.mode === 'replicated-job'
        ? times(deploy.replicas)
        : `${String(deploy.replicas ?? 1)}`;
  const facts: readonly (readonly [string, readonly string[]])[] = [
    ['copies', [copies]],
    [
      'limits',
      isObject(limits)
        ? [
            limits.cpus === undefined || Number(limits.cpus) === 0 ? '' : `${String(limits.cpus)} CPU`,
            size(limits.memory),
          ].filter((part) => part !== '')
        : [],
    ],
    ['runs on', places],
    ['ports', list(one.ports).map(port)],
    ['networks', isObject(one.networks) ? Object.keys(one.networks) : texts(one.networks)],
    ['keeps', list(one.volumes).flatMap(volume)],
    ['reads', [...sources(one.configs), ...sources(one.secrets).map((secret) => `the secret ${secret}`)]],
    ['after', isObject(one.depends_on) ? Object.keys(one.depends_on) : texts(one.depends_on)],
  ];
  return html`<article class="card" id="service-${name}"><h2>${name}</h2><p>${image(one.image)}</p>
<dl>${facts.map(([what, all]) => (all.length === 0 ? nothing : html`<dt>${what}</dt><dd>${all.join(', ')}</dd>`))}</dl></article>`;
}

function times(replicas: unknown): string {
  return replicas === undefined || replicas === 1 ? 'runs once' : `runs ${String(replicas)} times`;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function texts(value: unknown): string[] {
  return list(value).map(String);
}

function sources(value: unknown): string[] {
  return list(value).map((one) => String(isObject(one) ? one.source : one));
}

function port(one: unknown): string {
  if (!isObject(one)) return String(one);
  const { published, target, protocol = 'tcp' } = one;
  return `${published === undefined ? '' : `${String(published)} → `}${String(target)}${protocol === 'tcp' ? '' : `/${String(protocol)}`}`;
}

/** Named volumes: mounts of the machine are not the service's data. */
function volume(one: unknown): string[] {
  return isObject(one) && one.type === 'volume' ? [`${String(one.source)} at ${String(one.target)}`] : [];
}

/** `8192M` is `8 GiB`: Docker counts in 1,024. */
function size(memory: unknown): string {
  const [, many, unit = ''] = /^(\d+)([BKMG]?)B?$/i.exec(String(memory ?? '')) ?? [];
  if (many === undefined) return String(memory ?? '');
  return quantity(Number(many) * 1024 ** 'BKMG'.indexOf(unit.toUpperCase() || 'B'), 'By', true);
}

function image(given: unknown): Markup {
  const { text, variables } = withDefaults(String(given ?? ''));
  const names = variables.map((name) => `$${name}`).join(', ');
  return html`<code>${text}</code>${variables.length === 0 ? nothing : html` <small>unless ${names} is set</small>`}`;
}
