// Generated from packages/collector-config/schema/components by `pnpm types`; do not edit.
import type { ActiveDirectoryDsReceiver } from './components/receivers/active_directory_ds.generated.ts';
import type { AerospikeReceiver } from './components/receivers/aerospike.generated.ts';
import type { ApacheReceiver } from './components/receivers/apache.generated.ts';
import type { ApachesparkReceiver } from './components/receivers/apachespark.generated.ts';
import type { AwscloudwatchReceiver } from './components/receivers/awscloudwatch.generated.ts';
import type { AwscloudwatchmetricsReceiver } from './components/receivers/awscloudwatchmetrics.generated.ts';
import type { AwscontainerinsightreceiverReceiver } from './components/receivers/awscontainerinsightreceiver.generated.ts';
import type { AwsecscontainermetricsReceiver } from './components/receivers/awsecscontainermetrics.generated.ts';
import type { AwsfirehoseReceiver } from './components/receivers/awsfirehose.generated.ts';
import type { Awss3Receiver } from './components/receivers/awss3.generated.ts';
import type { AwsxrayReceiver } from './components/receivers/awsxray.generated.ts';
import type { AzureblobReceiver } from './components/receivers/azureblob.generated.ts';
import type { AzureeventhubReceiver } from './components/receivers/azureeventhub.generated.ts';
import type { AzuremonitorReceiver } from './components/receivers/azuremonitor.generated.ts';
import type { BigipReceiver } from './components/receivers/bigip.generated.ts';
import type { CarbonReceiver } from './components/receivers/carbon.generated.ts';
import type { ChronyReceiver } from './components/receivers/chrony.generated.ts';
import type { CiscoosReceiver } from './components/receivers/ciscoos.generated.ts';
import type { ClickhousesystemtablesreceiverReceiver } from './components/receivers/clickhousesystemtablesreceiver.generated.ts';
import type { CloudflareReceiver } from './components/receivers/cloudflare.generated.ts';
import type { CloudfoundryReceiver } from './components/receivers/cloudfoundry.generated.ts';
import type { CollectdReceiver } from './components/receivers/collectd.generated.ts';
import type { CouchdbReceiver } from './components/receivers/couchdb.generated.ts';
import type { DatadogReceiver } from './components/receivers/datadog.generated.ts';
import type { DockerStatsReceiver } from './components/receivers/docker_stats.generated.ts';
import type { ElasticsearchReceiver } from './components/receivers/elasticsearch.generated.ts';
import type { EnvoyalsReceiver } from './components/receivers/envoyals.generated.ts';
import type { ExpvarReceiver } from './components/receivers/expvar.generated.ts';
import type { FaroReceiver } from './components/receivers/faro.generated.ts';
import type { FilelogReceiver } from './components/receivers/filelog.generated.ts';
import type { FilestatsReceiver } from './components/receivers/filestats.generated.ts';
import type { FlinkmetricsReceiver } from './components/receivers/flinkmetrics.generated.ts';
import type { FluentforwardReceiver } from './components/receivers/fluentforward.generated.ts';
import type { GithubReceiver } from './components/receivers/github.generated.ts';
import type { GitlabReceiver } from './components/receivers/gitlab.generated.ts';
import type { GooglecloudmonitoringReceiver } from './components/receivers/googlecloudmonitoring.generated.ts';
import type { GooglecloudpubsubReceiver } from './components/receivers/googlecloudpubsub.generated.ts';
import type { GooglecloudpubsubpushReceiver } from './components/receivers/googlecloudpubsubpush.generated.ts';
import type { GooglecloudspannerReceiver } from './components/receivers/googlecloudspanner.generated.ts';
import type { HaproxyReceiver } from './components/receivers/haproxy.generated.ts';
import type { HostmetricsReceiver } from './components/receivers/hostmetrics.generated.ts';
import type { HttpcheckReceiver } from './components/receivers/httpcheck.generated.ts';
import type { HttplogreceiverReceiver } from './components/receivers/httplogreceiver.generated.ts';
import type { HuaweicloudcesreceiverReceiver } from './components/receivers/huaweicloudcesreceiver.generated.ts';
import type { IcmpcheckreceiverReceiver } from './components/receivers/icmpcheckreceiver.generated.ts';
import type { IisReceiver } from './components/receivers/iis.generated.ts';
import type { InfluxdbReceiver } from './components/receivers/influxdb.generated.ts';
import type { JaegerReceiver } from './components/receivers/jaeger.generated.ts';
import type { JmxReceiver } from './components/receivers/jmx.generated.ts';
import type { JournaldReceiver } from './components/receivers/journald.generated.ts';
import type { K8SClusterReceiver } from './components/receivers/k8s_cluster.generated.ts';
import type { K8SEventsReceiver } from './components/receivers/k8s_events.generated.ts';
import type { K8SlogReceiver } from './components/receivers/k8slog.generated.ts';
import type { K8SobjectsReceiver } from './components/receivers/k8sobjects.generated.ts';
import type { KafkaReceiver } from './components/receivers/kafka.generated.ts';
import type { KafkametricsReceiver } from './components/receivers/kafkametrics.generated.ts';
import type { KubeletstatsReceiver } from './components/receivers/kubeletstats.generated.ts';
import type { LibhoneyReceiver } from './components/receivers/libhoney.generated.ts';
import type { LokiReceiver } from './components/receivers/loki.generated.ts';
import type { MacosunifiedloggingReceiver } from './components/receivers/macosunifiedlogging.generated.ts';
import type { MemcachedReceiver } from './components/receivers/memcached.generated.ts';
import type { MongodbReceiver } from './components/receivers/mongodb.generated.ts';
import type { MongodbatlasReceiver } from './components/receivers/mongodbatlas.generated.ts';
import type { MysqlReceiver } from './components/receivers/mysql.generated.ts';
import type { NamedpipeReceiver } from './components/receivers/namedpipe.generated.ts';
import type { NetflowReceiver } from './components/receivers/netflow.generated.ts';
import type { NginxReceiver } from './components/receivers/nginx.generated.ts';
import type { NopReceiver } from './components/receivers/nop.generated.ts';
import type { NsxtReceiver } from './components/receivers/nsxt.generated.ts';
import type { NtpReceiver } from './components/receivers/ntp.generated.ts';
import type { OpencensusReceiver } from './components/receivers/opencensus.generated.ts';
import type { OracledbReceiver } from './components/receivers/oracledb.generated.ts';
import type { OsqueryReceiver } from './components/receivers/osquery.generated.ts';
import type { OtelarrowReceiver } from './components/receivers/otelarrow.generated.ts';
import type { OtlpReceiver } from './components/receivers/otlp.generated.ts';
import type { OtlpjsonfileReceiver } from './components/receivers/otlpjsonfile.generated.ts';
import type { PodmanStatsReceiver } from './components/receivers/podman_stats.generated.ts';
import type { PostgresqlReceiver } from './components/receivers/postgresql.generated.ts';
import type { PprofReceiver } from './components/receivers/pprof.generated.ts';
import type { PrometheusReceiver } from './components/receivers/prometheus.generated.ts';
import type { PrometheusSimpleReceiver } from './components/receivers/prometheus_simple.generated.ts';
import type { PrometheusremotewriteReceiver } from './components/receivers/prometheusremotewrite.generated.ts';
import type { PulsarReceiver } from './components/receivers/pulsar.generated.ts';
import type { PurefaReceiver } from './components/receivers/purefa.generated.ts';
import type { PurefbReceiver } from './components/receivers/purefb.generated.ts';
import type { RabbitmqReceiver } from './components/receivers/rabbitmq.generated.ts';
import type { ReceiverCreatorReceiver } from './components/receivers/receiver_creator.generated.ts';
import type { RedfishReceiver } from './components/receivers/redfish.generated.ts';
import type { RedisReceiver } from './components/receivers/redis.generated.ts';
import type { RiakReceiver } from './components/receivers/riak.generated.ts';
import type { SaphanaReceiver } from './components/receivers/saphana.generated.ts';
import type { SapmReceiver } from './components/receivers/sapm.generated.ts';
import type { SignalfxReceiver } from './components/receivers/signalfx.generated.ts';
import type { SignozawsfirehoseReceiver } from './components/receivers/signozawsfirehose.generated.ts';
import type { SignozkafkareceiverReceiver } from './components/receivers/signozkafkareceiver.generated.ts';
import type { SkywalkingReceiver } from './components/receivers/skywalking.generated.ts';
import type { SnmpReceiver } from './components/receivers/snmp.generated.ts';
import type { SnowflakeReceiver } from './components/receivers/snowflake.generated.ts';
import type { SolaceReceiver } from './components/receivers/solace.generated.ts';
import type { SplunkHecReceiver } from './components/receivers/splunk_hec.generated.ts';
import type { SplunkenterpriseReceiver } from './components/receivers/splunkenterprise.generated.ts';
import type { SqlqueryReceiver } from './components/receivers/sqlquery.generated.ts';
import type { SqlserverReceiver } from './components/receivers/sqlserver.generated.ts';
import type { SshcheckReceiver } from './components/receivers/sshcheck.generated.ts';
import type { StatsdReceiver } from './components/receivers/statsd.generated.ts';
import type { StefReceiver } from './components/receivers/stef.generated.ts';
import type { SyslogReceiver } from './components/receivers/syslog.generated.ts';
import type { SystemdReceiver } from './components/receivers/systemd.generated.ts';
import type { TcpcheckReceiver } from './components/receivers/tcpcheck.generated.ts';
import type { TcplogReceiver } from './components/receivers/tcplog.generated.ts';
import type { TlscheckReceiver } from './components/receivers/tlscheck.generated.ts';
import type { UdplogReceiver } from './components/receivers/udplog.generated.ts';
import type { VcenterReceiver } from './components/receivers/vcenter.generated.ts';
import type { WavefrontReceiver } from './components/receivers/wavefront.generated.ts';
import type { WebhookeventReceiver } from './components/receivers/webhookevent.generated.ts';
import type { WindowseventlogReceiver } from './components/receivers/windowseventlog.generated.ts';
import type { WindowsperfcountersReceiver } from './components/receivers/windowsperfcounters.generated.ts';
import type { WindowsserviceReceiver } from './components/receivers/windowsservice.generated.ts';
import type { YanggrpcReceiver } from './components/receivers/yanggrpc.generated.ts';
import type { ZipkinReceiver } from './components/receivers/zipkin.generated.ts';
import type { ZookeeperReceiver } from './components/receivers/zookeeper.generated.ts';
import type { AttributesProcessor } from './components/processors/attributes.generated.ts';
import type { BatchProcessor } from './components/processors/batch.generated.ts';
import type { CoralogixProcessor } from './components/processors/coralogix.generated.ts';
import type { CumulativetodeltaProcessor } from './components/processors/cumulativetodelta.generated.ts';
import type { DatadogsemanticsProcessor } from './components/processors/datadogsemantics.generated.ts';
import type { DeltatocumulativeProcessor } from './components/processors/deltatocumulative.generated.ts';
import type { DeltatorateProcessor } from './components/processors/deltatorate.generated.ts';
import type { DnslookupProcessor } from './components/processors/dnslookup.generated.ts';
import type { FilterProcessor } from './components/processors/filter.generated.ts';
import type { GeoipProcessor } from './components/processors/geoip.generated.ts';
import type { GroupbyattrsProcessor } from './components/processors/groupbyattrs.generated.ts';
import type { GroupbytraceProcessor } from './components/processors/groupbytrace.generated.ts';
import type { IntervalProcessor } from './components/processors/interval.generated.ts';
import type { IsolationforestProcessor } from './components/processors/isolationforest.generated.ts';
import type { K8SattributesProcessor } from './components/processors/k8sattributes.generated.ts';
import type { LogdedupProcessor } from './components/processors/logdedup.generated.ts';
import type { LogstransformProcessor } from './components/processors/logstransform.generated.ts';
import type { MemoryLimiterProcessor } from './components/processors/memory_limiter.generated.ts';
import type { MetricsgenerationProcessor } from './components/processors/metricsgeneration.generated.ts';
import type { MetricstarttimeProcessor } from './components/processors/metricstarttime.generated.ts';
import type { MetricstransformProcessor } from './components/processors/metricstransform.generated.ts';
import type { ProbabilisticSamplerProcessor } from './components/processors/probabilistic_sampler.generated.ts';
import type { RedactionProcessor } from './components/processors/redaction.generated.ts';
import type { RemotetapProcessor } from './components/processors/remotetap.generated.ts';
import type { ResourceProcessor } from './components/processors/resource.generated.ts';
import type { ResourcedetectionProcessor } from './components/processors/resourcedetection.generated.ts';
import type { RoutingProcessor } from './components/processors/routing.generated.ts';
import type { SchemaProcessor } from './components/processors/schema.generated.ts';
import type { SignozTailSamplingProcessor } from './components/processors/signoz_tail_sampling.generated.ts';
import type { SignozllmpricingProcessor } from './components/processors/signozllmpricing.generated.ts';
import type { SignozlogsnormalizerProcessor } from './components/processors/signozlogsnormalizer.generated.ts';
import type { SignozlogspipelineProcessor } from './components/processors/signozlogspipeline.generated.ts';
import type { SignozspanmapperProcessor } from './components/processors/signozspanmapper.generated.ts';
import type { SignozspanmetricsProcessor } from './components/processors/signozspanmetrics.generated.ts';
import type { SignoztransformProcessor } from './components/processors/signoztransform.generated.ts';
import type { SpanProcessor } from './components/processors/span.generated.ts';
import type { SumologicProcessor } from './components/processors/sumologic.generated.ts';
import type { TailSamplingProcessor } from './components/processors/tail_sampling.generated.ts';
import type { TransformProcessor } from './components/processors/transform.generated.ts';
import type { UnrollProcessor } from './components/processors/unroll.generated.ts';
import type { AlertmanagerExporter } from './components/exporters/alertmanager.generated.ts';
import type { AwskinesisExporter } from './components/exporters/awskinesis.generated.ts';
import type { Awss3Exporter } from './components/exporters/awss3.generated.ts';
import type { CarbonExporter } from './components/exporters/carbon.generated.ts';
import type { CassandraExporter } from './components/exporters/cassandra.generated.ts';
import type { ClickhouselogsexporterExporter } from './components/exporters/clickhouselogsexporter.generated.ts';
import type { ClickhousetracesExporter } from './components/exporters/clickhousetraces.generated.ts';
import type { DebugExporter } from './components/exporters/debug.generated.ts';
import type { FileExporter } from './components/exporters/file.generated.ts';
import type { GooglecloudpubsubExporter } from './components/exporters/googlecloudpubsub.generated.ts';
import type { JsontypeexporterExporter } from './components/exporters/jsontypeexporter.generated.ts';
import type { KafkaExporter } from './components/exporters/kafka.generated.ts';
import type { LoadbalancingExporter } from './components/exporters/loadbalancing.generated.ts';
import type { MetadataexporterExporter } from './components/exporters/metadataexporter.generated.ts';
import type { NopExporter } from './components/exporters/nop.generated.ts';
import type { OpencensusExporter } from './components/exporters/opencensus.generated.ts';
import type { OtlpExporter } from './components/exporters/otlp.generated.ts';
import type { OtlpGrpcExporter } from './components/exporters/otlp_grpc.generated.ts';
import type { OtlpHttpExporter } from './components/exporters/otlp_http.generated.ts';
import type { OtlphttpExporter } from './components/exporters/otlphttp.generated.ts';
import type { PrometheusExporter } from './components/exporters/prometheus.generated.ts';
import type { PrometheusremotewriteExporter } from './components/exporters/prometheusremotewrite.generated.ts';
import type { PulsarExporter } from './components/exporters/pulsar.generated.ts';
import type { RabbitmqExporter } from './components/exporters/rabbitmq.generated.ts';
import type { SignozclickhousemeterExporter } from './components/exporters/signozclickhousemeter.generated.ts';
import type { SignozclickhousemetricsExporter } from './components/exporters/signozclickhousemetrics.generated.ts';
import type { SignozkafkaexporterExporter } from './components/exporters/signozkafkaexporter.generated.ts';
import type { SyslogExporter } from './components/exporters/syslog.generated.ts';
import type { ZipkinExporter } from './components/exporters/zipkin.generated.ts';
import type { CountConnector } from './components/connectors/count.generated.ts';
import type { DatadogConnector } from './components/connectors/datadog.generated.ts';
import type { ExceptionsConnector } from './components/connectors/exceptions.generated.ts';
import type { FailoverConnector } from './components/connectors/failover.generated.ts';
import type { ForwardConnector } from './components/connectors/forward.generated.ts';
import type { GrafanacloudConnector } from './components/connectors/grafanacloud.generated.ts';
import type { MetricsaslogsConnector } from './components/connectors/metricsaslogs.generated.ts';
import type { OtlpjsonConnector } from './components/connectors/otlpjson.generated.ts';
import type { RoundrobinConnector } from './components/connectors/roundrobin.generated.ts';
import type { RoutingConnector } from './components/connectors/routing.generated.ts';
import type { ServicegraphConnector } from './components/connectors/servicegraph.generated.ts';
import type { SignaltometricsConnector } from './components/connectors/signaltometrics.generated.ts';
import type { SignozmeterConnector } from './components/connectors/signozmeter.generated.ts';
import type { SlowsqlConnector } from './components/connectors/slowsql.generated.ts';
import type { SpanmetricsConnector } from './components/connectors/spanmetrics.generated.ts';
import type { SumConnector } from './components/connectors/sum.generated.ts';
import type { AzureauthExtension } from './components/extensions/azureauth.generated.ts';
import type { BasicauthExtension } from './components/extensions/basicauth.generated.ts';
import type { BearertokenauthExtension } from './components/extensions/bearertokenauth.generated.ts';
import type { DockerObserverExtension } from './components/extensions/docker_observer.generated.ts';
import type { EcsObserverExtension } from './components/extensions/ecs_observer.generated.ts';
import type { EcsTaskObserverExtension } from './components/extensions/ecs_task_observer.generated.ts';
import type { FileStorageExtension } from './components/extensions/file_storage.generated.ts';
import type { GooglecloudlogentryEncodingExtension } from './components/extensions/googlecloudlogentry_encoding.generated.ts';
import type { HealthCheckExtension } from './components/extensions/health_check.generated.ts';
import type { HostObserverExtension } from './components/extensions/host_observer.generated.ts';
import type { JaegerremotesamplingExtension } from './components/extensions/jaegerremotesampling.generated.ts';
import type { K8SObserverExtension } from './components/extensions/k8s_observer.generated.ts';
import type { Oauth2ClientExtension } from './components/extensions/oauth2client.generated.ts';
import type { OidcExtension } from './components/extensions/oidc.generated.ts';
import type { PprofExtension } from './components/extensions/pprof.generated.ts';
import type { SignozHealthCheckExtension } from './components/extensions/signoz_health_check.generated.ts';
import type { ZpagesExtension } from './components/extensions/zpages.generated.ts';

