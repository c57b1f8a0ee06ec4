import { signozDashboards } from '@signoz-as-code/presets';
import { limits } from '#catalogue';

export default signozDashboards({ limits });
