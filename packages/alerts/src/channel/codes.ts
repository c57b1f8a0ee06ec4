import type { CodeTable, Problems } from '@signoz-as-code/core';
import { firstThat } from '@signoz-as-code/signoz-client';
import { sharedCodes } from '../codes.ts';

/** Problems of channels. */
export const codes = {
  ...sharedCodes,
  'alerts/not-kept': {
    severity: 'error',
    meaning: 'The environment’s SigNoz drops this field: it sends mail only by its own configuration.',
    since: '0.1.0',
    example: {
      wrong: "email: { send_resolved: true, to: 'on-call@shop.test', require_tls: false }",
      right: "email: { send_resolved: true, to: 'on-call@shop.test' }",
      environment: {
        versions: { signoz: firstThat(({ channels }) => channels.notKept.email !== undefined) as string },
      },
    },
  },
  'alerts/unused-channel': {
    severity: 'warning',
    meaning: 'No rule and no policy sends to this channel.',
    since: '0.1.0',
    example: {
      in: 'rule',
      wrong: "thresholds: [{ severity: 'warning', target: 10, channels: [other] }]",
      right: "thresholds: [{ severity: 'warning', target: 10, channels: [slack, other] }]",
    },
  },
  'alerts/channel-kind': {
    severity: 'error',
    meaning: 'A channel has exactly one kind of configuration. SigNoz accepts several and shows one of them.',
    since: '0.1.0',
    example: {
      wrong:
        "discord: { send_resolved: true, webhook_url: secret('DISCORD') }, email: { send_resolved: true, to: 'on-call@shop.test' }",
      right: "discord: { send_resolved: true, webhook_url: secret('DISCORD') }",
    },
  },
  'alerts/mail-server': {
    severity: 'warning',
    meaning:
      'An e-mail channel sends through the SMTP server that SigNoz is started with. The environment does not say which that is (`mail` in signoz.config.ts).',
    since: '0.1.0',
    example: {
      wrong: "email: { send_resolved: true, to: 'on-call@shop.test' }",
      right: "discord: { send_resolved: true, webhook_url: secret('DISCORD') }",
      environment: { mail: undefined },
    },
  },
  'alerts/channel-name': {
    severity: 'error',
    meaning: 'SigNoz reserves default-receiver, and a channel needs a name.',
    since: '0.1.0',
    example: {
      wrong: "name: 'default-receiver', discord: { send_resolved: true, webhook_url: secret('DISCORD') }",
      right: "name: 'On call', discord: { send_resolved: true, webhook_url: secret('DISCORD') }",
    },
  },
  'alerts/empty-field': {
    severity: 'error',
    meaning:
      'A field of a channel is an empty text. SigNoz treats it as absent: it fills in its own text, or drops the field.',
    since: '0.1.0',
    example: {
      wrong: "slack: { send_resolved: true, api_url: secret('SLACK'), channel: '#alerts', text: '' }",
      right: "slack: { send_resolved: true, api_url: secret('SLACK'), channel: '#alerts' }",
    },
  },
  'alerts/channel-url': {
    severity: 'error',
    meaning: 'SigNoz refuses an address that is not a complete http or https URL.',
    since: '0.1.0',
    example: {
      wrong: "pagerduty: { send_resolved: true, routing_key: secret('KEY'), url: 'events.pagerduty.com' }",
      right:
        "pagerduty: { send_resolved: true, routing_key: secret('KEY'), url: 'https://events.pagerduty.com/v2/enqueue' }",
    },
  },
  'alerts/header': {
    severity: 'error',
    meaning: 'SigNoz refuses an e-mail channel that has a header twice; upper and lower case count as the same.',
    since: '0.1.0',
    example: {
      wrong: "email: { send_resolved: true, to: 'on-call@shop.test', headers: { Subject: 'a', subject: 'b' } }",
      right: "email: { send_resolved: true, to: 'on-call@shop.test', headers: { Subject: 'a' } }",
    },
  },
  'alerts/secret-in-clear': {
    severity: 'error',
    meaning: 'Webhook URLs, keys and passwords are secrets: a definition names them and never contains them.',
    since: '0.1.0',
    example: {
      wrong: "pagerduty: { send_resolved: true, routing_key: 'R0123' }",
      right: "pagerduty: { send_resolved: true, routing_key: secret('KEY') }",
    },
  },
} as const satisfies CodeTable;

/** Collects the problems. */
export type Found = Problems<typeof codes>;
