import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { secret } from '@signoz-as-code/core';
import { beforeEach, expect, it } from 'vitest';
import { defineSsoDomain, type SsoDomainSpec } from '../src/index.ts';
import { ssoDomainImporter } from '../src/sso-domain/import.ts';
import { changes, onSandbox, says } from './on-sandbox.ts';

const {
  sandbox,
  client,
  planned: plannedWith,
  execute,
} = onSandbox<SsoDomainSpec>('sso-domain', defineSsoDomain, { attributes: [], metrics: [], services: [] });
beforeEach(async () => {
  const { ssoDomains, notes } = client();
  for (const { id } of await ssoDomains.list()) await ssoDomains.delete(id);
  for (const { id } of await notes.list()) await notes.remove(id);
});

const PRIVATE = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----\n';
const values: Readonly<Record<string, string>> = {
  CLIENT: 'GOCSPX-k3yT0ThePeople',
  ACCOUNT: JSON.stringify({ type: 'service_account', private_key: PRIVATE, client_email: 'a@shop.example' }),
};

const planned: typeof plannedWith = (wanted, options) => plannedWith(wanted, { secrets: values, ...options });

const shop: SsoDomainSpec = {
  name: 'shop.example',
  enabled: true,
  google: { clientId: 'c', clientSecret: secret('CLIENT') },
};
const groups = { serviceAccountJson: secret('ACCOUNT'), admins: { '*': 'Admin@shop.example' } };
const withGroups: SsoDomainSpec = {
  ...shop,
  google: { ...shop.google, groups },
  roles: { groups: { 'on-call': 'signoz-editor' } },
};

it('is created with its secrets, read back unchanged, changed, renamed and deleted', async () => {
  const made = await planned({ shop });
  expect(changes(made)).toEqual(['create sso-domain/shop']);
  expect(says(made)).toEqual(['people with an address of shop.example can log in only with Google']);
  expect(await execute(made)).toEqual(['verified']);
  const [first] = await client().ssoDomains.list();
  expect(first?.config.spec.clientSecret).toBe(values.CLIENT);
  expect(changes(await planned({ shop }))).toEqual([]);

  const other = await planned({ shop: withGroups });
  expect(await execute(other)).toEqual(['verified']);
  const [second] = await client().ssoDomains.list();
  expect(second).toMatchObject({
    id: first?.id,
    config: { spec: { serviceAccountJson: values.ACCOUNT, domainToAdminEmail: { '*': 'admin@shop.example' } } },
    roleMapping: { groupMappings: { 'on-call': 'signoz-editor' } },
  });
  expect(changes(await planned({ shop: withGroups }))).toEqual([]);

  const renamed = { shop: { ...withGroups, name: 'shop.test', enabled: false } };
  const replaced = await planned(renamed);
  expect(changes(replaced)).toEqual(['replace sso-domain/shop enabled name']);
  expect(await execute(replaced)).toEqual(['verified']);
  expect((await client().ssoDomains.list()).map(({ name }) => name)).toEqual(['shop.test']);
  expect(changes(await planned(renamed))).toEqual([]);

  expect(await execute(await planned({}))).toEqual(['verified']);
  expect(await client().ssoDomains.list()).toEqual([]);
  expect(await client().notes.list()).toEqual([]);
});

it('a secret with another value is a change, and a secret that this machine does not have is not compared', async () => {
  await execute(await planned({ shop }));
  const rotated = await planned({ shop }, { secrets: { CLIENT: 'GOCSPX-an0therOne' } });
  expect(changes(rotated)).toEqual(['update sso-domain/shop clientSecret']);
  const without = await planned({ shop }, { secrets: {} });
  expect(changes(without)).toEqual([]);
  expect(without.plan.uncompared).toEqual([{ address: 'sso-domain/shop', secrets: ['CLIENT'] }]);
  const enabled = await planned({ shop: { ...shop, enabled: false } }, { secrets: {} });
  expect(await execute(enabled)).toEqual([expect.stringContaining('the secret CLIENT is not set')]);
  const [kept] = await client().ssoDomains.list();
  expect(kept).toMatchObject({ enabled: true, config: { spec: { clientSecret: values.CLIENT } } });
});

