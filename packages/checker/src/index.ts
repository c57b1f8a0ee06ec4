export { type Checker, type ClientOptions, checker } from './client.ts';
export { findPrograms, PACKAGE, packageOf } from './program.ts';
export type {
  About,
  Answer,
  ComponentQuestion,
  ConfigurationQuestion,
  GrokQuestion,
  OttlQuestion,
  Problem,
  PromQLQuestion,
  Question,
  TemplateQuestion,
} from './questions.ts';
