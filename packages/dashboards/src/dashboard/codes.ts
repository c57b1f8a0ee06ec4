import type { Problems } from '@signoz-as-code/core';
import { queryCodes } from '@signoz-as-code/queries';
import { sharedCodes } from '../shared/codes.ts';

/** Problems of dashboards, with those of their queries. */
export const codes = {
  ...queryCodes,
  ...sharedCodes,
  'dashboards/title':
    'SigNoz stores a dashboard, panel or row without a title, and nobody can find it or tell what it shows.',
  'dashboards/title-duplicate':
    'SigNoz stores two dashboards of one title, and nobody can tell them apart in the list.',
  'dashboards/no-panels': 'SigNoz stores a dashboard without panels, and shows an empty page.',
  'dashboards/row-empty': 'SigNoz stores a row without panels, and shows a heading over nothing.',
  'dashboards/panel-after-row':
    'SigNoz counts every panel below an open row’s heading to that row: what is written behind the row would be closed with it.',
  'dashboards/panel-key':
    'A panel’s key is part of its id, which must be unique in the dashboard: SigNoz draws only one of two panels of one id.',
  'dashboards/place-outside':
    'The place reaches beyond the 12 columns of the grid, or is no place at all; SigNoz moves the panel elsewhere.',
  'dashboards/place-overlap':
    'Two places share a part of the grid; SigNoz moves one of the panels away when the dashboard is opened, and saves that.',
  'dashboards/place-floating':
    'Nothing holds the panel at its height: SigNoz’s grid pulls it up. It is written where it comes to rest.',
  'dashboards/query-type':
    'The panel cannot show PromQL: SigNoz’s UI turns its queries into empty builder queries as soon as the panel is edited.',
  'dashboards/value-queries':
    'A value panel shows one number; of several visible queries it shows the first and drops the others.',
  'dashboards/aggregation':
    'SigNoz’s UI reads one call after the other out of an aggregation and asks for each by itself: arithmetic between them, and brackets within, are lost.',
  'dashboards/fill-gaps':
    'With a trace operator in it, a panel that fills its gaps makes SigNoz’s query range fail: it shows an error.',
  'dashboards/later':
    'The version of SigNoz that the environment runs has nothing for it, and would show the dashboard without.',
  'dashboards/variable-in-operand':
    'SigNoz fills variables into no filter of a query that a trace operator is made of, whatever is chosen: nothing is found.',
  'dashboards/not-asked':
    'SigNoz’s UI stores this of a formula or trace operator and does not ask for it, or its server passes over it: the panel shows the result without.',
  'dashboards/legend': 'The legend names an attribute that the query does not group by, so it is written as nothing.',
  'dashboards/soft-axis': 'The lower bound of the axis is not below the upper one, and SigNoz ignores both.',
  'dashboards/threshold': 'A threshold needs a number, and in a table the column it is for; otherwise it is never met.',
  'dashboards/threshold-unit':
    'The threshold’s unit measures something else than the panel’s, so SigNoz never meets it.',
  'dashboards/unit': 'SigNoz does not know the unit and writes it behind the number as it is.',
  'dashboards/column': 'A unit or threshold names a column that no visible query of the table makes.',
  'dashboards/variable-name':
    'Filters end a variable’s name at the first blank or sign; SigNoz stores such names and never fills them in.',
  'dashboards/variable-attribute':
    'SigNoz’s UI refuses a second variable over one attribute, and cannot say which of the two it applies.',
  'dashboards/variable-values':
    'The variable has nothing to choose from: no SQL, or no values, or a comma within one, which splits it.',
  'dashboards/variable-default':
    'The default is not one of the values, so nothing is chosen when the dashboard is opened.',
  'dashboards/variable-unused': 'No query uses the variable: choosing a value changes nothing on the page.',
  'dashboards/variable-in-column':
    'SigNoz replaces `$name` wherever it stands in SQL, also in the name of a column (`resource_string_service$$name`): with such a variable the query asks for a column that does not exist.',
  'dashboards/unknown-variable':
    'The query uses a variable that the dashboard does not have; SigNoz sends it to the database as it is.',
  'dashboards/time': 'The time that a panel shows must be one that SigNoz knows; otherwise it shows nothing.',
  'dashboards/tag': 'Tags that begin with signoz-as-code: are marks of ownership and are set by apply.',
  'dashboards/tolerates':
    'The dashboard tolerates a problem that it does not have (any more), or one that cannot be tolerated; it would hide the next one.',
} as const;

/** Where they are collected. */
export type Found = Problems<typeof codes>;
