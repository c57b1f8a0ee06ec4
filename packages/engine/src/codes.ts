/** Problems that only show when something is to be applied. */
export const engineCodes = {
  'apply/secret-missing':
    'A change needs a secret that is not set where apply runs. All of them are named before anything is sent.',
} as const;
