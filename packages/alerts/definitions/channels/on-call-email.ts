import { defineChannel } from '@signoz-as-code/alerts';

export default defineChannel((environment) => ({
  name: 'on-call-email',
  email: { send_resolved: true, to: environment.contacts.onCallEmail },
}));
