import { definePipeline } from '@signoz-as-code/collector-config';
import collector from '../collectors/otel-config.ts';
import meter from '../connectors/signozmeter.ts';
import clickhouseMeter from '../exporters/signozclickhousemeter.ts';
import batchMeter from '../processors/batch-meter.ts';

export default definePipeline(collector, 'metrics/meter', {
  receivers: [meter],
  processors: [batchMeter],
  exporters: [clickhouseMeter],
});
