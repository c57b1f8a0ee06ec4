import type { Answers } from './answers.ts';
import { variable } from './variables.ts';

/** The workflows of a new repository, by their paths. */
export function workflows(answers: Answers): Readonly<Record<string, string>> {
  return {
    '.github/workflows/check.yml': CHECK,
    '.github/workflows/plan.yml': plan(answers),
    '.github/workflows/apply.yml': apply(answers),
    '.github/workflows/drift.yml': drift(answers),
  };
}

/** Use a self-hosted runner here if needed: GitHub's machines reach neither ClickHouse nor the swarm. */
function runner({ swarm }: Answers): string {
  return swarm ? "${{ vars.SIGNOZ_RUNNER || 'ubuntu-24.04' }}" : 'ubuntu-24.04';
}

const SETUP = `      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          persist-credentials: false
      - uses: actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0
        with:
          node-version: 24
`;

const CHECK = `name: check
on:
  pull_request:
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    steps:
${SETUP}      - run: npm ci
      - run: npx signoz-as-code test --format github
`;

function plan(answers: Answers): string {
  return `name: plan
on:
  pull_request:
permissions:
  contents: read
jobs:
${answers.environments
  .map(
    (environment, index) => `  ${environment}:
    # A pull request from a fork gets no secrets, and its code must not.
    if: github.event.pull_request.head.repo.full_name == github.repository
    runs-on: ${runner(answers)}
    timeout-minutes: 20
    steps:
${SETUP}      - run: npm ci --omit=dev --omit=optional
      - name: Plan
${env(answers, index, 'SIGNOZ_PLAN_API_KEY')}        run: |
          plan() { timeout "$1" npx signoz-as-code plan --environment ${environment} --format markdown "\${@:2}" > plan.md; }
          code=0
          plan 10m --backtest 7d || code=$?
          # 0: nothing to do, 2: there are changes
          if [ "$code" -ne 0 ] && [ "$code" -ne 2 ]; then
            cat plan.md
            # A plan counts also where the rules that it changes cannot be replayed: by itself, with a word about that.
            code=0
            plan 5m || code=$?
            if [ "$code" -ne 0 ] && [ "$code" -ne 2 ]; then
              cat plan.md >> "$GITHUB_STEP_SUMMARY"
              exit "$code"
            fi
            printf '\\n### Backtest\\n\\nNot all changed rules could be replayed: the log of the workflow says why.\\n' >> plan.md
          fi
          cat plan.md >> "$GITHUB_STEP_SUMMARY"
`,
  )
  .join('')}`;
}

function apply(answers: Answers): string {
  return `name: apply
on:
  workflow_dispatch:
permissions:
  contents: read
# One apply at a time, and none is cut off.
concurrency:
  group: apply
  cancel-in-progress: false
jobs:
${answers.environments
  .map(
    (environment, index) => `  ${environment}:
    if: github.ref_name == github.event.repository.default_branch
    runs-on: ${runner(answers)}
    timeout-minutes: 60
    environment: ${environment}
    steps:
${SETUP}      - run: npm ci --omit=dev --omit=optional
      - run: npx signoz-as-code apply --environment ${environment} --yes
${env(answers, index, 'SIGNOZ_API_KEY')}`,
  )
  .join('')}`;
}

/** A manual change in SigNoz fails the job, and GitHub reports it. */
function drift(answers: Answers): string {
  return `name: drift
on:
  schedule:
    - cron: "17 5 * * *"
  workflow_dispatch:
permissions:
  contents: read
jobs:
${answers.environments
  .map(
    (environment, index) => `  ${environment}:
    runs-on: ${runner(answers)}
    timeout-minutes: 10
    steps:
${SETUP}      - run: npm ci --omit=dev --omit=optional
      - name: Drift
${env(answers, index, 'SIGNOZ_PLAN_API_KEY')}        run: npx signoz-as-code drift --environment ${environment} --format markdown >> "$GITHUB_STEP_SUMMARY"
`,
  )
  .join('')}`;
}

/** The environment variables of a job; `key` is the secret with SigNoz's API key. */
function env({ environments, swarm }: Answers, index: number, key: string): string {
  const named = (name: string) => variable(environments[index] as string, index, name);
  return `        env:
          ${named('SIGNOZ_API_KEY')}: \${{ secrets.${named(key)} }}
${
  swarm
    ? `          ${named('CLICKHOUSE_URL')}: \${{ vars.${named('CLICKHOUSE_URL')} }}
          ${named('CLICKHOUSE_PASSWORD')}: \${{ secrets.${named('CLICKHOUSE_PASSWORD')} }}
`
    : ''
}          SLACK_WEBHOOK_URL: \${{ secrets.SLACK_WEBHOOK_URL }}
`;
}
