// Generated from packages/collector-config/schema/components/receivers/prometheus.schema.json by `pnpm types`; do not edit.

/**
 * Scrapes metrics in Prometheus’ format.
 */
export interface PrometheusReceiver {
api_server?: PrometheusreceiverAPIServer
config?: PrometheusConfig
/**
 * Also the metrics scrape_timeout_seconds, scrape_sample_limit, scrape_body_size_bytes
 */
report_extra_scrape_metrics?: boolean
start_time_metric_regex?: string
/**
 * Gets its targets from a target allocator (Kubernetes)
 */
target_allocator?: {
/**
 * This collector’s name at the allocator
 */
collector_id?: string
/**
 * URL of the allocator
 */
endpoint?: string
headers?: {
[k: string]: string
}
/**
 * How targets are asked: the client of a scrape_config
 */
http_scrape_config?: {
[k: string]: unknown
}
/**
 * How the allocator is asked for targets: Prometheus’ http_sd_config
 */
http_sd_config?: {
[k: string]: unknown
}
/**
 * How often targets are asked for
 */
interval?: string
/**
 * For one question to the allocator
 */
timeout?: string
tls?: TlsClientConfig
}
/**
 * Cut units and types from names; SigNoz shows names as they arrive
 */
trim_metric_suffixes?: boolean
/**
 * Take the start of counters from process_start_time_seconds
 */
use_start_time_metric?: boolean
}
export interface PrometheusreceiverAPIServer {
enabled?: boolean
server_config?: HttpServerConfig
}
export interface HttpServerConfig {
auth?: HttpAuthConfig
compression_algorithms?: string[]
cors?: HttpCORSConfig
endpoint?: string
idle_timeout?: string
include_metadata?: boolean
max_request_body_size?: number
middleware?: MiddlewareConfig[]
read_header_timeout?: string
read_timeout?: string
response_headers?: ({
[k: string]: string
} | ({
[k: string]: string
} | OpaquePair[]))
tls?: TlsServerConfig
write_timeout?: string
dialer?: NetDialerConfig
keep_alives_enabled?: boolean
middlewares?: MiddlewareConfig[]
transport?: ("tcp" | "tcp4" | "tcp6" | "udp" | "udp4" | "udp6" | "ip" | "ip4" | "ip6" | "unix" | "unixgram" | "unixpacket")
}
export interface HttpAuthConfig {
authenticator?: string
request_params?: string[]
enabled?: boolean
}
export interface HttpCORSConfig {
allowed_headers?: string[]
allowed_origins?: string[]
max_age?: number
enabled?: boolean
}
export interface MiddlewareConfig {
id?: string
}
export interface OpaquePair {
name?: string
value?: string
}
export interface TlsServerConfig {
ca_file?: string
ca_pem?: string
cert_file?: string
cert_pem?: string
cipher_suites?: string[]
client_ca_file?: string
client_ca_file_reload?: boolean
curve_preferences?: string[]
include_system_ca_certs_pool?: boolean
key_file?: string
key_pem?: string
max_version?: ("" | "1.0" | "1.1" | "1.2" | "1.3")
min_version?: ("" | "1.0" | "1.1" | "1.2" | "1.3")
reload_interval?: string
tpm?: TlsTPMConfig
enabled?: boolean
}
export interface TlsTPMConfig {
auth?: string
enabled?: boolean
owner_auth?: string
path?: string
}
export interface NetDialerConfig {
timeout?: string
}
/**
 * Prometheus’ own configuration. Rules, alerting and remote write are refused.
 */
