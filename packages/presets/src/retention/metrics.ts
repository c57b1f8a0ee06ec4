import { defineRetention } from '@signoz-as-code/retention';

export default defineRetention((environment) => ({ signal: 'metrics', keep: environment.retention.metrics }));
