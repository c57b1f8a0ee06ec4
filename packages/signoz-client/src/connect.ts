import { type Lookup, resolveSetting, type SecretReference, type SettingReference } from '@signoz-as-code/core';
import { type SignozClient, signozClient } from './client.ts';

/** Where an environment's SigNoz is, as generated/ has it. */
interface SignozEndpoint {
  readonly url: string | SettingReference;
  readonly apiKey: SecretReference;
}

/** A client of an environment's SigNoz. Throws an Error naming the variable, and how to get a key, when there is none. */
export function connectSignoz(
  endpoint: SignozEndpoint,
  { secrets, signal }: { readonly secrets: Lookup; readonly signal?: AbortSignal },
): SignozClient {
  const name = endpoint.apiKey.$secret;
  const apiKey = secrets(name);
  if (apiKey === undefined) {
    throw new Error(
      `${name} is not set: make a key of an ADMIN in SigNoz (Settings → API Keys) and set it in the environment`,
    );
  }
  return signozClient({ url: resolveSetting(endpoint.url, secrets), apiKey, ...(signal ? { signal } : {}) });
}
