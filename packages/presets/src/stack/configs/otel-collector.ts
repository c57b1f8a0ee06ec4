import { defineConfig } from '@signoz-as-code/compose';

export default defineConfig({ format: 'artifact', concern: 'collector-config', path: 'otel-config.yaml' });
