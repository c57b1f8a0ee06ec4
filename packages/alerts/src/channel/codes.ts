import type { Problems } from '@signoz-as-code/core';
import { sharedCodes } from '../codes.ts';

/** Problems of channels. */
export const codes = {
  ...sharedCodes,
  'alerts/not-kept': 'SigNoz drops this field: since v0.136.0 mail goes out by its own configuration alone.',
  'alerts/unused-channel': 'No rule and no policy sends to this channel.',
  'alerts/channel-kind': 'A channel has exactly one kind of configuration. SigNoz takes several and shows one of them.',
  'alerts/mail-server':
    'An e-mail channel sends through the SMTP server that SigNoz is started with. The environment does not say which that is (`mail` in signoz.config.ts).',
  'alerts/channel-name': 'SigNoz reserves default-receiver, and a channel needs a name.',
  'alerts/empty-field':
    'A field of a channel is the empty text. SigNoz takes that for nothing: it fills in its own text, or drops the field.',
  'alerts/channel-url': 'SigNoz refuses an address that is not a whole URL of http or https.',
  'alerts/header':
    'SigNoz refuses an e-mail channel one of whose headers is there twice; upper and lower case are one.',
  'alerts/secret-in-clear': 'Webhook URLs, keys and passwords are secrets and stand in definitions by name only.',
} as const;

/** Where they are collected. */
export type Found = Problems<typeof codes>;
