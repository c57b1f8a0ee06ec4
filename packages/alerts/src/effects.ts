import type { Effect } from '@signoz-as-code/core';

/** Something is no longer watched, or not for a while. */
export const alertsSilenced: Effect = {
  name: 'alerts-silenced',
  summary: ['silences an alert', 'silence alerts'],
  weight: 50,
};

/** An alert reaches fewer people. */
export const notificationsLost: Effect = {
  name: 'notifications-lost',
  summary: ['loses notifications', 'lose notifications'],
  weight: 40,
};

/** An alert fires at another value. */
export const alertThreshold: Effect = {
  name: 'alert-threshold',
  summary: ['moves a threshold', 'move a threshold'],
  weight: 30,
};
