/** What each diagnostic of a log pipeline means and why it is refused. */
export const codes = {
  'log-pipeline/name': 'A pipeline or an operator has no name, or one that SigNoz cannot keep.',
  'log-pipeline/order':
    'The order of a pipeline is not a whole number from 1 on, or another one has the same: which of the two sees a record first would be chance.',
  'log-pipeline/operators':
    'A pipeline has no operators, or all of them are off. SigNoz saves it and sends nothing of it to the collectors.',
  'log-pipeline/operator-name':
    'Two operators of a pipeline have the same id, which is made of the name. SigNoz refuses the whole list.',
  'log-pipeline/unknown-operator':
    "There is no such operator. SigNoz's own check knows `retain` too, but the collector does not have it, and saving fails.",
  'log-pipeline/filter-empty': 'A filter without conditions: SigNoz answers 500 and saves nothing.',
  'log-pipeline/filter-attribute':
    'A condition on something that SigNoz cannot look up in a record: it is saved, matches nothing, and the collector logs an error for each record.',
  'log-pipeline/filter-operator':
    'The operator is none of SigNoz’s, or does not fit the type of the attribute: text in a number is never found, and the collector logs an error for each record.',
  'log-pipeline/filter-value':
    'A value that does not fit the attribute, or that breaks the expression which SigNoz makes of it: line breaks, and quotation marks in a list.',
  'log-pipeline/unknown-value':
    'A condition compares an attribute with a value that the catalogue does not have: it finds no record.',
  'log-pipeline/uncatalogued':
    'A condition names an attribute that the catalogue does not have, so that nothing about it can be checked. This is a warning where it was meant (`uncataloguedAttribute`).',
  'log-pipeline/place':
    'A text that is no place in a record. Some of them SigNoz refuses; others it saves, and the operator does nothing: a dot leads into an object, a hyphen is taken as minus.',
  'log-pipeline/missing-field': 'A field without which the operator does nothing, or SigNoz refuses the whole list.',
  'log-pipeline/useless-field': 'A field that does nothing without another one, or that SigNoz replaces by its own.',
  'log-pipeline/regex':
    'A regular expression that Go cannot read, or without a named group: SigNoz refuses the whole list, or nothing is parsed.',
  'log-pipeline/grok':
    'A grok pattern that the collector cannot use. SigNoz saves it, and the collector logs an error for each record.',
  'log-pipeline/layout':
    'A layout of a time that SigNoz refuses, or whose values it never recognizes, so that times are left as they are without a word.',
  'log-pipeline/severity': 'A value means two levels: which of them is chance.',
  'log-pipeline/expression': 'An expression (`if`, EXPR(…)) that cannot be read: SigNoz refuses the whole list.',
  'log-pipeline/no-logs-pipeline':
    'No collector has a pipeline with the id `logs`. SigNoz puts log pipelines into that one alone; a collector that SigNoz configures and that has none gets no configuration at all and takes nothing in.',
} as const;
