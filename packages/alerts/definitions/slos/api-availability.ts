import { sloRules } from '@signoz-as-code/slo';
import slo from '../../../telemetry/definitions/slos/api-availability.ts';
import email from '../channels/on-call-email.ts';
import slack from '../channels/slack-alerts.ts';

export default sloRules(slo, { page: [slack, email], ticket: [slack] });
