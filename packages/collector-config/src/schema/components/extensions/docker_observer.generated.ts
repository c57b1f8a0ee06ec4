// Generated from packages/collector-config/schema/components/extensions/docker_observer.schema.json by `pnpm types`; do not edit.

/**
 * Finds containers of a Docker daemon.
 */
export interface DockerObserverExtension {
api_version?: string
cache_sync_interval?: string
endpoint?: string
excluded_images?: string[]
ignore_non_host_bindings?: boolean
timeout?: string
use_host_bindings?: boolean
use_hostname_if_present?: boolean
}
