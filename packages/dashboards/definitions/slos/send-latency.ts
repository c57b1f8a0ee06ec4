import { sloDashboard } from '@signoz-as-code/slo';
import slo from '../../../telemetry/definitions/slos/send-latency.ts';

export default sloDashboard(slo);
