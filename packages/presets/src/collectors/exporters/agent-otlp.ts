import { byItsNewestName, defineExporter } from '@signoz-as-code/collector-config';
import { hosts, ports } from '@signoz-as-code/platform';

/** To the collectors, in plain text: the overlay network is the boundary. */
export default byItsNewestName(
  defineExporter('otlp', { endpoint: `${hosts.collector}:${ports.otlpGrpc}`, tls: { insecure: true } }),
);
