export {
  type Collection,
  type SignozClient,
  type SignozConnection,
  type SourcePage,
  type StoredChannel,
  type StoredDashboard,
  type StoredRule,
  type StoredView,
  signozClient,
  sourcePages,
} from './client.ts';
export { SignozError } from './error.ts';
