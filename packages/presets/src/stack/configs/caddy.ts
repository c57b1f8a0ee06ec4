import { defineConfig, directive } from '@signoz-as-code/compose';
import { hosts, ports } from '@signoz-as-code/platform';

/** Answers Caddy's own health check, inside the container only. */
export const healthPort = 2020;

/** The one way in: SigNoz's UI and API, over TLS. OTLP, OpAMP and ClickHouse are not reachable from outside. */
export default defineConfig(({ domain }) => {
  const isLocal = domain === 'localhost';
  return {
    format: 'caddyfile',
    content: [
      directive(
        [],
        [
          // No API that could change what was deployed.
          directive(['admin', 'off']),
        ],
      ),
      directive(
        [domain],
        [
          ...(isLocal ? [directive(['tls', 'internal'])] : []),
          directive(
            ['header'],
            [
              // A browser would keep this for every other program on localhost.
              ...(isLocal ? [] : [directive(['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'])]),
              directive(['X-Content-Type-Options', 'nosniff']),
              directive(['X-Frame-Options', 'SAMEORIGIN']),
              directive(['Referrer-Policy', 'strict-origin-when-cross-origin']),
              directive(['-Server']),
            ],
          ),
          // WebSockets and event streams (live tail) pass unchanged.
          directive(['reverse_proxy', `${hosts.signoz}:${ports.signoz}`]),
        ],
      ),
      directive([`http://127.0.0.1:${healthPort}`], [directive(['bind', '127.0.0.1']), directive(['respond', 'ok'])]),
    ],
  };
});
