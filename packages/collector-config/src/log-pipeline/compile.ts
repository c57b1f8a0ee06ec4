import type { LogPipelineSpec } from './define.ts';
import type { Condition } from './filter.ts';
import type { LogOperator } from './operators.ts';
import type { LogConditionBody, LogOperatorBody, LogPipelineBody } from './schema/artifact.generated.ts';

/** The artifact of a definition: SigNoz's format, without what follows from places in lists and without our mark. */
export function logPipelineBody(spec: LogPipelineSpec): LogPipelineBody {
  return {
    order: spec.order,
    name: spec.name,
    description: spec.description ?? '',
    enabled: spec.enabled ?? true,
    filter: {
      op: spec.filter.op,
      items: spec.filter.conditions.map(conditionBody) as LogPipelineBody['filter']['items'],
    },
    config: spec.config.map(operatorBody) as LogPipelineBody['config'],
  };
}

/** The id of an operator: its name in lower case, with digits and hyphens. */
export function operatorId(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

function operatorBody(operator: LogOperator): LogOperatorBody {
  const { type, id, name, ...own } = operator;
  return { type, id: id ?? operatorId(name), name, ...own } as LogOperatorBody;
}

const dataTypes = { string: 'string', number: 'float64', boolean: 'bool', unknown: 'string' } as const;

function conditionBody({ attribute, op, value }: Condition): LogConditionBody {
  return {
    key: {
      key: attribute.name,
      dataType: dataTypes[attribute.type],
      type: attribute.context === 'resource' ? 'resource' : attribute.context === 'log' ? '' : 'tag',
      isColumn: attribute.context === 'log',
      isJSON: false,
    },
    op,
    value: (value ?? '') as LogConditionBody['value'],
  };
}
