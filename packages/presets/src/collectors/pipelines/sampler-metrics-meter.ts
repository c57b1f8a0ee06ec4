import { definePipeline } from '@signoz-as-code/collector-config';
import sampler from '../collectors/sampler-config.ts';
import meter from '../connectors/signozmeter.ts';
import clickhouseMeter from '../exporters/signozclickhousemeter.ts';
import batchMeter from '../processors/batch-meter.ts';

export default definePipeline(sampler, 'metrics/meter', ({ topology }) =>
  topology === 'ha' ? { receivers: [meter], processors: [batchMeter], exporters: [clickhouseMeter] } : undefined,
);
