import { type Lookup, resolveSetting, type SecretReference, type SettingReference } from '@signoz-as-code/core';
import { type SignozClient, type SignozConnection, signozClient } from './client.ts';

/** Where an environment's SigNoz is, as generated/ has it. */
interface SignozEndpoint {
  readonly url: string | SettingReference;
  readonly apiKey: SecretReference;
  /** How long one request may take; 60 unless given. */
  readonly timeoutSeconds?: number;
}

/** A client of an environment's SigNoz. Throws an Error naming the variable, and how to get a key, when there is none. */
export function connectSignoz(
  endpoint: SignozEndpoint,
  { secrets, ...options }: { readonly secrets: Lookup } & Pick<SignozConnection, 'signal' | 'beforeWrite'>,
): SignozClient {
  const name = endpoint.apiKey.$secret;
  const apiKey = secrets(name);
  if (apiKey === undefined) {
    throw new Error(
      `${name} is not set: make a key of an ADMIN in SigNoz (Settings → API Keys) and set it in the environment`,
    );
  }
  return signozClient({
    url: resolveSetting(endpoint.url, secrets),
    apiKey,
    ...(endpoint.timeoutSeconds === undefined ? {} : { timeout: endpoint.timeoutSeconds * 1_000 }),
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.beforeWrite ? { beforeWrite: options.beforeWrite } : {}),
  });
}