export interface ReceiverTypes {
  active_directory_ds: ActiveDirectoryDsReceiver;
  aerospike: AerospikeReceiver;
  apache: ApacheReceiver;
  apachespark: ApachesparkReceiver;
  awscloudwatch: AwscloudwatchReceiver;
  awscloudwatchmetrics: AwscloudwatchmetricsReceiver;
  awscontainerinsightreceiver: AwscontainerinsightreceiverReceiver;
  awsecscontainermetrics: AwsecscontainermetricsReceiver;
  awsfirehose: AwsfirehoseReceiver;
  awss3: Awss3Receiver;
  awsxray: AwsxrayReceiver;
  azureblob: AzureblobReceiver;
  azureeventhub: AzureeventhubReceiver;
  azuremonitor: AzuremonitorReceiver;
  bigip: BigipReceiver;
  carbon: CarbonReceiver;
  chrony: ChronyReceiver;
  ciscoos: CiscoosReceiver;
  clickhousesystemtablesreceiver: ClickhousesystemtablesreceiverReceiver;
  cloudflare: CloudflareReceiver;
  cloudfoundry: CloudfoundryReceiver;
  collectd: CollectdReceiver;
  couchdb: CouchdbReceiver;
  datadog: DatadogReceiver;
  docker_stats: DockerStatsReceiver;
  elasticsearch: ElasticsearchReceiver;
  envoyals: EnvoyalsReceiver;
  expvar: ExpvarReceiver;
  faro: FaroReceiver;
  filelog: FilelogReceiver;
  filestats: FilestatsReceiver;
  flinkmetrics: FlinkmetricsReceiver;
  fluentforward: FluentforwardReceiver;
  github: GithubReceiver;
  gitlab: GitlabReceiver;
  googlecloudmonitoring: GooglecloudmonitoringReceiver;
  googlecloudpubsub: GooglecloudpubsubReceiver;
  googlecloudpubsubpush: GooglecloudpubsubpushReceiver;
  googlecloudspanner: GooglecloudspannerReceiver;
  haproxy: HaproxyReceiver;
  hostmetrics: HostmetricsReceiver;
  httpcheck: HttpcheckReceiver;
  httplogreceiver: HttplogreceiverReceiver;
  huaweicloudcesreceiver: HuaweicloudcesreceiverReceiver;
  icmpcheckreceiver: IcmpcheckreceiverReceiver;
  iis: IisReceiver;
  influxdb: InfluxdbReceiver;
  jaeger: JaegerReceiver;
  jmx: JmxReceiver;
  journald: JournaldReceiver;
  k8s_cluster: K8SClusterReceiver;
  k8s_events: K8SEventsReceiver;
  k8slog: K8SlogReceiver;
  k8sobjects: K8SobjectsReceiver;
  kafka: KafkaReceiver;
  kafkametrics: KafkametricsReceiver;
  kubeletstats: KubeletstatsReceiver;
  libhoney: LibhoneyReceiver;
  loki: LokiReceiver;
  macosunifiedlogging: MacosunifiedloggingReceiver;
  memcached: MemcachedReceiver;
  mongodb: MongodbReceiver;
  mongodbatlas: MongodbatlasReceiver;
  mysql: MysqlReceiver;
  namedpipe: NamedpipeReceiver;
  netflow: NetflowReceiver;
  nginx: NginxReceiver;
  nop: NopReceiver;
  nsxt: NsxtReceiver;
  ntp: NtpReceiver;
  opencensus: OpencensusReceiver;
  oracledb: OracledbReceiver;
  osquery: OsqueryReceiver;
  otelarrow: OtelarrowReceiver;
  otlp: OtlpReceiver;
  otlpjsonfile: OtlpjsonfileReceiver;
  podman_stats: PodmanStatsReceiver;
  postgresql: PostgresqlReceiver;
  pprof: PprofReceiver;
  prometheus: PrometheusReceiver;
  prometheus_simple: PrometheusSimpleReceiver;
  prometheusremotewrite: PrometheusremotewriteReceiver;
  pulsar: PulsarReceiver;
  purefa: PurefaReceiver;
  purefb: PurefbReceiver;
  rabbitmq: RabbitmqReceiver;
  receiver_creator: ReceiverCreatorReceiver;
  redfish: RedfishReceiver;
  redis: RedisReceiver;
  riak: RiakReceiver;
  saphana: SaphanaReceiver;
  sapm: SapmReceiver;
  signalfx: SignalfxReceiver;
  signozawsfirehose: SignozawsfirehoseReceiver;
  signozkafkareceiver: SignozkafkareceiverReceiver;
  skywalking: SkywalkingReceiver;
  snmp: SnmpReceiver;
  snowflake: SnowflakeReceiver;
  solace: SolaceReceiver;
  splunk_hec: SplunkHecReceiver;
  splunkenterprise: SplunkenterpriseReceiver;
  sqlquery: SqlqueryReceiver;
  sqlserver: SqlserverReceiver;
  sshcheck: SshcheckReceiver;
  statsd: StatsdReceiver;
  stef: StefReceiver;
  syslog: SyslogReceiver;
  systemd: SystemdReceiver;
  tcpcheck: TcpcheckReceiver;
  tcplog: TcplogReceiver;
  tlscheck: TlscheckReceiver;
  udplog: UdplogReceiver;
  vcenter: VcenterReceiver;
  wavefront: WavefrontReceiver;
  webhookevent: WebhookeventReceiver;
  windowseventlog: WindowseventlogReceiver;
  windowsperfcounters: WindowsperfcountersReceiver;
  windowsservice: WindowsserviceReceiver;
  yanggrpc: YanggrpcReceiver;
  zipkin: ZipkinReceiver;
  zookeeper: ZookeeperReceiver;
}
export interface ProcessorTypes {
  attributes: AttributesProcessor;
  batch: BatchProcessor;
  coralogix: CoralogixProcessor;
  cumulativetodelta: CumulativetodeltaProcessor;
  datadogsemantics: DatadogsemanticsProcessor;
  deltatocumulative: DeltatocumulativeProcessor;
  deltatorate: DeltatorateProcessor;
  dnslookup: DnslookupProcessor;
  filter: FilterProcessor;
  geoip: GeoipProcessor;
  groupbyattrs: GroupbyattrsProcessor;
  groupbytrace: GroupbytraceProcessor;
  interval: IntervalProcessor;
  isolationforest: IsolationforestProcessor;
  k8sattributes: K8SattributesProcessor;
  logdedup: LogdedupProcessor;
  logstransform: LogstransformProcessor;
  memory_limiter: MemoryLimiterProcessor;
  metricsgeneration: MetricsgenerationProcessor;
  metricstarttime: MetricstarttimeProcessor;
  metricstransform: MetricstransformProcessor;
  probabilistic_sampler: ProbabilisticSamplerProcessor;
  redaction: RedactionProcessor;
  remotetap: RemotetapProcessor;
  resource: ResourceProcessor;
  resourcedetection: ResourcedetectionProcessor;
  routing: RoutingProcessor;
  schema: SchemaProcessor;
  signoz_tail_sampling: SignozTailSamplingProcessor;
  signozllmpricing: SignozllmpricingProcessor;
  signozlogsnormalizer: SignozlogsnormalizerProcessor;
  signozlogspipeline: SignozlogspipelineProcessor;
  signozspanmapper: SignozspanmapperProcessor;
  signozspanmetrics: SignozspanmetricsProcessor;
  signoztransform: SignoztransformProcessor;
  span: SpanProcessor;
  sumologic: SumologicProcessor;
  tail_sampling: TailSamplingProcessor;
  transform: TransformProcessor;
  unroll: UnrollProcessor;
}
export interface ExporterTypes {
  alertmanager: AlertmanagerExporter;
  awskinesis: AwskinesisExporter;
  awss3: Awss3Exporter;
  carbon: CarbonExporter;
  cassandra: CassandraExporter;
  clickhouselogsexporter: ClickhouselogsexporterExporter;
  clickhousetraces: ClickhousetracesExporter;
  debug: DebugExporter;
  file: FileExporter;
  googlecloudpubsub: GooglecloudpubsubExporter;
  jsontypeexporter: JsontypeexporterExporter;
  kafka: KafkaExporter;
  loadbalancing: LoadbalancingExporter;
  metadataexporter: MetadataexporterExporter;
  nop: NopExporter;
  opencensus: OpencensusExporter;
  otlp: OtlpExporter;
  otlp_grpc: OtlpGrpcExporter;
  otlp_http: OtlpHttpExporter;
  otlphttp: OtlphttpExporter;
  prometheus: PrometheusExporter;
  prometheusremotewrite: PrometheusremotewriteExporter;
  pulsar: PulsarExporter;
  rabbitmq: RabbitmqExporter;
  signozclickhousemeter: SignozclickhousemeterExporter;
  signozclickhousemetrics: SignozclickhousemetricsExporter;
  signozkafkaexporter: SignozkafkaexporterExporter;
  syslog: SyslogExporter;
  zipkin: ZipkinExporter;
}
export interface ConnectorTypes {
  count: CountConnector;
  datadog: DatadogConnector;
  exceptions: ExceptionsConnector;
  failover: FailoverConnector;
  forward: ForwardConnector;
  grafanacloud: GrafanacloudConnector;
  metricsaslogs: MetricsaslogsConnector;
  otlpjson: OtlpjsonConnector;
  roundrobin: RoundrobinConnector;
  routing: RoutingConnector;
  servicegraph: ServicegraphConnector;
  signaltometrics: SignaltometricsConnector;
  signozmeter: SignozmeterConnector;
  slowsql: SlowsqlConnector;
  spanmetrics: SpanmetricsConnector;
  sum: SumConnector;
}
export interface ExtensionTypes {
  azureauth: AzureauthExtension;
  basicauth: BasicauthExtension;
  bearertokenauth: BearertokenauthExtension;
  docker_observer: DockerObserverExtension;
  ecs_observer: EcsObserverExtension;
  ecs_task_observer: EcsTaskObserverExtension;
  file_storage: FileStorageExtension;
  googlecloudlogentry_encoding: GooglecloudlogentryEncodingExtension;
  health_check: HealthCheckExtension;
  host_observer: HostObserverExtension;
  jaegerremotesampling: JaegerremotesamplingExtension;
  k8s_observer: K8SObserverExtension;
  oauth2client: Oauth2ClientExtension;
  oidc: OidcExtension;
  pprof: PprofExtension;
  signoz_health_check: SignozHealthCheckExtension;
  zpages: ZpagesExtension;
}

