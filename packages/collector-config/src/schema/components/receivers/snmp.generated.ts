// Generated from packages/collector-config/schema/components/receivers/snmp.schema.json by `pnpm types`; do not edit.

export interface SnmpReceiver {
attributes?: {
[k: string]: SnmpreceiverAttributeConfig
}
auth_password?: string
auth_type?: string
collection_interval?: string
community?: string
endpoint?: string
initial_delay?: string
metrics: {
[k: string]: SnmpreceiverMetricConfig
}
privacy_password?: string
privacy_type?: string
resource_attributes?: {
[k: string]: SnmpreceiverResourceAttributeConfig
}
security_level?: string
timeout?: string
user?: string
version?: string
}
export interface SnmpreceiverAttributeConfig {
description?: string
enum?: string[]
indexed_value_prefix?: string
oid?: string
value?: string
}
export interface SnmpreceiverMetricConfig {
column_oids?: SnmpreceiverColumnOID[]
description?: string
gauge?: SnmpreceiverGaugeMetric
scalar_oids?: SnmpreceiverScalarOID[]
sum?: SnmpreceiverSumMetric
unit?: string
}
export interface SnmpreceiverColumnOID {
attributes?: SnmpreceiverAttribute[]
oid?: string
resource_attributes?: string[]
}
export interface SnmpreceiverAttribute {
name?: string
value?: string
}
export interface SnmpreceiverGaugeMetric {
value_type?: string
}
export interface SnmpreceiverScalarOID {
attributes?: SnmpreceiverAttribute[]
oid?: string
resource_attributes?: string[]
}
export interface SnmpreceiverSumMetric {
aggregation?: string
monotonic?: boolean
value_type?: string
}
export interface SnmpreceiverResourceAttributeConfig {
description?: string
indexed_value_prefix?: string
oid?: string
scalar_oid?: string
}
