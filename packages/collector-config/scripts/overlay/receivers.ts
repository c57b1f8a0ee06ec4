import { bool, duration, int, type Keywords, type Overlays, object, string, strings } from './form.ts';

const PROMETHEUS_DURATION = '^(0|(\\d+(ms|[smhdwy]))+)$';
/** Kinds of discovery that only Prometheus describes. */
const discoveries =
  'azure consul digitalocean ec2 eureka gce hetzner ionos kubernetes kuma lightsail linode marathon nerve nomad openstack ovhcloud puppetdb scaleway serverset stackit triton uyuni vultr'.split(
    ' ',
  );
const promDuration = (description: string) => ({ type: 'string', pattern: PROMETHEUS_DURATION, description });
/** A part that Prometheus reads itself. */
const inPrometheus = (description: string): Keywords => ({
  type: 'object',
  additionalProperties: true,
  'x-read-elsewhere': true,
  description,
});
const labels = (description: string) => ({ type: 'object', additionalProperties: { type: 'string' }, description });
const hostFilter = (name: string) =>
  object({
    [name]: strings('Names, or expressions with match_type regexp'),
    match_type: { type: 'string', enum: ['strict', 'regexp'] },
  });
const switches = (names: string): Keywords =>
  object(Object.fromEntries(names.split(' ').map((name) => [name, { $ref: '#/$defs/Switch' }])));
/** Its metrics are those of hostmetricsreceiver v0.128.0, which reflection does not reach. */
const scraper = (metrics: string, properties: Keywords, description: string): Keywords =>
  object(
    {
      metrics: { ...switches(metrics), description: 'Metrics by name, to switch on or off' },
      resource_attributes: { type: 'object', additionalProperties: { $ref: '#/$defs/Switch' } },
      ...properties,
    },
    { description },
  );

