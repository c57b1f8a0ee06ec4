import { defineReceiver } from '@signoz-as-code/collector-config';

/** container.memory.usage.total and .limit for the alert on memory, and the rest of docker stats. */
export default defineReceiver('docker_stats', {
  endpoint: 'unix:///var/run/docker.sock',
  // Docker 29 refuses API versions below 1.44, and the receiver's default is 1.25; Docker 25 supports 1.44.
  api_version: '1.44',
  collection_interval: '30s',
  timeout: '20s',
});
