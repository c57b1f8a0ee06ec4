import { signozRetention } from '@signoz-as-code/presets';

export default signozRetention();
