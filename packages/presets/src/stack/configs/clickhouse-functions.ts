import { defineConfig } from '@signoz-as-code/compose';
import { histogramQuantileProgram } from '../layout.ts';

/**
 * SigNoz asks for p50 to p99 of every metric histogram with histogramQuantile(bounds, counts, quantile), which is not
 * ClickHouse's own: without it panels and threshold rules fail with UNKNOWN_FUNCTION.
 */
export default defineConfig({
  format: 'clickhouse-functions',
  content: {
    functions: {
      function: [
        {
          type: 'executable',
          name: 'histogramQuantile',
          return_type: 'Float64',
          argument: [
            { type: 'Array(Float64)', name: 'bounds' },
            { type: 'Array(Float64)', name: 'counts' },
            { type: 'Float64', name: 'quantile' },
          ],
          format: 'CSV',
          // Run by its interpreter: Swarm may mount configs noexec.
          command: `/usr/bin/perl ${histogramQuantileProgram}`,
          execute_direct: false,
        },
      ],
    },
  },
});
