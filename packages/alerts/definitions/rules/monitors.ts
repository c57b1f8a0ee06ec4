import { signozMonitors } from '@signoz-as-code/presets';
import { limits } from '#catalogue';
import email from '../channels/on-call-email.ts';
import slack from '../channels/slack-alerts.ts';

/** The platform watches itself. */
export default signozMonitors({ warn: [slack], page: [slack, email], limits });
