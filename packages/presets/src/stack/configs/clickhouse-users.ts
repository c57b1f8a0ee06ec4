import { defineConfig } from '@signoz-as-code/compose';
import { clickhouseUser } from '@signoz-as-code/platform';
import { variables } from '../clickhouse.ts';

const mebibyte = 1024 * 1024;

/** One user, and not `default`, which has no password. */
export default defineConfig(({ clickhouse }) => ({
  format: 'clickhouse-users',
  content: {
    clickhouse: {
      // A query may use half of the server, so that one heavy dashboard does not stop all others.
      profiles: { default: { max_memory_usage: Math.floor(clickhouse.memoryMiB * 0.45) * mebibyte } },
      users: {
        default: { '@remove': '1' },
        [clickhouseUser]: {
          password_sha256_hex: { '@from_env': variables.passwordHash },
          // The backend network is the boundary: no port is published.
          networks: { ip: ['::/0'] },
          profile: 'default',
          quota: 'default',
        },
      },
    },
  },
}));
