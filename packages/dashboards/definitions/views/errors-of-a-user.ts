import { defineView } from '@signoz-as-code/dashboards';
import { and, equals } from '@signoz-as-code/telemetry';
import { attributes, services } from '@signoz-as-code/telemetry/catalogue';

const { logBody, logTimestamp, serviceName, severityText, userId } = attributes;

/** The user is an example: put the one in question in its place after opening the view. */
export default defineView({
  name: 'Errors of a user',
  page: 'logs',
  tags: ['fluxer'],
  where: and(equals(serviceName, services.fluxerServer.name), equals(severityText, 'ERROR'), equals(userId, '123456')),
  columns: [logTimestamp, logBody, userId],
  color: '#e5484d',
});
