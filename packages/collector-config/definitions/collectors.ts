import { signozCollectors } from '@signoz-as-code/presets';

export default signozCollectors();