export const receivers: Overlays = {
  redis: { description: 'Measures a Redis server.', required: ['endpoint'] },
  otlp: {
    description: 'Takes traces, metrics and logs over OTLP.',
    required: ['protocols'],
    defs: { OtlpreceiverProtocols: { minProperties: 1 } },
  },
  prometheus: {
    description: 'Scrapes metrics in Prometheus’ format.',
    requires: [['config', 'target_allocator']],
    keep: [
      'config',
      'report_extra_scrape_metrics',
      'start_time_metric_regex',
      'trim_metric_suffixes',
      'use_start_time_metric',
      'target_allocator',
      'api_server',
    ],
    properties: {
      config: { $ref: '#/$defs/PrometheusConfig' },
      report_extra_scrape_metrics: {
        description: 'Also the metrics scrape_timeout_seconds, scrape_sample_limit, scrape_body_size_bytes',
      },
      trim_metric_suffixes: { description: 'Cut units and types from names; SigNoz shows names as they arrive' },
      use_start_time_metric: { description: 'Take the start of counters from process_start_time_seconds' },
      target_allocator: object(
        {
          endpoint: string('URL of the allocator', { 'x-endpoint': 'url' }),
          interval: duration('How often targets are asked for'),
          collector_id: string('This collector’s name at the allocator'),
          timeout: duration('For one question to the allocator'),
          tls: { $ref: '#/$defs/TlsClientConfig' },
          headers: { type: 'object', additionalProperties: { type: 'string', 'x-secret': true } },
          http_sd_config: inPrometheus('How the allocator is asked for targets: Prometheus’ http_sd_config'),
          http_scrape_config: inPrometheus('How targets are asked: the client of a scrape_config'),
        },
        { description: 'Gets its targets from a target allocator (Kubernetes)' },
      ),
    },
    newDefs: {
      PrometheusConfig: object(
        {
          global: object({
            scrape_interval: promDuration('How often targets are scraped'),
            scrape_timeout: promDuration('Longest scrape'),
            evaluation_interval: promDuration('Without meaning here: there are no rules'),
            external_labels: labels('Labels on everything that is scraped'),
            scrape_protocols: strings('Formats to ask for, the preferred first'),
          }),
          scrape_configs: { type: 'array', minItems: 1, items: { $ref: '#/$defs/ScrapeConfig' } },
          scrape_config_files: strings('Files with more scrape_configs'),
        },
        {
          description: 'Prometheus’ own configuration. Rules, alerting and remote write are refused.',
          'x-read-elsewhere': true,
        },
      ),
      ScrapeConfig: object(
        {
          job_name: string('Becomes service.name; once only'),
          scrape_interval: promDuration('How often'),
          scrape_timeout: promDuration('Longest scrape'),
          scrape_protocols: strings('Formats to ask for, the preferred first'),
          metrics_path: string('Path of the metrics', { default: '/metrics' }),
          scheme: { type: 'string', enum: ['http', 'https'] },
          params: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
          honor_labels: bool('Labels of the target win over those made here'),
          honor_timestamps: bool('Times of the target are kept'),
          sample_limit: int('More samples than this fail the scrape; 0 is no limit', { minimum: 0 }),
          label_limit: int('More labels than this fail the scrape; 0 is no limit', { minimum: 0 }),
          body_size_limit: string('A larger body fails the scrape: 10MB'),
          static_configs: { type: 'array', items: { $ref: '#/$defs/StaticConfig' } },
          dockerswarm_sd_configs: { type: 'array', items: { $ref: '#/$defs/DockerSwarmDiscovery' } },
          docker_sd_configs: {
            type: 'array',
            items: object(
              {
                host: string('Address of the Docker daemon'),
                port: int('Port of containers that publish none', { minimum: 1, maximum: 65535 }),
                host_networking_host: string('Host name of containers on the host’s network'),
                match_first_network: bool('Only the first network of a container'),
                filters: {
                  type: 'array',
                  items: object(
                    { name: { type: 'string' }, values: { type: 'array', items: { type: 'string' } } },
                    { required: ['name', 'values'] },
                  ),
                },
                refresh_interval: promDuration('How often'),
              },
              { required: ['host'] },
            ),
          },
          ...Object.fromEntries(
            discoveries.map((name) => [
              `${name}_sd_configs`,
              {
                type: 'array',
                items: { type: 'object', additionalProperties: true },
                description: `Prometheus’ ${name}_sd_config`,
              },
            ]),
          ),
          fallback_scrape_protocol: string('Format to assume where a target names none'),
          dns_sd_configs: {
            type: 'array',
            items: object(
              {
                names: strings('Names to resolve'),
                type: { type: 'string', enum: ['SRV', 'A', 'AAAA', 'MX', 'NS'] },
                port: int('Port, for all but SRV', { minimum: 1, maximum: 65535 }),
                refresh_interval: promDuration('How often'),
              },
              { required: ['names'] },
            ),
          },
          file_sd_configs: {
            type: 'array',
            items: object(
              { files: strings('Files of targets'), refresh_interval: promDuration('How often') },
              { required: ['files'] },
            ),
          },
          http_sd_configs: {
            type: 'array',
            items: object(
              {
                url: string('Answers with targets'),
                refresh_interval: promDuration('How often'),
              },
              { required: ['url'] },
            ),
          },
          relabel_configs: {
            type: 'array',
            items: { $ref: '#/$defs/Relabel' },
            description: 'Done to targets before the scrape',
          },
          metric_relabel_configs: {
            type: 'array',
            items: { $ref: '#/$defs/Relabel' },
            description: 'Done to samples after the scrape',
          },
          basic_auth: object({
            username: string('Name'),
            password: string('Password', { 'x-secret': true }),
            password_file: string('File with it'),
          }),
          authorization: object({
            type: string('Bearer unless another'),
            credentials: string('The token', { 'x-secret': true }),
            credentials_file: string('File with it'),
          }),
          tls_config: { $ref: '#/$defs/ScrapeTls' },
          follow_redirects: bool('Follow HTTP redirects'),
          proxy_url: string('HTTP proxy'),
        },
        { required: ['job_name'] },
      ),
      ScrapeTls: object({
        ca_file: string('Authority'),
        cert_file: string('Certificate'),
        key_file: string('Key'),
        server_name: string('Name in the certificate'),
        insecure_skip_verify: bool('Without checking the certificate'),
      }),
      StaticConfig: object({
        targets: { type: 'array', items: string('host:port') },
        labels: labels('Labels of these targets'),
      }),
      DockerSwarmDiscovery: object(
        {
          host: string('Address of the Docker daemon: unix:///var/run/docker.sock, tcp://host:2375'),
          role: { type: 'string', enum: ['services', 'tasks', 'nodes'] },
          port: int('Port where none is published', { minimum: 1, maximum: 65535 }),
          filters: {
            type: 'array',
            items: object(
              { name: { type: 'string' }, values: { type: 'array', items: { type: 'string' } } },
              { required: ['name', 'values'] },
            ),
          },
          refresh_interval: promDuration('How often'),
        },
        { required: ['host', 'role'] },
      ),
      Relabel: object({
        source_labels: strings('Labels whose values are joined'),
        separator: string('Between them', { default: ';' }),
        regex: string('Matched against the whole value', { default: '(.*)' }),
        modulus: int('For hashmod', { minimum: 1 }),
        target_label: string('Label that is set'),
        replacement: string('Its value, with $1 … for groups'),
        action: {
          type: 'string',
          enum: [
            'replace',
            'keep',
            'drop',
            'keepequal',
            'dropequal',
            'hashmod',
            'labelmap',
            'labeldrop',
            'labelkeep',
            'lowercase',
            'uppercase',
          ],
          default: 'replace',
        },
      }),
    },
  },
  hostmetrics: {
    description: 'Measures the machine that it runs on.',
    required: ['scrapers'],
    properties: {
      collection_interval: { description: 'How often' },
      initial_delay: { description: 'Before the first time' },
      timeout: { description: 'Longest measurement; 0 is no limit' },
      root_path: { description: 'Where the host’s root is mounted in the container: /hostfs' },
      metadata_collection_interval: { description: 'How often processes are listed as entities' },
      scrapers: object(
        {
          cpu: scraper(
            'system.cpu.frequency system.cpu.logical.count system.cpu.physical.count system.cpu.time system.cpu.utilization',
            {},
            'system.cpu.time and, switched on, utilization',
          ),
          disk: scraper(
            'system.disk.io system.disk.io_time system.disk.merged system.disk.operation_time system.disk.operations system.disk.pending_operations system.disk.weighted_io_time',
            { include: hostFilter('devices'), exclude: hostFilter('devices') },
            'system.disk.*',
          ),
          filesystem: scraper(
            'system.filesystem.inodes.usage system.filesystem.usage system.filesystem.utilization',
            {
              include_virtual_filesystems: bool('Also proc, sysfs and their like'),
              include_devices: hostFilter('devices'),
              exclude_devices: hostFilter('devices'),
              include_fs_types: hostFilter('fs_types'),
              exclude_fs_types: hostFilter('fs_types'),
              include_mount_points: hostFilter('mount_points'),
              exclude_mount_points: hostFilter('mount_points'),
            },
            'system.filesystem.*',
          ),
          load: scraper(
            'system.cpu.load_average.15m system.cpu.load_average.1m system.cpu.load_average.5m',
            { cpu_average: bool('Divided by the number of CPUs') },
            'system.cpu.load_average.*',
          ),
          memory: scraper(
            'system.linux.memory.available system.linux.memory.dirty system.memory.limit system.memory.page_size system.memory.usage system.memory.utilization',
            {},
            'system.memory.*',
          ),
          network: scraper(
            'system.network.connections system.network.conntrack.count system.network.conntrack.max system.network.dropped system.network.errors system.network.io system.network.packets',
            { include: hostFilter('interfaces'), exclude: hostFilter('interfaces') },
            'system.network.*',
          ),
          paging: scraper(
            'system.paging.faults system.paging.operations system.paging.usage system.paging.utilization',
            {},
            'system.paging.*',
          ),
          processes: scraper('system.processes.count system.processes.created', {}, 'Processes by state'),
          process: scraper(
            'process.context_switches process.cpu.time process.cpu.utilization process.disk.io process.disk.operations process.handles process.memory.usage process.memory.utilization process.memory.virtual process.open_file_descriptors process.paging.faults process.signals_pending process.threads process.uptime',
            {
              include: hostFilter('names'),
              exclude: hostFilter('names'),
              mute_process_all_errors: bool('Say nothing of processes that cannot be read'),
              mute_process_name_error: bool('… of their names'),
              mute_process_exe_error: bool('… of their programs'),
              mute_process_io_error: bool('… of their input and output'),
              mute_process_user_error: bool('… of their users'),
              mute_process_cgroup_error: bool('… of their cgroups'),
              scrape_process_delay: duration('Youngest process that is measured'),
            },
            'process.* of every process',
          ),
          system: scraper('system.uptime', {}, 'system.uptime'),
        },
        { minProperties: 1, description: 'What is measured' },
      ),
    },
    newDefs: { Switch: object({ enabled: { type: 'boolean' } }, { required: ['enabled'] }) },
  },
  docker_stats: {
    description: 'Measures the containers of the Docker daemon on the same machine, as docker stats does.',
    properties: {
      endpoint: { description: 'Address of the Docker daemon', pattern: '^(unix|tcp|http|https|npipe)://' },
      api_version: {
        description: 'Version of the Docker API, as text; from Docker 29 on at least 1.44',
        pattern: '^1\\.(2[5-9]|[3-9]\\d)$',
      },
      collection_interval: { description: 'How often' },
      initial_delay: { description: 'Before the first time' },
      timeout: { description: 'For one question to Docker' },
      excluded_images: { description: 'Images whose containers are left out; /expression/ and !name are understood' },
      container_labels_to_metric_labels: { description: 'Docker labels that become attributes: label to attribute' },
      env_vars_to_metric_labels: { description: 'Environment variables of containers that become attributes' },
    },
  },
  filelog: {
    description: 'Reads logs from files.',
    required: ['include'],
    properties: {
      include: { description: 'Patterns of files to read', minItems: 1 },
      exclude: { description: 'Patterns of files to leave out' },
      start_at: { description: 'Where to begin in a file not seen before', enum: ['beginning', 'end'] },
      operators: {
        type: 'array',
        items: { $ref: '#/$defs/OperatorConfig' },
        description: 'What is done to each line, in order',
      },
      attributes: { description: 'Attributes on every record' },
      resource: { description: 'Resource attributes on every record' },
      storage: { description: 'Id of a storage extension that keeps the place over a restart' },
      multiline: {},
      max_concurrent_files: { minimum: 2 },
      compression: { enum: ['', 'gzip', 'auto'] },
      type: null,
      output: null,
      id: null,
    },
  },
  receiver_creator: {
    description: 'Starts receivers for what observers find.',
    properties: {
      receivers: {
        type: 'object',
        description: 'By id: for which endpoints a receiver is started, and with which configuration',
        additionalProperties: object(
          {
            rule: string('An expression over the endpoint: type == "port" && port == 6379'),
            config: {
              type: 'object',
              additionalProperties: true,
              description: 'Of the receiver; `text` in backquotes is an expression over the endpoint',
            },
            resource_attributes: { type: 'object', additionalProperties: true },
            signals: object({ metrics: bool('Its metrics'), logs: bool('Its logs'), traces: bool('Its traces') }),
          },
          { additionalProperties: true },
        ),
      },
    },
  },
  tcplog: { description: 'Takes logs over TCP, one a line.', requires: [['listen_address']] },
  udplog: { description: 'Takes logs over UDP, one a packet.', requires: [['listen_address']] },
  syslog: { description: 'Takes logs in the form of syslog.', requires: [['protocol'], ['tcp', 'udp']] },
  googlecloudpubsub: {
    description: 'Takes telemetry from a subscription of Google Cloud Pub/Sub.',
    requires: [['subscription']],
  },
  oracledb: { description: 'Measures an Oracle database.', requires: [['datasource', 'endpoint']] },
  azureblob: {
    description: 'Takes telemetry from blobs of Azure.',
    requires: [['auth', 'connection_string']],
  },
  windowsperfcounters: { description: 'Reads performance counters of Windows.', requires: [['perfcounters']] },
};