export const types = {
  'v0.129.12': {
    receivers: ['active_directory_ds', 'aerospike', 'apache', 'apachespark', 'awscloudwatch', 'awscloudwatchmetrics', 'awscontainerinsightreceiver', 'awsecscontainermetrics', 'awsfirehose', 'awss3', 'awsxray', 'azureblob', 'azureeventhub', 'azuremonitor', 'bigip', 'carbon', 'chrony', 'clickhousesystemtablesreceiver', 'cloudflare', 'cloudfoundry', 'collectd', 'couchdb', 'datadog', 'docker_stats', 'elasticsearch', 'expvar', 'filelog', 'filestats', 'flinkmetrics', 'fluentforward', 'github', 'googlecloudmonitoring', 'googlecloudpubsub', 'googlecloudspanner', 'haproxy', 'hostmetrics', 'httpcheck', 'httplogreceiver', 'iis', 'influxdb', 'jaeger', 'jmx', 'journald', 'k8s_cluster', 'k8s_events', 'k8sobjects', 'kafka', 'kafkametrics', 'kubeletstats', 'loki', 'memcached', 'mongodb', 'mongodbatlas', 'mysql', 'namedpipe', 'nginx', 'nop', 'nsxt', 'opencensus', 'oracledb', 'osquery', 'otelarrow', 'otlp', 'otlpjsonfile', 'podman_stats', 'postgresql', 'prometheus', 'prometheus_simple', 'prometheusremotewrite', 'pulsar', 'purefa', 'purefb', 'rabbitmq', 'receiver_creator', 'redis', 'riak', 'saphana', 'sapm', 'signalfx', 'signozawsfirehose', 'signozkafkareceiver', 'skywalking', 'snmp', 'snowflake', 'solace', 'splunk_hec', 'splunkenterprise', 'sqlquery', 'sqlserver', 'sshcheck', 'statsd', 'syslog', 'tcplog', 'udplog', 'vcenter', 'wavefront', 'webhookevent', 'windowseventlog', 'windowsperfcounters', 'zipkin', 'zookeeper'],
    processors: ['attributes', 'batch', 'cumulativetodelta', 'deltatorate', 'filter', 'groupbyattrs', 'groupbytrace', 'k8sattributes', 'logstransform', 'memory_limiter', 'metricsgeneration', 'metricstransform', 'probabilistic_sampler', 'redaction', 'resource', 'resourcedetection', 'routing', 'schema', 'signoz_tail_sampling', 'signozlogspipeline', 'signozspanmetrics', 'signoztransform', 'span', 'tail_sampling', 'transform'],
    exporters: ['alertmanager', 'awskinesis', 'awss3', 'carbon', 'cassandra', 'clickhouselogsexporter', 'clickhousetraces', 'debug', 'file', 'googlecloudpubsub', 'jsontypeexporter', 'kafka', 'loadbalancing', 'metadataexporter', 'nop', 'opencensus', 'otlp', 'otlphttp', 'prometheus', 'prometheusremotewrite', 'pulsar', 'rabbitmq', 'signozclickhousemeter', 'signozclickhousemetrics', 'signozkafkaexporter', 'syslog', 'zipkin'],
    connectors: ['count', 'exceptions', 'failover', 'otlpjson', 'roundrobin', 'routing', 'servicegraph', 'signozmeter', 'spanmetrics', 'sum'],
    extensions: ['basicauth', 'bearertokenauth', 'docker_observer', 'ecs_observer', 'ecs_task_observer', 'file_storage', 'health_check', 'host_observer', 'jaegerremotesampling', 'k8s_observer', 'oauth2client', 'oidc', 'pprof', 'signoz_health_check', 'zpages'],
  },
  'v0.144.15': {
    receivers: ['active_directory_ds', 'aerospike', 'apache', 'apachespark', 'awscloudwatch', 'awscloudwatchmetrics', 'awscontainerinsightreceiver', 'awsecscontainermetrics', 'awsfirehose', 'awss3', 'awsxray', 'azureblob', 'azureeventhub', 'azuremonitor', 'bigip', 'carbon', 'chrony', 'ciscoos', 'clickhousesystemtablesreceiver', 'cloudflare', 'cloudfoundry', 'collectd', 'couchdb', 'datadog', 'docker_stats', 'elasticsearch', 'envoyals', 'expvar', 'faro', 'filelog', 'filestats', 'flinkmetrics', 'fluentforward', 'github', 'gitlab', 'googlecloudmonitoring', 'googlecloudpubsub', 'googlecloudpubsubpush', 'googlecloudspanner', 'haproxy', 'hostmetrics', 'httpcheck', 'httplogreceiver', 'huaweicloudcesreceiver', 'icmpcheckreceiver', 'iis', 'influxdb', 'jaeger', 'jmx', 'journald', 'k8s_cluster', 'k8s_events', 'k8slog', 'k8sobjects', 'kafka', 'kafkametrics', 'kubeletstats', 'libhoney', 'loki', 'macosunifiedlogging', 'memcached', 'mongodb', 'mongodbatlas', 'mysql', 'namedpipe', 'netflow', 'nginx', 'nop', 'nsxt', 'ntp', 'oracledb', 'osquery', 'otelarrow', 'otlp', 'otlpjsonfile', 'podman_stats', 'postgresql', 'pprof', 'prometheus', 'prometheus_simple', 'prometheusremotewrite', 'pulsar', 'purefa', 'purefb', 'rabbitmq', 'receiver_creator', 'redfish', 'redis', 'riak', 'saphana', 'signalfx', 'signozawsfirehose', 'signozkafkareceiver', 'skywalking', 'snmp', 'snowflake', 'solace', 'splunk_hec', 'splunkenterprise', 'sqlquery', 'sqlserver', 'sshcheck', 'statsd', 'stef', 'syslog', 'systemd', 'tcpcheck', 'tcplog', 'tlscheck', 'udplog', 'vcenter', 'wavefront', 'webhookevent', 'windowseventlog', 'windowsperfcounters', 'windowsservice', 'yanggrpc', 'zipkin', 'zookeeper'],
    processors: ['attributes', 'batch', 'coralogix', 'cumulativetodelta', 'datadogsemantics', 'deltatocumulative', 'deltatorate', 'dnslookup', 'filter', 'geoip', 'groupbyattrs', 'groupbytrace', 'interval', 'isolationforest', 'k8sattributes', 'logdedup', 'logstransform', 'memory_limiter', 'metricsgeneration', 'metricstarttime', 'metricstransform', 'probabilistic_sampler', 'redaction', 'remotetap', 'resource', 'resourcedetection', 'schema', 'signoz_tail_sampling', 'signozllmpricing', 'signozlogsnormalizer', 'signozlogspipeline', 'signozspanmapper', 'signozspanmetrics', 'signoztransform', 'span', 'sumologic', 'tail_sampling', 'transform', 'unroll'],
    exporters: ['alertmanager', 'awskinesis', 'awss3', 'cassandra', 'clickhouselogsexporter', 'clickhousetraces', 'debug', 'file', 'googlecloudpubsub', 'kafka', 'loadbalancing', 'metadataexporter', 'nop', 'otlp', 'otlp_grpc', 'otlp_http', 'otlphttp', 'prometheus', 'prometheusremotewrite', 'pulsar', 'rabbitmq', 'signozclickhousemeter', 'signozclickhousemetrics', 'signozkafkaexporter', 'syslog', 'zipkin'],
    connectors: ['count', 'datadog', 'exceptions', 'failover', 'forward', 'grafanacloud', 'metricsaslogs', 'otlpjson', 'roundrobin', 'routing', 'servicegraph', 'signaltometrics', 'signozmeter', 'slowsql', 'spanmetrics', 'sum'],
    extensions: ['azureauth', 'basicauth', 'bearertokenauth', 'docker_observer', 'ecs_observer', 'ecs_task_observer', 'file_storage', 'googlecloudlogentry_encoding', 'health_check', 'host_observer', 'jaegerremotesampling', 'k8s_observer', 'oauth2client', 'oidc', 'pprof', 'signoz_health_check', 'zpages'],
  },
} as const;

