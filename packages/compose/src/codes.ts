import type { CodeTable } from '@signoz-as-code/core';

/** The diagnostics of the stack's checks, and their reasons. */
export const codes = {
  'compose/one-stack': {
    severity: 'error',
    meaning:
      'The stack has exactly one `defineStack`. Its name is part of the ownership mark in the swarm, so there must be exactly one.',
    since: '0.1.0',
    noExample: 'The number of definitions is wrong, not one of them.',
  },
  'compose/stack-name': {
    severity: 'error',
    meaning:
      'The stack does not have the name that the environment plans and applies (`live.swarm.stack`): the plan would look at another stack.',
    since: '0.1.0',
    example: {
      in: 'stack',
      wrong: "name: 'signoz-old'",
      right: "name: 'signoz'",
      environment: { live: { swarm: { context: 'default', stack: 'signoz' } } },
    },
  },
  'compose/duplicate-service': {
    severity: 'error',
    meaning: 'Two definitions define a service with the same name; one would overwrite the other.',
    since: '0.1.0',
    example: {
      in: 'services',
      wrong: 'web: service',
      right: "'web-2': service",
      beside: { service: "image: 'caddy:2.10.2'" },
    },
  },
  'compose/undefined-network': {
    severity: 'error',
    meaning: 'A service joins a network that the stack does not have. `docker stack deploy` refuses it.',
    since: '0.1.0',
    example: { in: 'service', wrong: 'networks: { frontend: {} }', right: 'networks: { backend: {} }' },
  },
  'compose/undefined-volume': {
    severity: 'error',
    meaning:
      'A service mounts a volume that the stack does not list. Volumes are listed so that a misspelt name does not become an empty database.',
    since: '0.1.0',
    example: {
      in: 'service',
      wrong: "volumes: [{ type: 'volume', source: 'dta', target: '/data' }]",
      right: "volumes: [{ type: 'volume', source: 'data', target: '/data' }]",
      beside: { stack: 'volumes: { data: {} }' },
    },
  },
  'compose/undefined-config': {
    severity: 'error',
    meaning: 'A service mounts a config that is not a file of definitions/, or that is absent in this environment.',
    since: '0.1.0',
    example: {
      in: 'service',
      wrong: "configs: [{ config: elsewhere, target: '/etc/caddy/Caddyfile' }]",
      right: "configs: [{ config: caddyfile, target: '/etc/caddy/Caddyfile' }]",
    },
  },
  'compose/unused-config': {
    severity: 'warning',
    meaning: 'No service mounts this config, so it has no effect.',
    since: '0.1.0',
    example: {
      in: 'service',
      wrong: 'configs: []',
      right: "configs: [{ config: caddyfile, target: '/etc/caddy/Caddyfile' }]",
      beside: { config: "format: 'caddyfile', content: []" },
    },
  },
  'compose/unused-volume': {
    severity: 'warning',
    meaning: 'No service mounts this volume. An incomplete rename leaves the data behind.',
    since: '0.1.0',
    example: { in: 'stack', wrong: 'volumes: { data: {} }', right: 'volumes: {}' },
  },
  'compose/secret-not-mounted': {
    severity: 'error',
    meaning:
      'A mounted script reads a secret that its service does not mount: the container would end at its first line.',
    since: '0.1.0',
    example: {
      in: 'service',
      wrong: "configs: [{ config: script, target: '/start.sh' }]",
      right: "configs: [{ config: script, target: '/start.sh' }], secrets: [{ secret: 'smtp_password' }]",
    },
  },
  'compose/mount-target': {
    severity: 'error',
    meaning: 'Two things are mounted at the same place of a container, or a place is not an absolute path.',
    since: '0.1.0',
    example: {
      in: 'service',
      wrong: "volumes: [{ type: 'bind', source: '/srv/data', target: 'data' }]",
      right: "volumes: [{ type: 'bind', source: '/srv/data', target: '/data' }]",
    },
  },
  'compose/port-twice': {
    severity: 'error',
    meaning:
      'Two services publish the same port of the hosts; the second one never starts. In mode `host` both may, if their constraints keep them on different nodes.',
    since: '0.1.0',
    example: {
      in: 'service',
      wrong: "ports: [{ target: 80, published: 8080, protocol: 'tcp', mode: 'ingress' }]",
      right: "ports: [{ target: 80, published: 8081, protocol: 'tcp', mode: 'ingress' }]",
      beside: { service: "ports: [{ target: 80, published: 8080, protocol: 'tcp', mode: 'ingress' }]" },
    },
  },
  'compose/port-dnsrr': {
    severity: 'error',
    meaning:
      'A service with `endpoint_mode: dnsrr` has no virtual address, so Swarm cannot publish its port through the ingress network.',
    since: '0.1.0',
    example: {
      in: 'service',
      wrong:
        "deploy: { ...deploy, endpoint_mode: 'dnsrr' }, ports: [{ target: 80, published: 80, protocol: 'tcp', mode: 'ingress' }]",
      right:
        "deploy: { ...deploy, endpoint_mode: 'vip' }, ports: [{ target: 80, published: 80, protocol: 'tcp', mode: 'ingress' }]",
    },
  },
  'compose/image-tag': {
    severity: 'error',
    meaning: 'An image without a tag, or with `latest`, is a different program on every node and after every restart.',
    since: '0.1.0',
    example: { in: 'service', wrong: "image: 'caddy:latest'", right: "image: 'caddy:2.10.2'" },
  },
  'compose/secret-literal': {
    severity: 'error',
    meaning:
      'An environment variable, an argument or a file has what looks like a password, token or key. `docker inspect` and Git show it to everybody; use a Swarm secret.',
    since: '0.1.0',
    example: {
      in: 'service',
      wrong: "environment: { SMTP_PASSWORD: 'hunter2' }",
      right:
        "environment: { SMTP_PASSWORD_FILE: '/run/secrets/smtp_password' }, secrets: [{ secret: 'smtp_password' }]",
    },
  },
  'compose/stray-dollar': {
    severity: 'error',
    meaning:
      'Docker substitutes `$` in a stack file. Write `$$` for a dollar sign, or use `fromShell` for a value of the deploying machine.',
    since: '0.1.0',
    example: { in: 'service', wrong: "environment: { PRICE: '5$' }", right: "environment: { PRICE: '5$$' }" },
  },
  'compose/feature-gate': {
    severity: 'error',
    meaning:
      'A collector is started with a feature gate that its release does not have or no longer allows to change. The collector ends at once.',
    since: '0.1.0',
    example: {
      in: 'service',
      wrong: "image: 'signoz/signoz-otel-collector:v1', command: ['--feature-gates=-no.such.gate']",
      right: "image: 'signoz/signoz-otel-collector:v1', command: ['--config=/etc/otel.yaml']",
    },
  },
  'compose/old-migrator': {
    severity: 'warning',
    meaning:
      'The collector of this environment migrates the tables of ClickHouse itself, with its command `migrate`. The schema migrator has no image for this release.',
    since: '0.1.0',
    noExample: 'It depends on the release of the collector, not on one definition.',
  },
  'compose/sqlite-replicas': {
    severity: 'error',
    meaning:
      'SigNoz keeps users, dashboards and alerts in one SQLite file. A second replica has its own database, or breaks the shared one.',
    since: '0.1.0',
    example: {
      in: 'service',
      wrong: "image: 'signoz/signoz:v0.108.0', deploy: { ...deploy, replicas: 2 }",
      right: "image: 'signoz/signoz:v0.108.0', deploy: { ...deploy, replicas: 1 }",
    },
  },
  'compose/volume-shared': {
    severity: 'error',
    meaning:
      'Two tasks write to one volume, or to volumes of the same name on different nodes. Each of these programs needs its own.',
    since: '0.1.0',
    example: {
      in: 'service',
      wrong: "volumes: [{ type: 'volume', source: 'data', target: '/data' }], deploy: { ...deploy, replicas: 2 }",
      right: "volumes: [{ type: 'volume', source: 'data', target: '/data' }], deploy: { ...deploy, replicas: 1 }",
      beside: { stack: 'volumes: { data: {} }' },
    },
  },
  'compose/rollback-action': {
    severity: 'error',
    meaning: 'A second rollback cannot follow a failed one; Swarm refuses it.',
    since: '0.1.0',
    example: {
      in: 'service',
      wrong: "deploy: { ...deploy, rollback_config: { ...policy, failure_action: 'rollback' } }",
      right: "deploy: { ...deploy, rollback_config: { ...policy, failure_action: 'pause' } }",
    },
  },
  'compose/name-too-long': {
    severity: 'error',
    meaning:
      'In the swarm, names of configs have at most 64 characters and names of services at most 63. A deployment with longer names is refused.',
    since: '0.1.0',
    example: {
      in: 'services',
      wrong: "'opentelemetry-collector-of-the-northern-european-datacentre-number-one': service",
      right: "'collector-north-1': service",
    },
  },
  'compose/mode': {
    severity: 'error',
    meaning:
      'A field does not fit the mode of the service: replicas of a global service, an update policy of a job, restart attempts although nothing is restarted.',
    since: '0.1.0',
    example: {
      in: 'service',
      wrong: "deploy: { ...deploy, mode: 'global', replicas: 2 }",
      right: "deploy: { ...deploy, mode: 'replicated', replicas: 2 }",
    },
  },
  'compose/constraint': {
    severity: 'error',
    meaning:
      'Swarm compares nodes by node.id, node.hostname, node.ip, node.role, node.platform.os, node.platform.arch, node.labels.* and engine.labels.*. With any other key, or with two constraints that exclude each other, no node ever matches: the deployment is accepted and its tasks stay pending.',
    since: '0.1.0',
    example: {
      in: 'service',
      wrong: "deploy: { ...deploy, placement: { constraints: ['node.roles == manager'] } }",
      right: "deploy: { ...deploy, placement: { constraints: ['node.role == manager'] } }",
    },
  },
  'compose/capacity': {
    severity: 'error',
    meaning:
      'The service wants more replicas than the nodes that match its constraints can run; the other replicas stay pending for ever.',
    since: '0.1.0',
    example: {
      in: 'service',
      wrong:
        "deploy: { ...deploy, replicas: 2, placement: { constraints: ['node.hostname == a'], max_replicas_per_node: 1 } }",
      right:
        "deploy: { ...deploy, replicas: 1, placement: { constraints: ['node.hostname == a'], max_replicas_per_node: 1 } }",
    },
  },
  'compose/start-first': {
    severity: 'error',
    meaning:
      'With `start-first` the old task runs while the new one starts. If only one task can use something – a host-mode port, the last free slot of a node, a volume that is written to – every update hangs or the data is damaged. The first deployment works, so the problem shows only at the second one.',
    since: '0.1.0',
    example: {
      in: 'service',
      wrong:
        "volumes: [{ type: 'volume', source: 'data', target: '/data' }], deploy: { ...deploy, update_config: { ...policy, order: 'start-first' } }",
      right:
        "volumes: [{ type: 'volume', source: 'data', target: '/data' }], deploy: { ...deploy, update_config: { ...policy, order: 'stop-first' } }",
      beside: { stack: 'volumes: { data: {} }' },
    },
  },
  'compose/resources': {
    severity: 'error',
    meaning:
      'A reservation is above its limit, or there is less memory or processor than Docker accepts: the node refuses the task.',
    since: '0.1.0',
    example: {
      in: 'service',
      wrong: "deploy: { ...deploy, resources: { limits: { cpus: '1', memory: '1M' } } }",
      right: "deploy: { ...deploy, resources: { limits: { cpus: '1', memory: '64M' } } }",
    },
  },
  'compose/container': {
    severity: 'error',
    meaning: 'Two fields of a container exclude each other, so it does not start as intended.',
    since: '0.1.0',
    example: {
      in: 'service',
      wrong: 'ulimits: { nofile: { soft: 4096, hard: 1024 } }',
      right: 'ulimits: { nofile: { soft: 1024, hard: 4096 } }',
    },
  },
  'compose/value': {
    severity: 'error',
    meaning:
      'Docker, Caddy, ClickHouse or a shell refuses this name or text, or reads it as something else than its definition.',
    since: '0.1.0',
    example: {
      in: 'service',
      wrong: "image: 'example/Web:1.2.3'",
      right: "image: 'example/web:1.2.3'",
    },
  },
  'compose/alias': {
    severity: 'error',
    meaning: 'A network alias is the name of another service in that network: the name then resolves to both in turn.',
    since: '0.1.0',
    example: {
      in: 'service',
      wrong: "networks: { backend: { aliases: ['web'] } }",
      right: "networks: { backend: { aliases: ['shop'] } }",
      beside: { service: "image: 'caddy:2.10.2'" },
    },
  },
  'compose/optional-config': {
    severity: 'error',
    meaning:
      'A service mounts an optional artifact and is not `onlyWith` it: if the artifact is absent, there is nothing to mount.',
    since: '0.1.0',
    example: {
      in: 'service',
      wrong: "configs: [{ config: optional, target: '/etc/otel.yaml' }]",
      right: "configs: [{ config: optional, target: '/etc/otel.yaml' }], onlyWith: optional",
    },
  },
  'compose/missing-artifact': {
    severity: 'error',
    meaning: 'A config is the artifact of another concern, and that concern wrote no such file in this environment.',
    since: '0.1.0',
    noExample: 'It depends on the files of another concern.',
  },
} as const satisfies CodeTable;
