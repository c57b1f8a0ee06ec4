import { defineView } from '@signoz-as-code/dashboards';
import { above, and, equals } from '@signoz-as-code/telemetry';
import { attributes, services } from '#catalogue';

const { dbDuration, dbOperation, logBody, logTimestamp, serviceName } = attributes;

export default defineView({
  name: 'Slow database queries',
  page: 'logs',
  tags: ['fluxer', 'database'],
  where: and(equals(serviceName, services.fluxerServer.name), above(dbDuration, 1000)),
  columns: [logTimestamp, logBody, dbOperation, dbDuration],
  color: '#f76808',
});
