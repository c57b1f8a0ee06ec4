import { defineRetention } from '@signoz-as-code/retention';

export default defineRetention((environment) => ({ signal: 'logs', keep: environment.retention.logs }));
