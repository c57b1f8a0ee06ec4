import { defineConfig } from '@signoz-as-code/compose';
import { type ColdStorage, coldVolume, storagePolicy } from '@signoz-as-code/platform';
import { variables } from '../clickhouse.ts';
import { coldFolder } from '../layout.ts';

/** The disk's name, whatever its type: tables only know the volume. */
const disk = 'cold';

/**
 * The policy that tables get before parts of them move. Everything is written to the server's own disk, and moves to
 * the cold one by age, or when the first is nearly full. It is merged there too: without merges nothing would expire.
 */
export default defineConfig(({ clickhouse: { cold } }) =>
  cold === undefined
    ? undefined
    : {
        format: 'clickhouse-server',
        content: {
          clickhouse: {
            storage_configuration: {
              disks: { [disk]: diskOf(cold) },
              policies: {
                [storagePolicy]: {
                  volumes: {
                    default: { disk: 'default' },
                    // Late data is first written to the hot disk too, and moved in the background.
                    [coldVolume]: { disk, perform_ttl_move_on_insert: false },
                  },
                },
              },
            },
          },
        },
      },
);

function diskOf(cold: ColdStorage) {
  if (cold.type === 'local') return { type: 'local', path: `${coldFolder}/` } as const;
  const { type, endpoint, region, credentials } = cold;
  return {
    type,
    endpoint,
    ...(region === undefined ? {} : { region }),
    ...(credentials === 'host'
      ? { use_environment_credentials: true }
      : {
          access_key_id: { '@from_env': variables.coldAccessKeyId, '@hide_in_preprocessed': 'true' as const },
          secret_access_key: { '@from_env': variables.coldSecretAccessKey, '@hide_in_preprocessed': 'true' as const },
        }),
  };
}
