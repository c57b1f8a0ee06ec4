import { defineView } from '@signoz-as-code/dashboards';
import { and, atLeast, equals } from '@signoz-as-code/telemetry';
import { attributes, services } from '#catalogue';

const { logBody, logTimestamp, serviceName, severityNumber, userId } = attributes;

/** The user is an example: put the one in question in its place after opening the view. */
export default defineView({
  name: 'Errors of a user',
  page: 'logs',
  tags: ['fluxer'],
  where: and(equals(serviceName, services.fluxerServer.name), atLeast(severityNumber, 17), equals(userId, '123456')),
  columns: [logTimestamp, logBody, userId],
  color: '#e5484d',
});