it('a manual login is not touched until it is adopted, and a login that needs a license is reported by name', async () => {
  const { ssoDomains } = client();
  const theirs = {
    enabled: false,
    config: { kind: 'google', spec: { clientId: 'x', clientSecret: 'GOCSPX-theirs123' } },
  };
  await ssoDomains.create({ name: 'shop.example', ...theirs });
  const oidc = { issuer: 'https://id.test', clientId: 'x', clientSecret: 'oidc-s3cret-0123' };
  await ssoDomains.create({ name: 'oidc.example', config: { kind: 'oidc', spec: oidc } });
  const { plan } = await planned({ shop });
  expect(plan.obstacles).toMatchObject([{ address: 'sso-domain/shop' }]);
  expect(plan.unmanaged).toMatchObject([{ titles: ['oidc.example', 'shop.example'] }]);
  const adopted = await planned({ shop }, { adopt: new Set(['sso-domain/shop']) });
  expect(JSON.stringify(adopted.plan)).not.toMatch(/theirs123|oidc-s3cret/);
  expect(await execute(adopted)).toEqual(['verified']);
  expect(changes(await planned({ shop }))).toEqual([]);

  const importer = ssoDomainImporter('access/sso-domains');
  const documents = (await importer.list(client())).map((content) => ({ from: 'live', content }));
  const { definitions: made, failed } = importer.import(documents, { taken: new Set(), known: new Map() });
  expect(failed).toEqual([
    {
      from: 'live',
      reason: "the SSO domain 'oidc.example': it uses oidc, which needs a license: a definition supports only Google",
    },
  ]);
  const [definition] = made;
  expect(definition?.source).toContain("clientSecret: secret('SHOP_EXAMPLE_CLIENT_SECRET')");
  expect(JSON.stringify({ made, failed })).not.toContain(values.CLIENT);
});

/** A SigNoz whose refusals repeat everything that it stores or is sent. */
async function echoing(refuses: (method: string, path: string) => boolean) {
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const body = await text(request);
    const answer = await fetch(`${sandbox().signoz.url}${url}`, {
      method: refuses(method, url) ? 'GET' : method,
      headers: { 'SIGNOZ-API-KEY': String(headers['signoz-api-key']) },
      ...(body === '' || refuses(method, url) ? {} : { body }),
    });
    const said = await answer.text();
    if (!refuses(method, url)) {
      response.writeHead(answer.status).end(answer.status === 204 ? undefined : said);
      return;
    }
    const sent = body === '' ? said : body;
    const message = `no: ${sent} ${encodeURIComponent(sent)} ${Buffer.from(sent).toString('base64')} ${PRIVATE}`;
    response.writeHead(400).end(JSON.stringify({ status: 'error', error: { code: 'x', message } }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** No secret, and no half of one. */
function expectClean(said: string): void {
  for (const piece of ['k3yT0The', 'ThePeople', 'MIIEvQIBADANBg', 'hkiG9w0BAQEFAASC', 'theirs123', 'an0ther'])
    expect(said).not.toContain(piece);
}

it('no plan and no error contains a secret, whatever SigNoz answers', async () => {
  const domains = (method: string, path: string): boolean =>
    path.startsWith('/api/v2/auth_domains') && method !== 'GET';
  {
    await using hostile = await echoing(domains);
    const said = await execute(await planned({ shop: withGroups }, { url: hostile.url }));
    expect(said).toEqual([expect.stringContaining('SigNoz answered 400 to POST /api/v2/auth_domains')]);
    expectClean(said.join());
    // It was not created, and no note says that it was.
    expect(await client().notes.list()).toEqual([]);
  }
  await execute(await planned({ shop: withGroups }));
  {
    await using hostile = await echoing(domains);
    const plan = await planned({ shop: { ...withGroups, enabled: false } }, { url: hostile.url });
    expectClean(JSON.stringify(plan));
    const said = await execute(plan);
    expect(said).toEqual([expect.stringContaining('SigNoz answered 400 to PUT')]);
    expectClean(said.join());
  }
  {
    await using hostile = await echoing((_, path) => path.startsWith('/api/v2/auth_domains'));
    const failure = await planned({ shop: withGroups }, { url: hostile.url }).then(String, String);
    expect(failure).toContain('SigNoz answered 400 to GET /api/v2/auth_domains');
    expectClean(failure);
  }
});
