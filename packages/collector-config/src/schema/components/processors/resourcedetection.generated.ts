// Generated from packages/collector-config/schema/components/processors/resourcedetection.schema.json by `pnpm types`; do not edit.

/**
 * Adds what can be found out about the machine to the resource.
 */
export interface ResourcedetectionProcessor {
aks?: AksConfig
/**
 * @deprecated
 */
attributes?: string[]
azure?: AzureConfig
consul?: ConsulConfig
/**
 * In order; the first to find an attribute wins
 * 
 * @minItems 1
 */
detectors?: [("aks" | "azure" | "consul" | "docker" | "dynatrace" | "ec2" | "ecs" | "eks" | "elastic_beanstalk" | "env" | "gcp" | "heroku" | "k8snode" | "kubeadm" | "lambda" | "openshift" | "system" | "akamai" | "digitalocean" | "hetzner" | "nova" | "oraclecloud" | "scaleway" | "upcloud" | "vultr"), ...(("aks" | "azure" | "consul" | "docker" | "dynatrace" | "ec2" | "ecs" | "eks" | "elastic_beanstalk" | "env" | "gcp" | "heroku" | "k8snode" | "kubeadm" | "lambda" | "openshift" | "system" | "akamai" | "digitalocean" | "hetzner" | "nova" | "oraclecloud" | "scaleway" | "upcloud" | "vultr"))[]]
docker?: DockerConfig
ec2?: Ec2Config
ecs?: EcsConfig
eks?: EksConfig
elasticbeanstalk?: ElasticbeanstalkConfig
gcp?: GcpConfig
heroku?: HerokuConfig
k8snode?: K8SnodeConfig
kubeadm?: KubeadmConfig
lambda?: LambdaConfig
openshift?: OpenshiftConfig
/**
 * Replace attributes that are already there; true unless set
 */
override?: boolean
system?: SystemConfig
/**
 * For all detectors together
 */
timeout?: string
akamai?: AkamaiConfig
digitalocean?: DigitaloceanConfig
hetzner?: HetznerConfig
nova?: NovaConfig
oraclecloud?: OraclecloudConfig
refresh_interval?: string
scaleway?: ScalewayConfig
upcloud?: UpcloudConfig
vultr?: VultrConfig
}
export interface AksConfig {
resource_attributes?: AksResourceAttributesConfig
}
export interface AksResourceAttributesConfig {
"cloud.platform"?: AksResourceAttributeConfig
"cloud.provider"?: AksResourceAttributeConfig
"k8s.cluster.name"?: AksResourceAttributeConfig
}
export interface AksResourceAttributeConfig {
enabled?: boolean
}
export interface AzureConfig {
resource_attributes?: AzureResourceAttributesConfig
tags?: string[]
}
export interface AzureResourceAttributesConfig {
"azure.resourcegroup.name"?: AzureResourceAttributeConfig
"azure.vm.name"?: AzureResourceAttributeConfig
"azure.vm.scaleset.name"?: AzureResourceAttributeConfig
"azure.vm.size"?: AzureResourceAttributeConfig
"cloud.account.id"?: AzureResourceAttributeConfig
"cloud.platform"?: AzureResourceAttributeConfig
"cloud.provider"?: AzureResourceAttributeConfig
"cloud.region"?: AzureResourceAttributeConfig
"host.id"?: AzureResourceAttributeConfig
"host.name"?: AzureResourceAttributeConfig
"cloud.availability_zone"?: AzureResourceAttributeConfig
}
export interface AzureResourceAttributeConfig {
enabled?: boolean
}
export interface ConsulConfig {
address?: string
datacenter?: string
meta?: {
[k: string]: unknown
}
namespace?: string
resource_attributes?: ConsulResourceAttributesConfig
token?: string
token_file?: string
}
export interface ConsulResourceAttributesConfig {
"cloud.region"?: ConsulResourceAttributeConfig
"host.id"?: ConsulResourceAttributeConfig
"host.name"?: ConsulResourceAttributeConfig
}
export interface ConsulResourceAttributeConfig {
enabled?: boolean
}
export interface DockerConfig {
resource_attributes?: DockerResourceAttributesConfig
}
export interface DockerResourceAttributesConfig {
"host.name"?: DockerResourceAttributeConfig
"os.type"?: DockerResourceAttributeConfig
"container.image.name"?: DockerResourceAttributeConfig
"container.name"?: DockerResourceAttributeConfig
}
export interface DockerResourceAttributeConfig {
enabled?: boolean
}
export interface Ec2Config {
fail_on_missing_metadata?: boolean
max_attempts?: number
max_backoff?: string
resource_attributes?: Ec2ResourceAttributesConfig
tags?: string[]
}
export interface Ec2ResourceAttributesConfig {
"cloud.account.id"?: Ec2ResourceAttributeConfig
"cloud.availability_zone"?: Ec2ResourceAttributeConfig
"cloud.platform"?: Ec2ResourceAttributeConfig
"cloud.provider"?: Ec2ResourceAttributeConfig
"cloud.region"?: Ec2ResourceAttributeConfig
"host.id"?: Ec2ResourceAttributeConfig
"host.image.id"?: Ec2ResourceAttributeConfig
"host.name"?: Ec2ResourceAttributeConfig
"host.type"?: Ec2ResourceAttributeConfig
}
export interface Ec2ResourceAttributeConfig {
enabled?: boolean
}
export interface EcsConfig {
resource_attributes?: EcsResourceAttributesConfig
}
export interface EcsResourceAttributesConfig {
"aws.ecs.cluster.arn"?: EcsResourceAttributeConfig
"aws.ecs.launchtype"?: EcsResourceAttributeConfig
"aws.ecs.task.arn"?: EcsResourceAttributeConfig
"aws.ecs.task.family"?: EcsResourceAttributeConfig
"aws.ecs.task.id"?: EcsResourceAttributeConfig
"aws.ecs.task.revision"?: EcsResourceAttributeConfig
"aws.log.group.arns"?: EcsResourceAttributeConfig
"aws.log.group.names"?: EcsResourceAttributeConfig
"aws.log.stream.arns"?: EcsResourceAttributeConfig
"aws.log.stream.names"?: EcsResourceAttributeConfig
"cloud.account.id"?: EcsResourceAttributeConfig
"cloud.availability_zone"?: EcsResourceAttributeConfig
"cloud.platform"?: EcsResourceAttributeConfig
"cloud.provider"?: EcsResourceAttributeConfig
"cloud.region"?: EcsResourceAttributeConfig
}
export interface EcsResourceAttributeConfig {
enabled?: boolean
}
export interface EksConfig {
node_from_env_var?: string
resource_attributes?: EksResourceAttributesConfig
}
export interface EksResourceAttributesConfig {
"cloud.account.id"?: EksResourceAttributeConfig
"cloud.availability_zone"?: EksResourceAttributeConfig
"cloud.platform"?: EksResourceAttributeConfig
"cloud.provider"?: EksResourceAttributeConfig
"cloud.region"?: EksResourceAttributeConfig
"host.id"?: EksResourceAttributeConfig
"host.image.id"?: EksResourceAttributeConfig
"host.name"?: EksResourceAttributeConfig
"host.type"?: EksResourceAttributeConfig
"k8s.cluster.name"?: EksResourceAttributeConfig
}
export interface EksResourceAttributeConfig {
enabled?: boolean
}
export interface ElasticbeanstalkConfig {
resource_attributes?: ElasticbeanstalkResourceAttributesConfig
}
export interface ElasticbeanstalkResourceAttributesConfig {
"cloud.platform"?: ElasticbeanstalkResourceAttributeConfig
"cloud.provider"?: ElasticbeanstalkResourceAttributeConfig
"deployment.environment"?: ElasticbeanstalkResourceAttributeConfig
"service.instance.id"?: ElasticbeanstalkResourceAttributeConfig
"service.version"?: ElasticbeanstalkResourceAttributeConfig
}
export interface ElasticbeanstalkResourceAttributeConfig {
enabled?: boolean
}
export interface GcpConfig {
resource_attributes?: GcpResourceAttributesConfig
}
export interface GcpResourceAttributesConfig {
"cloud.account.id"?: GcpResourceAttributeConfig
"cloud.availability_zone"?: GcpResourceAttributeConfig
"cloud.platform"?: GcpResourceAttributeConfig
"cloud.provider"?: GcpResourceAttributeConfig
"cloud.region"?: GcpResourceAttributeConfig
"faas.id"?: GcpResourceAttributeConfig
"faas.instance"?: GcpResourceAttributeConfig
"faas.name"?: GcpResourceAttributeConfig
"faas.version"?: GcpResourceAttributeConfig
"gcp.cloud_run.job.execution"?: GcpResourceAttributeConfig
"gcp.cloud_run.job.task_index"?: GcpResourceAttributeConfig
"gcp.gce.instance.hostname"?: GcpResourceAttributeConfig
"gcp.gce.instance.name"?: GcpResourceAttributeConfig
"gcp.gce.instance_group_manager.name"?: GcpResourceAttributeConfig
"gcp.gce.instance_group_manager.region"?: GcpResourceAttributeConfig
"gcp.gce.instance_group_manager.zone"?: GcpResourceAttributeConfig
"host.id"?: GcpResourceAttributeConfig
"host.name"?: GcpResourceAttributeConfig
"host.type"?: GcpResourceAttributeConfig
"k8s.cluster.name"?: GcpResourceAttributeConfig
}
export interface GcpResourceAttributeConfig {
enabled?: boolean
}
export interface HerokuConfig {
resource_attributes?: HerokuResourceAttributesConfig
}
export interface HerokuResourceAttributesConfig {
"cloud.provider"?: HerokuResourceAttributeConfig
"heroku.app.id"?: HerokuResourceAttributeConfig
"heroku.dyno.id"?: HerokuResourceAttributeConfig
"heroku.release.commit"?: HerokuResourceAttributeConfig
"heroku.release.creation_timestamp"?: HerokuResourceAttributeConfig
"service.instance.id"?: HerokuResourceAttributeConfig
"service.name"?: HerokuResourceAttributeConfig
"service.version"?: HerokuResourceAttributeConfig
}
export interface HerokuResourceAttributeConfig {
enabled?: boolean
}
export interface K8SnodeConfig {
auth_type?: ("none" | "serviceAccount" | "kubeConfig" | "tls")
context?: string
node_from_env_var?: string
resource_attributes?: K8SnodeResourceAttributesConfig
}
export interface K8SnodeResourceAttributesConfig {
"k8s.node.name"?: K8SnodeResourceAttributeConfig
"k8s.node.uid"?: K8SnodeResourceAttributeConfig
}
export interface K8SnodeResourceAttributeConfig {
enabled?: boolean
}
export interface KubeadmConfig {
auth_type?: ("none" | "serviceAccount" | "kubeConfig" | "tls")
context?: string
resource_attributes?: KubeadmResourceAttributesConfig
}
export interface KubeadmResourceAttributesConfig {
"k8s.cluster.name"?: KubeadmResourceAttributeConfig
"k8s.cluster.uid"?: KubeadmResourceAttributeConfig
}
export interface KubeadmResourceAttributeConfig {
enabled?: boolean
}
export interface LambdaConfig {
resource_attributes?: LambdaResourceAttributesConfig
}
export interface LambdaResourceAttributesConfig {
"aws.log.group.names"?: LambdaResourceAttributeConfig
"aws.log.stream.names"?: LambdaResourceAttributeConfig
"cloud.platform"?: LambdaResourceAttributeConfig
"cloud.provider"?: LambdaResourceAttributeConfig
"cloud.region"?: LambdaResourceAttributeConfig
"faas.instance"?: LambdaResourceAttributeConfig
"faas.max_memory"?: LambdaResourceAttributeConfig
"faas.name"?: LambdaResourceAttributeConfig
"faas.version"?: LambdaResourceAttributeConfig
}
export interface LambdaResourceAttributeConfig {
enabled?: boolean
}
export interface OpenshiftConfig {
address?: string
resource_attributes?: OpenshiftResourceAttributesConfig
tls?: TlsClientConfig
token?: string
}
export interface OpenshiftResourceAttributesConfig {
"cloud.platform"?: OpenshiftResourceAttributeConfig
"cloud.provider"?: OpenshiftResourceAttributeConfig
"cloud.region"?: OpenshiftResourceAttributeConfig
"k8s.cluster.name"?: OpenshiftResourceAttributeConfig
}
export interface OpenshiftResourceAttributeConfig {
enabled?: boolean
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
export interface TlsTPMConfig {
auth?: string
enabled?: boolean
owner_auth?: string
path?: string
}
export interface SystemConfig {
hostname_sources?: string[]
resource_attributes?: SystemResourceAttributesConfig
}
export interface SystemResourceAttributesConfig {
"host.arch"?: SystemResourceAttributeConfig
"host.cpu.cache.l2.size"?: SystemResourceAttributeConfig
"host.cpu.family"?: SystemResourceAttributeConfig
"host.cpu.model.id"?: SystemResourceAttributeConfig
"host.cpu.model.name"?: SystemResourceAttributeConfig
"host.cpu.stepping"?: SystemResourceAttributeConfig
"host.cpu.vendor.id"?: SystemResourceAttributeConfig
"host.id"?: SystemResourceAttributeConfig
"host.interface"?: SystemResourceAttributeConfig
"host.ip"?: SystemResourceAttributeConfig
"host.mac"?: SystemResourceAttributeConfig
"host.name"?: SystemResourceAttributeConfig
"os.build.id"?: SystemResourceAttributeConfig
"os.description"?: SystemResourceAttributeConfig
"os.name"?: SystemResourceAttributeConfig
"os.type"?: SystemResourceAttributeConfig
"os.version"?: SystemResourceAttributeConfig
}
export interface SystemResourceAttributeConfig {
enabled?: boolean
}
export interface AkamaiConfig {
resource_attributes?: AkamaiResourceAttributesConfig
}
export interface AkamaiResourceAttributesConfig {
"cloud.account.id"?: AkamaiResourceAttributeConfig
"cloud.platform"?: AkamaiResourceAttributeConfig
"cloud.provider"?: AkamaiResourceAttributeConfig
"cloud.region"?: AkamaiResourceAttributeConfig
"host.id"?: AkamaiResourceAttributeConfig
"host.image.id"?: AkamaiResourceAttributeConfig
"host.image.name"?: AkamaiResourceAttributeConfig
"host.name"?: AkamaiResourceAttributeConfig
"host.type"?: AkamaiResourceAttributeConfig
}
export interface AkamaiResourceAttributeConfig {
enabled?: boolean
}
export interface DigitaloceanConfig {
resource_attributes?: DigitaloceanResourceAttributesConfig
}
export interface DigitaloceanResourceAttributesConfig {
"cloud.provider"?: DigitaloceanResourceAttributeConfig
"cloud.region"?: DigitaloceanResourceAttributeConfig
"host.id"?: DigitaloceanResourceAttributeConfig
"host.name"?: DigitaloceanResourceAttributeConfig
}
export interface DigitaloceanResourceAttributeConfig {
enabled?: boolean
}
export interface HetznerConfig {
resource_attributes?: HetznerResourceAttributesConfig
}
export interface HetznerResourceAttributesConfig {
"cloud.availability_zone"?: HetznerResourceAttributeConfig
"cloud.provider"?: HetznerResourceAttributeConfig
"cloud.region"?: HetznerResourceAttributeConfig
"host.id"?: HetznerResourceAttributeConfig
"host.name"?: HetznerResourceAttributeConfig
}
export interface HetznerResourceAttributeConfig {
enabled?: boolean
}
export interface NovaConfig {
fail_on_missing_metadata?: boolean
labels?: string[]
resource_attributes?: NovaResourceAttributesConfig
}
export interface NovaResourceAttributesConfig {
"cloud.account.id"?: NovaResourceAttributeConfig
"cloud.availability_zone"?: NovaResourceAttributeConfig
"cloud.platform"?: NovaResourceAttributeConfig
"cloud.provider"?: NovaResourceAttributeConfig
"host.id"?: NovaResourceAttributeConfig
"host.name"?: NovaResourceAttributeConfig
"host.type"?: NovaResourceAttributeConfig
}
export interface NovaResourceAttributeConfig {
enabled?: boolean
}
export interface OraclecloudConfig {
resource_attributes?: OraclecloudResourceAttributesConfig
}
export interface OraclecloudResourceAttributesConfig {
"cloud.availability_zone"?: OraclecloudResourceAttributeConfig
"cloud.platform"?: OraclecloudResourceAttributeConfig
"cloud.provider"?: OraclecloudResourceAttributeConfig
"cloud.region"?: OraclecloudResourceAttributeConfig
"host.id"?: OraclecloudResourceAttributeConfig
"host.name"?: OraclecloudResourceAttributeConfig
"host.type"?: OraclecloudResourceAttributeConfig
"k8s.cluster.name"?: OraclecloudResourceAttributeConfig
}
export interface OraclecloudResourceAttributeConfig {
enabled?: boolean
}
export interface ScalewayConfig {
resource_attributes?: ScalewayResourceAttributesConfig
}
export interface ScalewayResourceAttributesConfig {
"cloud.account.id"?: ScalewayResourceAttributeConfig
"cloud.availability_zone"?: ScalewayResourceAttributeConfig
"cloud.platform"?: ScalewayResourceAttributeConfig
"cloud.provider"?: ScalewayResourceAttributeConfig
"cloud.region"?: ScalewayResourceAttributeConfig
"host.id"?: ScalewayResourceAttributeConfig
"host.image.id"?: ScalewayResourceAttributeConfig
"host.image.name"?: ScalewayResourceAttributeConfig
"host.name"?: ScalewayResourceAttributeConfig
"host.type"?: ScalewayResourceAttributeConfig
}
export interface ScalewayResourceAttributeConfig {
enabled?: boolean
}
export interface UpcloudConfig {
fail_on_missing_metadata?: boolean
resource_attributes?: UpcloudResourceAttributesConfig
}
export interface UpcloudResourceAttributesConfig {
"cloud.provider"?: UpcloudResourceAttributeConfig
"cloud.region"?: UpcloudResourceAttributeConfig
"host.id"?: UpcloudResourceAttributeConfig
"host.name"?: UpcloudResourceAttributeConfig
}
export interface UpcloudResourceAttributeConfig {
enabled?: boolean
}
export interface VultrConfig {
fail_on_missing_metadata?: boolean
resource_attributes?: VultrResourceAttributesConfig
}
export interface VultrResourceAttributesConfig {
"cloud.provider"?: VultrResourceAttributeConfig
"cloud.region"?: VultrResourceAttributeConfig
"host.id"?: VultrResourceAttributeConfig
"host.name"?: VultrResourceAttributeConfig
}
export interface VultrResourceAttributeConfig {
enabled?: boolean
}
