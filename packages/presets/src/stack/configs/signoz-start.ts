import { defineConfig } from '@signoz-as-code/compose';
import { swarmSecrets } from '@signoz-as-code/platform';
import { dsn, passwordSecret } from '../clickhouse.ts';
import { mailServer } from '../layout.ts';

/**
 * SigNoz v0.108.0 only reads its configuration from environment variables, none of which names a file. They are set
 * here, inside the container, so that `docker inspect` shows none of them.
 */
export default defineConfig((environment) => ({
  format: 'script',
  content: {
    interpreter: '/bin/sh',
    secrets: {
      ...passwordSecret,
      jwt_secret: { secret: swarmSecrets.signozJwt },
      ...(mailServer(environment) === undefined ? {} : { smtp_password: { secret: swarmSecrets.smtpPassword } }),
    },
    body: `
export SIGNOZ_TELEMETRYSTORE_CLICKHOUSE_DSN="${dsn}"
export SIGNOZ_TOKENIZER_JWT_SECRET="$jwt_secret"
${mailServer(environment) === undefined ? '' : mail}
exec ./signoz server "$@"
`,
  },
}));

/** SigNoz parses this variable as YAML, where an unquoted password may have another meaning. */
const mail = `
quoted="$(printf '%s' "$smtp_password" | sed "s/'/''/g")"
export SIGNOZ_ALERTMANAGER_SIGNOZ_GLOBAL_SMTP__AUTH__PASSWORD="'$quoted'"
`.trim();
