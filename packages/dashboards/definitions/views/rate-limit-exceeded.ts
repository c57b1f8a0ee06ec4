import { defineView } from '@signoz-as-code/dashboards';
import { and, contains, equals } from '@signoz-as-code/telemetry';
import { attributes, services } from '#catalogue';

const { logBody, serviceName } = attributes;

export default defineView({
  name: 'Rate limit exceeded',
  page: 'logs',
  tags: ['fluxer'],
  where: and(equals(serviceName, services.fluxerApi.name), contains(logBody, 'rate limit exceeded')),
});
