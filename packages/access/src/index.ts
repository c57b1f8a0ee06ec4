export {
  defineServiceAccount,
  type Role,
  type ServiceAccountDefinition,
  type ServiceAccountSpec,
} from './service-account/define.ts';
export {
  defineSsoDomain,
  type GoogleLogin,
  type SsoDomainDefinition,
  type SsoDomainSpec,
} from './sso-domain/define.ts';
