import { signozStack } from '@signoz-as-code/presets';

export default signozStack();
