export { askedIn, withAsked } from './condition.ts';
export {
  type Argument,
  type Call,
  type Comparison,
  type Condition,
  isProblem,
  type Key,
  type Path,
  parseCondition,
  parseStatement,
  type Statement,
  type Value,
} from './grammar.ts';
export { type Problem, tokensOf } from './tokens.ts';
