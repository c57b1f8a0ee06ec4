import type { Attribute } from '@signoz-as-code/catalogue';

/** The built-in fields of a record that a condition can use. SigNoz cannot compare times or ids of traces. */
export const recordFields = ['body', 'severity_text', 'severity_number'] as const;

type TextOperator = 'contains' | 'ncontains' | 'regex' | 'nregex';
type NumberOperator = '>' | '>=' | '<' | '<=';
export type ConditionOperator = '=' | '!=' | 'in' | 'nin' | 'exists' | 'nexists' | TextOperator | NumberOperator;

/** A condition of a log pipeline's filter. */
export interface Condition {
  readonly attribute: Attribute;
  readonly op: ConditionOperator;
  readonly value?: string | number | boolean | readonly (string | number)[];
}

/** Which records a log pipeline matches: SigNoz has one list of conditions, of which all or any must hold. */
export interface LogFilter {
  readonly op: 'AND' | 'OR';
  readonly conditions: readonly Condition[];
}

type Conditions = readonly [Condition, ...Condition[]];

/** Whether the editor cannot know the type of an attribute's values: the check looks at it. */
type IsOpen<A extends Attribute> = Attribute['type'] extends A['type'] ? true : false;

/** The values that an attribute may be compared with: its own where the catalogue knows them. */
type ValueOf<A extends Attribute> =
  IsOpen<A> extends true
    ? string | number | boolean
    : A extends { readonly type: 'number' }
      ? number
      : A extends { readonly type: 'boolean' }
        ? boolean
        : A extends { readonly values: readonly (infer Value extends string)[] }
          ? Value
          : string;

/** The operators for an attribute of this type: a text in a number, or an order of texts, never matches. */
type OperatorOf<A extends Attribute> =
  IsOpen<A> extends true
    ? TextOperator | NumberOperator
    : A extends { readonly type: 'number' }
      ? NumberOperator
      : A extends { readonly type: 'boolean' }
        ? never
        : TextOperator;

/**
 * A condition on an attribute of the catalogue, or on the body, the severity's text or its number. Operators are
 * SigNoz's own: `contains` and `ncontains` ignore case, `regex` and `nregex` are Go's (RE2). Where the attribute is
 * missing, only `!=` and `nexists` hold; `nin` and `ncontains` do not.
 */
export function where(attribute: Attribute, op: 'exists' | 'nexists'): Condition;
export function where<const A extends Attribute>(attribute: A, op: '=' | '!=', value: ValueOf<A>): Condition;
export function where<const A extends Attribute>(
  attribute: A,
  op: 'in' | 'nin',
  values: readonly [ValueOf<A> & (string | number), ...(ValueOf<A> & (string | number))[]],
): Condition;
export function where<const A extends Attribute>(
  attribute: A,
  op: OperatorOf<A>,
  value: IsOpen<A> extends true ? string | number : A extends { readonly type: 'number' } ? number : string,
): Condition;
export function where(attribute: Attribute, op: ConditionOperator, value?: NonNullable<Condition['value']>): Condition {
  return { attribute, op, ...(value === undefined ? {} : { value }) };
}

/** Records for which every condition holds. */
export function all(...conditions: Conditions): LogFilter {
  return { op: 'AND', conditions };
}

/** Records for which one of the conditions holds. */
export function any(...conditions: Conditions): LogFilter {
  return { op: 'OR', conditions };
}
