/** What the checks of the stack mean, and why they refuse. */
export const codes = {
  'compose/one-stack':
    'The stack has exactly one `defineStack`: its name is what ownership in the swarm hangs on, so there cannot be none or two.',
  'compose/stack-name':
    'The stack’s name is not the one that the environment plans and applies (`live.swarm.stack`): the plan would look at another stack.',
  'compose/duplicate-service': 'Two definitions give a service of the same name; one would overwrite the other.',
  'compose/undefined-network':
    'A service joins a network that the stack does not have; `docker stack deploy` refuses it.',
  'compose/undefined-volume':
    'A service mounts a volume that the stack does not list. Volumes are listed so that a misspelt name is not an empty database.',
  'compose/undefined-config':
    'A service mounts a config that is not a file of definitions/, or that is absent in this environment.',
  'compose/unused-config': 'No service mounts this config, so it is written nowhere.',
  'compose/unused-volume': 'No service mounts this volume: a rename that forgot one side leaves the data behind.',
  'compose/secret-not-mounted':
    'A mounted script reads a secret that its service does not mount: the container would end at its first line.',
  'compose/mount-target':
    'Two things are mounted at the same place of a container, or a place is not an absolute path.',
  'compose/port-twice':
    'Two services publish the same port of the hosts; the second never starts. In mode `host` both may, where their constraints keep them on different nodes.',
  'compose/port-dnsrr':
    'A service with `endpoint_mode: dnsrr` has no virtual address, so Swarm cannot publish a port of it through the ingress network.',
  'compose/image-tag':
    'An image without a tag, or with `latest`, is a different program on every node and after every restart.',
  'compose/secret-literal':
    'An environment variable, argument or file holds what looks like a password, token or key. `docker inspect` and Git show it to everybody; use a Swarm secret.',
  'compose/stray-dollar':
    'Docker substitutes `$` in a stack file. Write `$$` for a dollar, or use `fromShell` for a value of the deploying machine.',
  'compose/sqlite-replicas':
    'SigNoz keeps users, dashboards and alerts in one SQLite file: a second replica has a database of its own, or breaks the shared one.',
  'compose/volume-shared':
    'Two tasks write to one volume, or to volumes of the same name on different nodes. The programs here each need their own.',
  'compose/rollback-action': 'A failed rollback cannot be answered by another rollback; Swarm refuses it.',
  'compose/name-too-long':
    'Swarm names of configs end at 64 characters, those of services at 63; longer ones are refused at deployment.',
  'compose/mode':
    'A field does not go with the mode of the service: replicas of a global service, an update policy of a job, attempts where nothing is started again.',
  'compose/constraint':
    'Swarm compares nodes by node.id, node.hostname, node.ip, node.role, node.platform.os, node.platform.arch, node.labels.* and engine.labels.*. Under any other key, or under two constraints that exclude each other, no node ever fits: the deployment is accepted and its tasks stay pending.',
  'compose/capacity':
    'More replicas are wanted than the nodes that the constraints leave may hold; the others stay pending for good.',
  'compose/start-first':
    'With `start-first` the old task runs while the new one starts. What only one of them can have – a host-mode port, the last place on a node, a volume that is written to – makes every update hang or the data break. The first deployment works, so that it shows at the second.',
  'compose/resources':
    'A reservation above its limit, or less memory or processor than Docker takes: the task is refused on its node.',
  'compose/container': 'Two fields of a container exclude each other, so that it does not start as it is meant to.',
  'compose/alias': 'A network alias is the name of another service there: the name then leads to both, in turns.',
  'compose/optional-config':
    'A service mounts an optional artifact without being `onlyWith` it: where the artifact is absent, nothing could be mounted.',
  'compose/missing-artifact':
    'A config is to be another concern’s artifact, and that concern wrote no such file in this environment.',
} as const;
