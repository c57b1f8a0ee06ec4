import type { Dialect } from '../../dialect.ts';
import { channelDefaults } from '../../normal/channel.ts';
import { channelWire } from '../v0.108/channel.ts';
import { v0108 } from '../v0.108/index.ts';

/** Alertmanager 0.31.0: what it also fills in, and what it adds on its own. Recorded from running servers. */
export const channelFacts = {
  defaults: {
    ...channelDefaults,
    pagerduty: {
      ...channelDefaults.pagerduty,
      details: {
        firing: '{{ .Alerts.Firing | toJson }}',
        num_firing: '{{ .Alerts.Firing | len }}',
        num_resolved: '{{ .Alerts.Resolved | len }}',
        resolved: '{{ .Alerts.Resolved | toJson }}',
      },
    },
  },
  added: {
    slack: { timeout: 0, app_url: 'https://slack.com/api/chat.postMessage' },
    pagerduty: { timeout: 0 },
    email: { threading: {} },
  },
};

export const v0115: Dialect = {
  ...v0108,
  from: 'v0.115.0',
  facts: {
    ...v0108.facts,
    channels: { ...v0108.facts.channels, noLongerTexts: { jira: ['summary', 'description'] } },
    // The minimum of points since v0.109.0, absent data since v0.111.0, units since v0.112.0.
    judgement: {
      ...v0108.facts.judgement,
      promqlIsComplete: true,
      metricsAreOrdered: true,
      absentFromThen: true,
      ucumUnits: true,
    },
  },
  wires: { ...v0108.wires, channel: channelWire(channelFacts) },
};