export interface PrometheusConfig {
global?: {
/**
 * Without meaning here: there are no rules
 */
evaluation_interval?: string
/**
 * Labels on everything that is scraped
 */
external_labels?: {
[k: string]: string
}
/**
 * How often targets are scraped
 */
scrape_interval?: string
/**
 * Formats to ask for, the preferred first
 */
scrape_protocols?: string[]
/**
 * Longest scrape
 */
scrape_timeout?: string
}
/**
 * Files with more scrape_configs
 */
scrape_config_files?: string[]
/**
 * @minItems 1
 */
scrape_configs?: [ScrapeConfig, ...(ScrapeConfig)[]]
}
export interface ScrapeConfig {
authorization?: {
/**
 * The token
 */
credentials?: string
/**
 * File with it
 */
credentials_file?: string
/**
 * Bearer unless another
 */
type?: string
}
/**
 * Prometheus’ azure_sd_config
 */
azure_sd_configs?: {
[k: string]: unknown
}[]
basic_auth?: {
/**
 * Password
 */
password?: string
/**
 * File with it
 */
password_file?: string
/**
 * Name
 */
username?: string
}
/**
 * A larger body fails the scrape: 10MB
 */
body_size_limit?: string
/**
 * Prometheus’ consul_sd_config
 */
consul_sd_configs?: {
[k: string]: unknown
}[]
/**
 * Prometheus’ digitalocean_sd_config
 */
digitalocean_sd_configs?: {
[k: string]: unknown
}[]
dns_sd_configs?: {
/**
 * Names to resolve
 */
names: string[]
/**
 * Port, for all but SRV
 */
port?: number
/**
 * How often
 */
refresh_interval?: string
type?: ("SRV" | "A" | "AAAA" | "MX" | "NS")
}[]
docker_sd_configs?: {
filters?: {
name: string
values: string[]
}[]
/**
 * Address of the Docker daemon
 */
host: string
/**
 * Host name of containers on the host’s network
 */
host_networking_host?: string
/**
 * Only the first network of a container
 */
match_first_network?: boolean
/**
 * Port of containers that publish none
 */
port?: number
/**
 * How often
 */
refresh_interval?: string
}[]
dockerswarm_sd_configs?: DockerSwarmDiscovery[]
/**
 * Prometheus’ ec2_sd_config
 */
ec2_sd_configs?: {
[k: string]: unknown
}[]
/**
 * Prometheus’ eureka_sd_config
 */
eureka_sd_configs?: {
[k: string]: unknown
}[]
/**
 * Format to assume where a target names none
 */
fallback_scrape_protocol?: string
file_sd_configs?: {
/**
 * Files of targets
 */
files: string[]
/**
 * How often
 */
refresh_interval?: string
}[]
/**
 * Follow HTTP redirects
 */
follow_redirects?: boolean
/**
 * Prometheus’ gce_sd_config
 */
gce_sd_configs?: {
[k: string]: unknown
}[]
/**
 * Prometheus’ hetzner_sd_config
 */
hetzner_sd_configs?: {
[k: string]: unknown
}[]
/**
 * Labels of the target win over those made here
 */
honor_labels?: boolean
/**
 * Times of the target are kept
 */
honor_timestamps?: boolean
http_sd_configs?: {
/**
 * How often
 */
refresh_interval?: string
/**
 * Answers with targets
 */
url: string
}[]
/**
 * Prometheus’ ionos_sd_config
 */
ionos_sd_configs?: {
[k: string]: unknown
}[]
/**
 * Becomes service.name; once only
 */
job_name: string
/**
 * Prometheus’ kubernetes_sd_config
 */
kubernetes_sd_configs?: {
[k: string]: unknown
}[]
/**
 * Prometheus’ kuma_sd_config
 */
kuma_sd_configs?: {
[k: string]: unknown
}[]
/**
 * More labels than this fail the scrape; 0 is no limit
 */
label_limit?: number
/**
 * Prometheus’ lightsail_sd_config
 */
lightsail_sd_configs?: {
[k: string]: unknown
}[]
/**
 * Prometheus’ linode_sd_config
 */
linode_sd_configs?: {
[k: string]: unknown
}[]
/**
 * Prometheus’ marathon_sd_config
 */
marathon_sd_configs?: {
[k: string]: unknown
}[]
/**
 * Done to samples after the scrape
 */
metric_relabel_configs?: Relabel[]
/**
 * Path of the metrics
 */
metrics_path?: string
/**
 * Prometheus’ nerve_sd_config
 */
nerve_sd_configs?: {
[k: string]: unknown
}[]
/**
 * Prometheus’ nomad_sd_config
 */
nomad_sd_configs?: {
[k: string]: unknown
}[]
/**
 * Prometheus’ openstack_sd_config
 */
openstack_sd_configs?: {
[k: string]: unknown
}[]
/**
 * Prometheus’ ovhcloud_sd_config
 */
ovhcloud_sd_configs?: {
[k: string]: unknown
}[]
params?: {
[k: string]: string[]
}
/**
 * HTTP proxy
 */
proxy_url?: string
/**
 * Prometheus’ puppetdb_sd_config
 */
puppetdb_sd_configs?: {
[k: string]: unknown
}[]
/**
 * Done to targets before the scrape
 */
relabel_configs?: Relabel[]
/**
 * More samples than this fail the scrape; 0 is no limit
 */
sample_limit?: number
/**
 * Prometheus’ scaleway_sd_config
 */
scaleway_sd_configs?: {
[k: string]: unknown
}[]
scheme?: ("http" | "https")
/**
 * How often
 */
scrape_interval?: string
/**
 * Formats to ask for, the preferred first
 */
scrape_protocols?: string[]
/**
 * Longest scrape
 */
scrape_timeout?: string
/**
 * Prometheus’ serverset_sd_config
 */
serverset_sd_configs?: {
[k: string]: unknown
}[]
/**
 * Prometheus’ stackit_sd_config
 */
stackit_sd_configs?: {
[k: string]: unknown
}[]
static_configs?: StaticConfig[]
tls_config?: ScrapeTls
/**
 * Prometheus’ triton_sd_config
 */
triton_sd_configs?: {
[k: string]: unknown
}[]
/**
 * Prometheus’ uyuni_sd_config
 */
uyuni_sd_configs?: {
[k: string]: unknown
}[]
/**
 * Prometheus’ vultr_sd_config
 */
vultr_sd_configs?: {
[k: string]: unknown
}[]
}
export interface DockerSwarmDiscovery {
filters?: {
name: string
values: string[]
}[]
/**
 * Address of the Docker daemon: unix:///var/run/docker.sock, tcp://host:2375
 */
host: string
/**
 * Port where none is published
 */
port?: number
/**
 * How often
 */
refresh_interval?: string
role: ("services" | "tasks" | "nodes")
}
export interface Relabel {
action?: ("replace" | "keep" | "drop" | "keepequal" | "dropequal" | "hashmod" | "labelmap" | "labeldrop" | "labelkeep" | "lowercase" | "uppercase")
/**
 * For hashmod
 */
modulus?: number
/**
 * Matched against the whole value
 */
regex?: string
/**
 * Its value, with $1 … for groups
 */
replacement?: string
/**
 * Between them
 */
separator?: string
/**
 * Labels whose values are joined
 */
source_labels?: string[]
/**
 * Label that is set
 */
target_label?: string
}
export interface StaticConfig {
/**
 * Labels of these targets
 */
labels?: {
[k: string]: string
}
/**
 * Items: host:port
 */
targets?: string[]
}
export interface ScrapeTls {
/**
 * Authority
 */
ca_file?: string
/**
 * Certificate
 */
cert_file?: string
/**
 * Without checking the certificate
 */
insecure_skip_verify?: boolean
/**
 * Key
 */
key_file?: string
/**
 * Name in the certificate
 */
server_name?: string
}
export interface TlsClientConfig {
ca_file?: string
ca_pem?: string
cert_file?: string
cert_pem?: string
cipher_suites?: string[]
curve_preferences?: string[]
include_system_ca_certs_pool?: boolean
/**
 * Without TLS
 */
insecure?: boolean
/**
 * With TLS, without checking the certificate
 */
insecure_skip_verify?: boolean
key_file?: string
key_pem?: string
max_version?: ("" | "1.0" | "1.1" | "1.2" | "1.3")
min_version?: ("" | "1.0" | "1.1" | "1.2" | "1.3")
reload_interval?: string
server_name_override?: string
tpm?: TlsTPMConfig
}
