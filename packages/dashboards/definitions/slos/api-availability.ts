import { sloDashboard } from '@signoz-as-code/slo';
import slo from '../../../telemetry/definitions/slos/api-availability.ts';

export default sloDashboard(slo);