export const carries = {
  receivers: {
    active_directory_ds: { metrics: true },
    aerospike: { metrics: true },
    apache: { metrics: true },
    apachespark: { metrics: true },
    awscloudwatch: { logs: true },
    awscloudwatchmetrics: { metrics: true },
    awscontainerinsightreceiver: { metrics: true },
    awsecscontainermetrics: { metrics: true },
    awsfirehose: { metrics: true, logs: true },
    awss3: { traces: true, metrics: true, logs: true },
    awsxray: { traces: true },
    azureblob: { traces: true, logs: true },
    azureeventhub: { traces: true, metrics: true, logs: true },
    azuremonitor: { metrics: true },
    bigip: { metrics: true },
    carbon: { metrics: true },
    chrony: { metrics: true },
    ciscoos: { metrics: true },
    clickhousesystemtablesreceiver: { logs: true, metrics: true },
    cloudflare: { logs: true },
    cloudfoundry: { metrics: true, logs: true },
    collectd: { metrics: true },
    couchdb: { metrics: true },
    datadog: { traces: true, metrics: true, logs: true },
    docker_stats: { metrics: true },
    elasticsearch: { metrics: true },
    envoyals: { logs: true },
    expvar: { metrics: true },
    faro: { traces: true, logs: true },
    filelog: { logs: true },
    filestats: { metrics: true },
    flinkmetrics: { metrics: true },
    fluentforward: { logs: true },
    github: { traces: true, metrics: true },
    gitlab: { traces: true },
    googlecloudmonitoring: { metrics: true },
    googlecloudpubsub: { traces: true, metrics: true, logs: true },
    googlecloudpubsubpush: { logs: true },
    googlecloudspanner: { metrics: true },
    haproxy: { metrics: true },
    hostmetrics: { metrics: true, logs: true },
    httpcheck: { metrics: true },
    httplogreceiver: { logs: true },
    huaweicloudcesreceiver: { metrics: true },
    icmpcheckreceiver: { metrics: true },
    iis: { metrics: true },
    influxdb: { metrics: true },
    jaeger: { traces: true },
    jmx: { metrics: true },
    journald: { logs: true },
    k8s_cluster: { metrics: true, logs: true },
    k8s_events: { logs: true },
    k8slog: { logs: true },
    k8sobjects: { logs: true },
    kafka: { traces: true, metrics: true, logs: true },
    kafkametrics: { metrics: true },
    kubeletstats: { metrics: true },
    libhoney: { traces: true, logs: true },
    loki: { logs: true },
    macosunifiedlogging: { logs: true },
    memcached: { metrics: true },
    mongodb: { metrics: true },
    mongodbatlas: { metrics: true, logs: true },
    mysql: { metrics: true, logs: true },
    namedpipe: { logs: true },
    netflow: { logs: true },
    nginx: { metrics: true },
    nop: { traces: true, metrics: true, logs: true },
    nsxt: { metrics: true },
    ntp: { metrics: true },
    opencensus: { traces: true, metrics: true },
    oracledb: { metrics: true, logs: true },
    osquery: {  },
    otelarrow: { traces: true, metrics: true, logs: true },
    otlp: { traces: true, metrics: true, logs: true },
    otlpjsonfile: { traces: true, metrics: true, logs: true },
    podman_stats: { metrics: true },
    postgresql: { metrics: true, logs: true },
    pprof: {  },
    prometheus: { metrics: true },
    prometheus_simple: { metrics: true },
    prometheusremotewrite: { metrics: true },
    pulsar: { traces: true, metrics: true, logs: true },
    purefa: { metrics: true },
    purefb: { metrics: true },
    rabbitmq: { metrics: true },
    receiver_creator: { traces: true, metrics: true, logs: true },
    redfish: { metrics: true },
    redis: { metrics: true },
    riak: { metrics: true },
    saphana: { metrics: true },
    sapm: { traces: true },
    signalfx: { metrics: true, logs: true },
    signozawsfirehose: { metrics: true, logs: true },
    signozkafkareceiver: { traces: true, metrics: true, logs: true },
    skywalking: { traces: true, metrics: true },
    snmp: { metrics: true },
    snowflake: { metrics: true },
    solace: { traces: true },
    splunk_hec: { metrics: true, logs: true },
    splunkenterprise: { metrics: true },
    sqlquery: { metrics: true, logs: true },
    sqlserver: { metrics: true, logs: true },
    sshcheck: { metrics: true },
    statsd: { metrics: true },
    stef: { metrics: true },
    syslog: { logs: true },
    systemd: { metrics: true },
    tcpcheck: { metrics: true },
    tcplog: { logs: true },
    tlscheck: { metrics: true },
    udplog: { logs: true },
    vcenter: { metrics: true },
    wavefront: { metrics: true },
    webhookevent: { logs: true },
    windowseventlog: { logs: true },
    windowsperfcounters: { metrics: true },
    windowsservice: { metrics: true },
    yanggrpc: { metrics: true },
    zipkin: { traces: true },
    zookeeper: { metrics: true },
  },
  processors: {
    attributes: { traces: true, metrics: true, logs: true },
    batch: { traces: true, metrics: true, logs: true },
    coralogix: { traces: true },
    cumulativetodelta: { metrics: true },
    datadogsemantics: { traces: true },
    deltatocumulative: { metrics: true },
    deltatorate: { metrics: true },
    dnslookup: { traces: true, metrics: true, logs: true },
    filter: { traces: true, metrics: true, logs: true },
    geoip: { traces: true, metrics: true, logs: true },
    groupbyattrs: { traces: true, metrics: true, logs: true },
    groupbytrace: { traces: true },
    interval: { metrics: true },
    isolationforest: { traces: true, metrics: true, logs: true },
    k8sattributes: { traces: true, metrics: true, logs: true },
    logdedup: { logs: true },
    logstransform: { logs: true },
    memory_limiter: { traces: true, metrics: true, logs: true },
    metricsgeneration: { metrics: true },
    metricstarttime: { metrics: true },
    metricstransform: { metrics: true },
    probabilistic_sampler: { traces: true, logs: true },
    redaction: { traces: true, metrics: true, logs: true },
    remotetap: { traces: true, metrics: true, logs: true },
    resource: { traces: true, metrics: true, logs: true },
    resourcedetection: { traces: true, metrics: true, logs: true },
    routing: { traces: true, metrics: true, logs: true },
    schema: { traces: true, metrics: true, logs: true },
    signoz_tail_sampling: { traces: true },
    signozllmpricing: { traces: true },
    signozlogsnormalizer: { logs: true },
    signozlogspipeline: { logs: true },
    signozspanmapper: { traces: true },
    signozspanmetrics: { traces: true },
    signoztransform: { traces: true, metrics: true, logs: true },
    span: { traces: true },
    sumologic: { traces: true, metrics: true, logs: true },
    tail_sampling: { traces: true },
    transform: { traces: true, metrics: true, logs: true },
    unroll: { logs: true },
  },
  exporters: {
    alertmanager: { traces: true },
    awskinesis: { traces: true, metrics: true, logs: true },
    awss3: { traces: true, metrics: true, logs: true },
    carbon: { metrics: true },
    cassandra: { traces: true, logs: true },
    clickhouselogsexporter: { logs: true },
    clickhousetraces: { traces: true },
    debug: { traces: true, metrics: true, logs: true },
    file: { traces: true, metrics: true, logs: true },
    googlecloudpubsub: { traces: true, metrics: true, logs: true },
    jsontypeexporter: { logs: true },
    kafka: { traces: true, metrics: true, logs: true },
    loadbalancing: { traces: true, metrics: true, logs: true },
    metadataexporter: { traces: true, metrics: true, logs: true },
    nop: { traces: true, metrics: true, logs: true },
    opencensus: { traces: true, metrics: true },
    otlp: { traces: true, metrics: true, logs: true },
    otlp_grpc: { traces: true, metrics: true, logs: true },
    otlp_http: { traces: true, metrics: true, logs: true },
    otlphttp: { traces: true, metrics: true, logs: true },
    prometheus: { metrics: true },
    prometheusremotewrite: { metrics: true },
    pulsar: { traces: true, metrics: true, logs: true },
    rabbitmq: { traces: true, metrics: true, logs: true },
    signozclickhousemeter: { metrics: true },
    signozclickhousemetrics: { metrics: true },
    signozkafkaexporter: { traces: true, metrics: true, logs: true },
    syslog: { logs: true },
    zipkin: { traces: true },
  },
} as const;

