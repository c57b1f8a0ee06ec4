export { askedIn, withAsked } from './condition.ts';
export {
  type Argument,
  type Call,
  type Comparison,
  type Condition,
  inAnyEdition,
  isProblem,
  type Key,
  type Path,
  parseCondition,
  parseStatement,
  type Statement,
  type Value,
} from './grammar.ts';
export { type Grammar, type Problem, tokensOf } from './tokens.ts';
