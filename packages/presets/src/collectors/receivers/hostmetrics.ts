import { defineReceiver } from '@signoz-as-code/collector-config';

/** The machine, seen through its root file system: without root_path it would be the container's. */
export default defineReceiver('hostmetrics', {
  collection_interval: '30s',
  root_path: '/hostfs',
  scrapers: {
    cpu: {},
    disk: {},
    filesystem: {
      // Docker's mounts for containers are the same disk again, once per container.
      exclude_fs_types: { fs_types: ['overlay', 'tmpfs', 'squashfs', 'nsfs'], match_type: 'strict' },
      exclude_mount_points: { mount_points: ['^/(var/lib/docker|run/docker)/.*'], match_type: 'regexp' },
    },
    load: {},
    memory: {},
    network: {},
  },
});
