import { asObject, asText, isObject, type Resource } from '@signoz-as-code/core';
import { html, type Markup, nothing } from './markup.ts';

/** The permissions of a role. */
const MAY: Readonly<Record<string, string>> = {
  'signoz-viewer': 'reads',
  'signoz-editor': 'reads and changes',
  'signoz-admin': 'does everything',
};

/** Service accounts, and the rights of a key of each. */
export function serviceAccounts(all: readonly Resource[]): Markup {
  return html`<p class="about">Keys are made in SigNoz, which shows each one once.</p>
<div class="scrolls"><table><thead><tr><th>Account</th><th>Roles</th></tr></thead><tbody>${all.map(
    ({ key, title, spec }) =>
      html`<tr id="service-account-${key}"><td>${title}</td><td>${listOf(asObject(spec).roles).map(role)}</td></tr>`,
  )}</tbody></table></div>`;
}

/** Domains whose users log in through a provider: who may log in, and with which roles. */
export function ssoDomains(all: readonly Resource[]): Markup {
  return html`${all.map(({ key, title, spec }) => {
    const { enabled, config, roleMapping } = asObject(spec);
    const google = asObject(asObject(config).spec);
    const mapping = isObject(roleMapping) ? roleMapping : {};
    const groups = listOf(google.allowedGroups);
    const mapped = Object.entries(isObject(mapping.groupMappings) ? mapping.groupMappings : {});
    const usual = asText(mapping.defaultRole);
    return html`<article class="card" id="sso-domain-${key}"><h2>${title}${enabled === true ? nothing : html` <span class="chip">switched off</span>`}</h2>
<dl><dt>Login</dt><dd>Google, as <code>${asText(google.clientId)}</code></dd>
<dt>Who may</dt><dd>${groups.length === 0 ? `everybody of ${title}` : groups.map((group) => html`<span class="chip"><b>${group}</b></span>`)}</dd>
<dt>Role</dt><dd>${usual === '' ? html`<span class="quiet">SigNoz’s usual one</span>` : role(usual)}</dd>
${mapping.useRoleAttribute === true ? html`<dt>Role by login</dt><dd>where the login says one</dd>` : nothing}
${google.insecureSkipEmailVerified === true ? html`<dt>Addresses</dt><dd><span class="chip warning">also unverified ones</span></dd>` : nothing}</dl>${
      mapped.length === 0
        ? nothing
        : html`<div class="scrolls"><table><thead><tr><th>Group</th><th>Role</th></tr></thead><tbody>${mapped.map(
            ([group, name]) => html`<tr><td>${group}</td><td>${role(asText(name))}</td></tr>`,
          )}</tbody></table></div>`
    }</article>`;
  })}`;
}

function role(name: string): Markup {
  return html`<span class="chip${name === 'signoz-admin' ? ' warning' : ''}"><b>${name.replace(/^signoz-/, '')}</b> ${MAY[name] ?? ''}</span>`;
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(asText) : [];
}