export const connects = {
  count: { takes: { traces: true, metrics: true, logs: true }, gives: { metrics: true }, pairs: [{ from: 'traces', to: 'metrics' }, { from: 'metrics', to: 'metrics' }, { from: 'logs', to: 'metrics' }] },
  datadog: { takes: { traces: true }, gives: { traces: true, metrics: true }, pairs: [{ from: 'traces', to: 'traces' }, { from: 'traces', to: 'metrics' }] },
  exceptions: { takes: { traces: true }, gives: { metrics: true, logs: true }, pairs: [{ from: 'traces', to: 'metrics' }, { from: 'traces', to: 'logs' }] },
  failover: { takes: { traces: true, metrics: true, logs: true }, gives: { traces: true, metrics: true, logs: true }, pairs: [{ from: 'traces', to: 'traces' }, { from: 'metrics', to: 'metrics' }, { from: 'logs', to: 'logs' }] },
  forward: { takes: { traces: true, metrics: true, logs: true }, gives: { traces: true, metrics: true, logs: true }, pairs: [{ from: 'traces', to: 'traces' }, { from: 'metrics', to: 'metrics' }, { from: 'logs', to: 'logs' }] },
  grafanacloud: { takes: { traces: true }, gives: { metrics: true }, pairs: [{ from: 'traces', to: 'metrics' }] },
  metricsaslogs: { takes: { metrics: true }, gives: { logs: true }, pairs: [{ from: 'metrics', to: 'logs' }] },
  otlpjson: { takes: { logs: true }, gives: { traces: true, metrics: true, logs: true }, pairs: [{ from: 'logs', to: 'traces' }, { from: 'logs', to: 'metrics' }, { from: 'logs', to: 'logs' }] },
  roundrobin: { takes: { traces: true, metrics: true, logs: true }, gives: { traces: true, metrics: true, logs: true }, pairs: [{ from: 'traces', to: 'traces' }, { from: 'metrics', to: 'metrics' }, { from: 'logs', to: 'logs' }] },
  routing: { takes: { traces: true, metrics: true, logs: true }, gives: { traces: true, metrics: true, logs: true }, pairs: [{ from: 'traces', to: 'traces' }, { from: 'metrics', to: 'metrics' }, { from: 'logs', to: 'logs' }] },
  servicegraph: { takes: { traces: true }, gives: { metrics: true }, pairs: [{ from: 'traces', to: 'metrics' }] },
  signaltometrics: { takes: { traces: true, metrics: true, logs: true }, gives: { metrics: true }, pairs: [{ from: 'traces', to: 'metrics' }, { from: 'metrics', to: 'metrics' }, { from: 'logs', to: 'metrics' }] },
  signozmeter: { takes: { traces: true, metrics: true, logs: true }, gives: { metrics: true }, pairs: [{ from: 'traces', to: 'metrics' }, { from: 'metrics', to: 'metrics' }, { from: 'logs', to: 'metrics' }] },
  slowsql: { takes: { traces: true }, gives: { logs: true }, pairs: [{ from: 'traces', to: 'logs' }] },
  spanmetrics: { takes: { traces: true }, gives: { metrics: true }, pairs: [{ from: 'traces', to: 'metrics' }] },
  sum: { takes: { traces: true, metrics: true, logs: true }, gives: { metrics: true }, pairs: [{ from: 'traces', to: 'metrics' }, { from: 'metrics', to: 'metrics' }, { from: 'logs', to: 'metrics' }] },
} as const;
