import { defineRetention } from '@signoz-as-code/retention';

export default defineRetention((environment) => ({ signal: 'traces', keep: environment.retention.traces }));
