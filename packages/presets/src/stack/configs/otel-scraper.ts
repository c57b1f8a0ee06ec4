import { defineConfig } from '@signoz-as-code/compose';

export default defineConfig({
  format: 'artifact',
  concern: 'collector-config',
  path: 'scraper-config.yaml',
  optional: true,
});
