import { defineChannel } from '@signoz-as-code/alerts';
import { secret } from '@signoz-as-code/core';

export default defineChannel({
  name: 'opsgenie',
  opsgenie: {
    send_resolved: true,
    api_key: secret('OPSGENIE_API_KEY'),
    priority: '{{ if eq .CommonLabels.severity "critical" }}P1{{ else }}P3{{ end }}',
  },
});
