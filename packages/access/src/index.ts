export {
  defineServiceAccount,
  type Role,
  type ServiceAccountDefinition,
  type ServiceAccountSpec,
} from './service-account/define.ts';
