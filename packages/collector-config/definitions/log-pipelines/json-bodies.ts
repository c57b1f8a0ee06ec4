import { all, defineLogPipeline, operators, where } from '@signoz-as-code/collector-config';
import { attributes } from '#catalogue';

/**
 * Fluxer's own logger sends fields as attributes. What other programs and libraries log as one line of JSON is taken
 * apart here, so that it is found by the same names.
 */
export default defineLogPipeline({
  name: 'JSON in the body',
  order: 100,
  description:
    'Fields of a body that is JSON become attributes; level, message and ids of traces go where they belong.',
  filter: all(where(attributes.logBody, 'regex', '^\\s*\\{.*\\}\\s*$')),
  config: [
    operators.json_parser({
      name: 'read JSON',
      mapping: {
        severity: ['level', 'severity'],
        message: ['msg', 'message'],
        trace_id: ['trace_id'],
        span_id: ['span_id'],
      },
    }),
  ],
});
