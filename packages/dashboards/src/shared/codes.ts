/** Problems that both dashboards and saved views may have. */
export const sharedCodes = {
  'dashboards/limit':
    'A limit or page size of single records must be a positive whole number; SigNoz stores others and the query fails.',
  'dashboards/color':
    'A colour is written as a name of SigNoz’s palette or as #rrggbb; where SigNoz cannot read one, nothing of it is seen.',
} as const;
