import {
  type Connecting,
  isSetting,
  type Lookup,
  resolveSetting,
  type SecretReference,
  type SettingReference,
  type Versions,
} from '@signoz-as-code/core';
import { type SignozClient, signozClient } from './client.ts';
import { dialectOf } from './dialects/index.ts';
import type { SignozConnection } from './transport.ts';

/** The SigNoz of an environment, as in generated/. */
export interface SignozEndpoint {
  readonly url: string | SettingReference;
  readonly apiKey: SecretReference;
  /** Limit for one request; 60 by default. */
  readonly timeoutSeconds?: number;
}

/**
 * The URL of an environment's SigNoz, without a trailing slash. Throws an Error for anything that is not a URL. It
 * names where the URL is set and never quotes it: the URL may carry a password.
 */
export function signozUrl({ url }: Pick<SignozEndpoint, 'url'>, secrets: Lookup): string {
  const given = resolveSetting(url, secrets);
  const parsed = URL.canParse(given) ? new URL(given) : undefined;
  const isPlain = parsed !== undefined && /^https?:$/.test(parsed.protocol) && !/[@?#]/.test(given);
  if (!isPlain)
    throw new Error(
      `the URL of SigNoz (${isSetting(url) ? url.$setting : 'live.signoz.url'}) must be http(s)://host:port/path alone, without a user, a password, ? and #`,
    );
  return `${parsed.origin}${parsed.pathname.replace(/\/+$/, '')}`;
}

interface ConnectOptions extends Pick<SignozConnection, 'signal' | 'beforeWrite'> {
  readonly secrets: Lookup;
  /** The versions that the environment runs; see `EnvironmentFile`. */
  readonly versions?: Versions | undefined;
}

/**
 * A client of an environment's SigNoz. Throws an Error when there is no key, or one that no request can carry; it names
 * the variable and how to get a key.
 */
export function connectSignoz(
  endpoint: SignozEndpoint,
  { secrets, versions, signal, beforeWrite }: ConnectOptions,
): SignozClient {
  const name = endpoint.apiKey.$secret;
  const apiKey = secrets(name);
  if (apiKey === undefined) {
    throw new Error(
      `${name} is not set: in SigNoz, ${dialectOf(versions?.signoz).facts.newKey}, and set it in the environment`,
    );
  }
  if (!/^[\x20-\x7e]+$/.test(apiKey))
    throw new Error(`${name} is not an API key: it has a line break, or a character that is not ASCII`);
  const connection = {
    url: signozUrl(endpoint, secrets),
    apiKey,
    ...(endpoint.timeoutSeconds === undefined ? {} : { timeout: endpoint.timeoutSeconds * 1_000 }),
    ...(signal ? { signal } : {}),
    ...(beforeWrite ? { beforeWrite } : {}),
  };
  return signozClient(connection, versions?.signoz);
}

/** The connection of a concern whose kinds all live in SigNoz. */
export const inSignoz: Connecting<{ readonly signoz?: SignozEndpoint }, SignozClient> = {
  connect: (context) => connectSignoz(context.endpoints.signoz as SignozEndpoint, context),
  unplanned: ({ signoz }) => (signoz === undefined ? 'the environment names no SigNoz' : undefined),
};
